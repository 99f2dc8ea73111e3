import type { Outcome } from "@/lib/decisions/model";
import { outcomeLabel } from "@/lib/decisions/labels";
import type { ConditionName } from "@/lib/gates/model";
import { conditionLabel } from "@/lib/gates/labels";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { heading, list, paragraph, type Block, type Sheet } from "@/lib/kernel/sheet";
import { describeStatus } from "@/lib/status/labels";
import type { StatusOnDay } from "@/lib/status/rules";
import type { PaperOrder, PaperSectionKind } from "./model";

/** An initiative on the item. `label`: "1.2"; `text`: the final proposal that stands on the agenda, null: none was published. */
export type PaperSubject = {
  id: string;
  label: string;
  title: string;
  status: StatusOnDay;
  phase: string | null;
  text: { number: number; publishedOn: Day | null; isOutdated: boolean } | null;
};

export type PaperDeviation = {
  label: string;
  phase: string;
  condition: ConditionName;
  reason: string;
  madeOn: Day;
};

/** `isOwn`: made on this very item. `about`: those of its initiatives it counts for, with the version of their texts. */
export type PaperDecision = {
  isOwn: boolean;
  body: string;
  outcome: Outcome;
  wording: string;
  caseNumber: string | null;
  decidedOn: Day;
  about: readonly { label: string; textNumber: number | null }[];
};

/** All that a sagsfremstilling says, before it is put in order. Decisions come newest first. */
export type PaperEvidence = {
  item: { number: number; title: string; proposal: string | null };
  meeting: { body: string; authority: string; heldOn: Day; isDemonstration: boolean };
  strategy: string | null;
  caseNumber: string | null;
  /** The document that is treated; null: none that all who read the paper read. */
  edition: { title: string; number: number; publishedOn: Day } | null;
  subjects: readonly PaperSubject[];
  deviations: readonly PaperDeviation[];
  decisions: readonly PaperDecision[];
  written: { resume: readonly Block[]; account: readonly Block[]; consequences: readonly Block[] };
  number: number;
  madeOn: Day;
};

/** The paper: the region's sections in the region's order, without those that have nothing to say. */
export function compose(evidence: PaperEvidence, order: PaperOrder): Sheet {
  const { item, meeting, strategy, caseNumber, number, madeOn } = evidence;
  return {
    title: item.title,
    authority: meeting.authority,
    caseNumber,
    notice: meeting.isDemonstration ? "Demonstrationsdata: mødet og sagen er opdigtet." : null,
    meta: [
      { label: "Organ", value: meeting.body },
      { label: "Møde", value: formatDay(meeting.heldOn) },
      { label: "Punkt", value: String(item.number) },
      ...(caseNumber === null ? [] : [{ label: "Sagsnummer", value: caseNumber }]),
      ...(strategy === null ? [] : [{ label: "Strategi", value: strategy }]),
      { label: "Udgave", value: `Nr. ${String(number)}, dannet ${formatDay(madeOn)}` },
    ],
    blocks: order.flatMap((ordered) => {
      const blocks = sectionOf(ordered.section, evidence, ordered.heading);
      return blocks.length === 0 ? [] : [heading(1, ordered.heading), ...blocks];
    }),
  };
}

function sectionOf(section: PaperSectionKind, evidence: PaperEvidence, title: string): readonly Block[] {
  const { written, item, decisions, caseNumber } = evidence;
  switch (section) {
    case "resume":
      return written.resume;
    case "sagsfremstilling":
      return written.account;
    case "konsekvenser":
      return written.consequences;
    case "indstilling":
      return item.proposal === null ? [] : recommendation(item.proposal, title);
    case "status":
      return statusTable(evidence);
    case "fravigelser":
      return deviationTable(evidence.deviations);
    case "beslutning":
      return treatments(decisions.filter(({ isOwn }) => isOwn));
    case "tidligere-behandling":
      return treatments(decisions.filter(({ isOwn }) => !isOwn));
    case "sagsnummer":
      return caseNumber === null ? [] : [paragraph(caseNumber)];
    case "bilag":
      return annexes(evidence);
  }
}

const RECOMMENDS = /^(?<who>[^,.:\n]*?)\s*indstiller(?<to>\s+til\s[^,:\n]*?)?\s*[,:]?\s*(?=at\s|[-–•*]|$)/iu;

/** "X indstiller, at …", point by point. Where the section's heading says who recommends, it is not said again. */
export function recommendation(proposal: string, title: string): readonly Block[] {
  const { who = "", to = "" } = RECOMMENDS.exec(proposal)?.groups ?? {};
  const points = proposal
    .replace(RECOMMENDS, "")
    .split("\n")
    .map((line) => line.replace(/^[\s\-–•*]*(at\s+)?/iu, "").trim())
    .filter((line) => line !== "");
  const said = list(points.map((point) => `at ${point}`));
  if (/indstiller/iu.test(title)) return [said];
  return [paragraph(`${who === "" ? "Administrationen" : who} indstiller${to},`), said];
}

function statusTable({ subjects, madeOn }: PaperEvidence): readonly Block[] {
  if (subjects.length === 0) return [];
  return [
    {
      kind: "table",
      caption: `Initiativerne på punktet, som de stod ${formatDay(madeOn)}`,
      columns: ["Initiativ", "Status", "Opdateret", "Fase", "Tekst"],
      rows: subjects.map(({ label, title, status, phase, text }) => [
        `${label} ${title}`,
        describeStatus(status),
        status.updatedOn === null ? "–" : formatDay(status.updatedOn),
        phase ?? "Uden for processen",
        text === null ? "–" : versionOf(text),
      ]),
    },
  ];
}

const versionOf = ({ number, isOutdated }: { number: number; isOutdated: boolean }): string =>
  `Endeligt forslag, version ${String(number)}${isOutdated ? " (en nyere version findes)" : ""}`;

function deviationTable(deviations: readonly PaperDeviation[]): readonly Block[] {
  if (deviations.length === 0) return [];
  return [
    paragraph("Krav, der ikke var opfyldt, da initiativerne gik videre, og hvorfor de gik videre alligevel."),
    {
      kind: "table",
      caption: "Fravigelser",
      columns: ["Initiativ", "Fase", "Krav, der blev fraveget", "Begrundelse", "Dato"],
      rows: deviations.map(({ label, phase, condition, reason, madeOn }) => [
        label,
        phase,
        conditionLabel[condition],
        reason,
        formatDay(madeOn),
      ]),
    },
  ];
}

const treatments = (decisions: readonly PaperDecision[]): readonly Block[] =>
  decisions.flatMap(({ body, decidedOn, outcome, wording, caseNumber, about }) => [
    heading(2, `${body}, ${formatDay(decidedOn)}: ${outcomeLabel[outcome]}`),
    ...wording.split(/\n{2,}/).map(paragraph),
    ...(about.length === 0 ? [] : [paragraph(`Gælder ${about.map(subjectWords).join("; ")}.`)]),
    ...(caseNumber === null ? [] : [paragraph(`Sag ${caseNumber}.`)]),
  ]);

const subjectWords = ({ label, textNumber }: PaperDecision["about"][number]): string =>
  textNumber === null ? `initiativ ${label}` : `initiativ ${label}, endeligt forslag, version ${String(textNumber)}`;

function annexes({ edition, subjects }: PaperEvidence): readonly Block[] {
  const texts = subjects.flatMap(({ label, title, text }) => (text === null ? [] : [{ label, title, ...text }]));
  const named = [
    ...(edition === null ? [] : [`${editionWords(edition)}, offentliggjort ${formatDay(edition.publishedOn)}`]),
    ...texts.map(
      ({ label, title, number, publishedOn }) =>
        `${label} ${title}, endeligt forslag, version ${String(number)}${publishedOn === null ? "" : `, offentliggjort ${formatDay(publishedOn)}`}`,
    ),
  ];
  return named.length === 0 ? [] : [list(named.map((annex, at) => `Bilag ${String(at + 1)}: ${annex}`))];
}

const editionWords = ({ title, number }: { title: string; number: number }): string =>
  `${title}, udgave nr. ${String(number)}`;

/** What the maker is offered to begin with: the proposals' own words. `body`: Markdown; null: none was published that partners may read. */
export function suggestion(
  { strategy, edition, subjects }: Pick<PaperEvidence, "strategy" | "edition" | "subjects">,
  texts: ReadonlyMap<string, string>,
): { resume: string; account: string } {
  const count = subjects.length === 1 ? "ét initiativ" : `${String(subjects.length)} initiativer`;
  const about = [...(edition === null ? [] : [editionWords(edition)]), ...(subjects.length === 0 ? [] : [count])];
  const what = about.length === 0 ? "strategien" : `${about.join(" og ")} i strategien`;
  const parts = subjects.flatMap(({ id, label, title }) => {
    const body = texts.get(id);
    return body === undefined ? [] : [`# ${label} ${title}\n\n${body}`];
  });
  return { resume: strategy === null ? "" : `Punktet handler om ${what} »${strategy}«.`, account: parts.join("\n\n") };
}
