import type { ReactNode } from "react";

export type KeyFigureProps = {
  /** Written as Danes do: "1.234". */
  value: string;
  label: string;
  /** Exactly the rows behind the figure. */
  href: string;
  note?: ReactNode;
};

/** Nøgletal: every number is a link to its rows. */
export function KeyFigure({ value, label, href, note }: KeyFigureProps) {
  return (
    <div className="keep-together flex h-full flex-col border-t-4 border-brand bg-surface px-5 pt-4 pb-5">
      <a href={href} className="group flex flex-col-reverse gap-1 no-underline">
        <span className="leading-snug underline underline-offset-4 group-hover:decoration-2">{label}</span>
        <span className="text-figure font-semibold tracking-tight text-ink tabular-nums">{value}</span>
      </a>
      {note && <p className="mt-2 text-sm text-muted">{note}</p>}
    </div>
  );
}
