import { Section } from "@/components/ui/section";
import type { ReadyInitiative } from "@/lib/dashboards/queries";
import type { UnrepliedHearing } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";

export type ReadySectionProps = {
  ready: readonly ReadyInitiative[];
  /** The hearings with formal input nobody has replied to; `total`: how many there are where not all are listed. */
  unreplied: { rows: readonly UnrepliedHearing[]; total: number };
  link: (path: string) => string;
};

/** As many as are shown; the strategy's process page has them all. */
const SHOWN = 10;

/** What the secretariat can do now: input to reply to, and initiatives with everything met to go on. */
export function ReadySection({ ready, unreplied, link }: ReadySectionProps) {
  return (
    <Section title="Til sekretariatet">
      <h3 className="mb-2 text-lg">Input, der mangler svar</h3>
      <Unreplied {...unreplied} link={link} />
      <h3 className="mt-8 mb-2 text-lg">Klar til at rykke videre</h3>
      {ready.length === 0 ? (
        <p className="text-muted">
          Ingen af de initiativer, der har stået længst, er klar. Se på hvert enkelt, hvad der mangler.
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {ready.slice(0, SHOWN).map(({ id, number, title, phase, since }) => (
            <li key={id} className="keep-together py-2.5">
              <a href={link(`/initiativer/${id}`)}>{`${number} ${title}`}</a>
              <br />
              {`${phase}, siden ${formatDay(since)}`}
            </li>
          ))}
        </ul>
      )}
      {ready.length > SHOWN && (
        <p className="mt-3 text-muted">Flere er klar. Du finder dem på strategiens processide.</p>
      )}
    </Section>
  );
}

/** Each number leads to exactly the input it counts. */
function Unreplied({ rows, total, link }: ReadySectionProps["unreplied"] & Pick<ReadySectionProps, "link">) {
  if (rows.length === 0) return <p className="text-muted">Alt input er besvaret.</p>;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map(({ phaseId, title, strategy, unreplied }) => (
          <li key={phaseId} className="keep-together py-2.5">
            <a
              href={`${link(`/hoeringer/${phaseId}?vis=ubesvarede`)}#input`}
            >{`${String(unreplied)} input mangler svar`}</a>
            <br />
            {`${title}: ${strategy}`}
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-3">
          <a href={link("/hoeringer")}>Flere høringer har input, der mangler svar</a>
        </p>
      )}
    </>
  );
}
