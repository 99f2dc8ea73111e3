import { Section } from "@/components/ui/section";
import { daysLeftWords } from "@/lib/hearings/labels";
import type { HearingLine } from "@/lib/hearings/queries";

/** Hearings that wait for the viewer's organisation or body, the soonest over first. */
export function ToAnswerSection({ rows, link }: { rows: readonly HearingLine[]; link: (path: string) => string }) {
  return (
    <Section title="Venter på jeres input">
      <ul className="divide-y divide-line border-y border-line">
        {rows.map(({ phaseId, title, strategy, planned, daysLeft, awaited }) => (
          <li key={phaseId} className="keep-together py-2.5">
            <a href={link(`/hoeringer/${phaseId}`)}>{`${title}: ${strategy.title}`}</a>
            <br />
            {`${awaited.join(", ")} · ${planned}. ${daysLeftWords(daysLeft)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
