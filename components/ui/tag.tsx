import type { ReactNode } from "react";

const TONE = {
  neutral: "bg-sunken text-ink",
  brand: "bg-brand-soft text-brand-deep",
  info: "bg-info-soft text-info",
  warning: "bg-warn-soft text-warn",
} as const;

export type TagProps = { children: ReactNode; tone?: keyof typeof TONE };

/** A word about a thing (owner, audience, route); not a status, not a link. */
export function Tag({ children, tone = "neutral" }: TagProps) {
  return (
    <span
      className={`inline-block rounded-sm px-2 py-0.5 text-sm leading-snug print:border print:border-black print:bg-transparent print:text-black ${TONE[tone]}`}
    >
      {children}
    </span>
  );
}
