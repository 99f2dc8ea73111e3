import { Icon } from "./icon";

export type PhaseState = "planned" | "open" | "closed";

export type PhaseStep = {
  title: string;
  /** As written in the plan: "Nov – december 2015", "Primo 2019". */
  planned?: string;
  state: PhaseState;
  /** Where the thing shown stands; several phases can be open, one is current. */
  isCurrent?: boolean;
  /** Who takes part; `level` groups them, e.g. "Politisk". */
  bodies?: readonly { name: string; level?: string }[];
  href?: string;
  /** One line more, e.g. "12 initiativer". */
  note?: string;
};

export type PhaseStepsProps = { label: string; phases: readonly PhaseStep[] };

const WORD: Record<PhaseState, string> = { planned: "Planlagt", open: "Åben", closed: "Afsluttet" };

/** Trinindikator: side by side where the box is wide, one above the other where it is narrow. */
export function PhaseSteps({ label, phases }: PhaseStepsProps) {
  return (
    <div className="@container">
      <ol aria-label={label} className="grid gap-0 @6xl:auto-cols-fr @6xl:grid-flow-col">
        {phases.map((phase, index) => (
          <Step key={`${index} ${phase.title}`} phase={phase} number={index + 1} />
        ))}
      </ol>
    </div>
  );
}

function Step({ phase, number }: { phase: PhaseStep; number: number }) {
  const { title, planned, state, isCurrent = false, bodies = [], href, note } = phase;
  return (
    <li aria-current={isCurrent ? "step" : undefined} className={`keep-together step step-${state}`}>
      <span className="step-mark">
        {state === "closed" ? <Icon name="check" /> : <span aria-hidden="true">{number}</span>}
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 leading-snug text-muted">
          <span className={state === "open" ? "font-semibold text-brand" : ""}>{WORD[state]}</span>
          {isCurrent && <span className="step-here">Her er vi nu</span>}
        </p>
        <p className="step-title">{href ? <a href={href}>{title}</a> : title}</p>
        {planned && <p className="mt-1 text-ink">{planned}</p>}
        {note && <p className="mt-1 text-muted">{note}</p>}
        <Bodies bodies={bodies} />
      </div>
    </li>
  );
}

function Bodies({ bodies }: { bodies: NonNullable<PhaseStep["bodies"]> }) {
  const levels = [...new Set(bodies.map((body) => body.level ?? ""))];
  return levels.map((level) => (
    <div key={level} className="mt-3">
      {level && <p className="text-xs font-semibold text-muted">{level}</p>}
      <ul className="space-y-0.5 text-[0.875rem] leading-snug">
        {bodies
          .filter((body) => (body.level ?? "") === level)
          .map((body, index) => (
            <li key={`${index} ${body.name}`} className="hyphens-auto">
              {body.name}
            </li>
          ))}
      </ul>
    </div>
  ));
}
