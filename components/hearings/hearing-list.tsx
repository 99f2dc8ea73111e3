import { Tag } from "@/components/ui/tag";
import { daysLeftWords } from "@/lib/hearings/labels";
import type { HearingLine } from "@/lib/hearings/queries";
import { phaseStateLabel } from "@/lib/processes/labels";

type Props = { rows: readonly HearingLine[]; link: (path: string) => string };

/** Hearings with what the viewer has to do in each; every number leads to its rows. */
export function HearingList({ rows, link }: Props) {
  return (
    <ul className="space-y-5">
      {rows.map((line) => (
        <li key={line.phaseId} className="keep-together rounded-md border border-line bg-surface p-4 sm:p-6">
          <Line line={line} link={link} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line, link }: { line: HearingLine; link: Props["link"] }) {
  const { phaseId, title, strategy, state, planned, daysLeft, parties, answered, awaited } = line;
  const path = `/hoeringer/${phaseId}`;
  return (
    <>
      <h2 className="text-xl">
        <a href={link(path)}>{title}</a>
      </h2>
      <p className="mt-1 text-muted">
        {strategy.title}, {strategy.owner}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={state === "open" ? "brand" : "neutral"}>{phaseStateLabel[state]}</Tag>
        <span>{planned}</span>
        {state === "open" && <span>{daysLeftWords(daysLeft)}</span>}
      </p>
      {awaited.length > 0 && (
        <p className="mt-3">
          <Tag tone="warning">Mangler svar fra {awaited.join(", ")}</Tag>
        </p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <a href={`${link(path)}#parter`}>
          {answered} af {parties} parter har svaret
        </a>
        <a href={`${link(path)}#input`}>{line.responses} input</a>
        {line.unreplied > 0 && (
          <a href={`${link(`${path}?vis=ubesvarede`)}#input`}>{line.unreplied} uden svar fra regionen</a>
        )}
      </p>
    </>
  );
}
