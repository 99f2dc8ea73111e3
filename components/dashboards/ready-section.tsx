import { Section } from "@/components/ui/section";
import type { ReadyInitiative } from "@/lib/dashboards/queries";
import { formatDay } from "@/lib/kernel/period";

export type ReadySectionProps = {
  ready: readonly ReadyInitiative[];
  /** How much formal input nobody has replied to. */
  unreplied: number;
  link: (path: string) => string;
};

/** As many as are shown; the strategy's process page has them all. */
const SHOWN = 10;

/** What the secretariat can do now: input to reply to, and initiatives with everything met to go on. */
export function ReadySection({ ready, unreplied, link }: ReadySectionProps) {
  return (
    <Section title="Til sekretariatet">
      <p className="mb-4">
        {unreplied === 0 ? (
          "Alt input er besvaret."
        ) : (
          <a href={link("/hoeringer")}>
            {unreplied === 1 ? "1 input mangler svar" : `${String(unreplied)} input mangler svar`}
          </a>
        )}
      </p>
      <h3 className="mb-2 text-lg">Klar til at rykke videre</h3>
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
