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

const MARK: Record<PhaseState, string> = {
  planned: "border-edge bg-paper text-muted",
  open: "border-brand bg-surface text-brand",
  closed: "border-brand bg-brand text-white",
};

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

const LINE =
  "before:absolute before:top-9 before:-bottom-1 before:left-4 before:w-0.5 before:-translate-x-1/2 last:before:hidden @6xl:before:top-4 @6xl:before:right-0 @6xl:before:bottom-auto @6xl:before:left-9 @6xl:before:h-0.5 @6xl:before:w-auto @6xl:before:translate-x-0 @6xl:before:-translate-y-1/2";

function Step({ phase, number }: { phase: PhaseStep; number: number }) {
  const { title, planned, state, isCurrent = false, bodies = [], href, note } = phase;
  return (
    <li
      aria-current={isCurrent ? "step" : undefined}
      className={`keep-together relative flex gap-4 pb-7 last:pb-0 @6xl:flex-col @6xl:gap-3 @6xl:pr-3 @6xl:pb-0 ${LINE} ${state === "closed" ? "before:bg-brand" : "before:bg-line"}`}
    >
      <span
        className={`relative flex size-8 shrink-0 items-center justify-center rounded-full border-2 text-sm leading-none font-semibold print:bg-transparent print:text-black ${MARK[state]} ${isCurrent ? "ring-4 ring-brand-soft print:ring-0" : ""}`}
      >
        {state === "closed" ? <Icon name="check" /> : <span aria-hidden="true">{number}</span>}
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 leading-snug text-muted">
          <span className={state === "open" ? "font-semibold text-brand" : ""}>{WORD[state]}</span>
          {isCurrent && (
            <span className="rounded-sm bg-brand px-1.5 py-0.5 text-xs leading-none font-semibold text-white print:bg-transparent print:text-black">
              Her er vi nu
            </span>
          )}
        </p>
        <p className="mt-0.5 text-base leading-snug font-semibold hyphens-auto">
          {href ? <a href={href}>{title}</a> : title}
        </p>
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
