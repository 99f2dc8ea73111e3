import type { ReactNode } from "react";
import { DescriptionList, type Description } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { bodyLevelLabel } from "@/lib/bodies/labels";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import type { PartyView } from "@/lib/processes/evidence";
import { participationRoleLabel, partyStateLabel, phaseKindLabel, phaseStateLabel } from "@/lib/processes/labels";
import type { PhaseSection } from "@/lib/processes/queries";

type Props = {
  phase: PhaseSection;
  /** Where the initiatives that stand in it are listed. */
  initiativesHref: string;
  isInside: boolean;
  /** For those who work on the process. */
  tools: ReactNode;
};

export const phaseAnchor = ({ number, kind }: { number: number; kind: string }): string => `fase-${number}-${kind}`;

/** One phase: plan against actual, who takes part, what it is to reach, and how many initiatives stand in it. */
export function PhaseDetail({ phase, initiativesHref, isInside, tools }: Props) {
  const { number, title, state, parties, milestones } = phase;
  return (
    <Section
      id={phaseAnchor(phase)}
      title={`${number}. ${title}`}
      action={<Tag tone={state === "open" ? "brand" : "neutral"}>{phaseStateLabel[state]}</Tag>}
    >
      <DescriptionList items={factsOf(phase, initiativesHref)} />
      {parties.length > 0 && (
        <div className="mt-6">
          <Parties parties={parties} isInside={isInside} title={title} />
        </div>
      )}
      {milestones.length > 0 && (
        <div className="mt-6">
          <Table
            caption="Milepæle"
            columns={[
              { key: "title", header: "Milepæl", cell: (row) => row.title, isRowHeader: true },
              { key: "planned", header: "Planlagt", cell: (row) => row.planned, isShort: true },
              {
                key: "held",
                header: "Holdt",
                cell: (row) => (row.heldOn ? formatDay(row.heldOn) : "Ikke endnu"),
                isShort: true,
              },
            ]}
            rows={milestones}
            rowKey={(row) => row.id}
          />
        </div>
      )}
      {tools && <div className="mt-6 print:hidden">{tools}</div>}
    </Section>
  );
}

function factsOf(
  { kind, planned, openedOn, closedOn, source, result, standing }: PhaseSection,
  initiativesHref: string,
): readonly Description[] {
  return [
    { term: "Fasens formål", description: phaseKindLabel[kind] },
    { term: "Planlagt", description: <Planned planned={planned} /> },
    { term: "Faktisk", description: actual(openedOn, closedOn) },
    {
      term: "Initiativer i fasen",
      description: <a href={initiativesHref}>{initiativesInNumbers(standing)}</a>,
    },
    ...(result
      ? [
          {
            term: `Resultat, ${formatDay(result.on)}`,
            description: <p className="max-w-text whitespace-pre-line">{result.text}</p>,
          },
        ]
      : []),
    ...(source ? [{ term: "Efter kommissoriet", description: source }] : []),
  ];
}

/** As written, and the days it means. */
function Planned({ planned: { text, from, to } }: { planned: PhaseSection["planned"] }) {
  return (
    <>
      {text}
      <span className="block text-sm text-muted">
        {to ? `${formatDay(from)} til ${formatDay(to)}` : `Fra ${formatDay(from)}, uden slutdato`}
      </span>
    </>
  );
}

function actual(openedOn: Day | null, closedOn: Day | null): string {
  if (!openedOn) return "Ikke åbnet endnu";
  return closedOn
    ? `Åbnet ${formatDay(openedOn)}, afsluttet ${formatDay(closedOn)}`
    : `Åbnet ${formatDay(openedOn)}, ikke afsluttet`;
}

function Parties({ parties, isInside, title }: { parties: readonly PartyView[]; isInside: boolean; title: string }) {
  const where = [{ key: "state", header: "Hvor langt", cell: howFar }];
  return (
    <Table
      caption={`Parter i »${title}«`}
      isCaptionHidden
      columns={[
        {
          key: "name",
          header: "Part",
          isRowHeader: true,
          cell: ({ name, occasion }) => (
            <>
              {name}
              {occasion && (
                <span className="block text-sm font-normal text-muted">
                  {occasion.title}, {occasion.planned}
                </span>
              )}
            </>
          ),
        },
        { key: "level", header: "Niveau", cell: ({ level }) => bodyLevelLabel[level] },
        { key: "role", header: "Rolle", cell: ({ role }) => participationRoleLabel[role] },
        ...(isInside ? where : []),
      ]}
      rows={parties}
      rowKey={(party) => party.id}
    />
  );
}

/** What is known of a party's part, with the day; "" for roles that are not registered here. */
function howFar({ role, state, settledOn }: PartyView): string {
  const on = settledOn ? `, ${formatDay(settledOn)}` : "";
  if (role === "orienteres") return settledOn ? `Orienteret${on}` : "Ikke orienteret endnu";
  return state ? `${partyStateLabel[state]}${on}` : "";
}
