import type { ReactNode } from "react";

export type StatusKey = "ikke-startet" | "i-gang" | "forsinket" | "i-bero" | "gennemfoert" | "udgaaet" | "ukendt";

/** Each has its own outline, so that black print and colour blindness lose nothing. */
const SHAPE: Record<StatusKey, ReactNode> = {
  "ikke-startet": <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  "i-gang": (
    <path
      d="M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M8 3.5a4.5 4.5 0 1 0 0 9z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  forsinket: <path d="M8 1 15.5 14.5H.5zM7 6v4h2V6zM7 11.2v1.9h2v-1.9z" fill="currentColor" fillRule="evenodd" />,
  "i-bero": <path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z" fill="currentColor" />,
  gennemfoert: (
    <path
      d="M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1M6.9 11.6l5-6-1.5-1.3-3.6 4.3-1.7-1.7-1.4 1.4z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  udgaaet: (
    <path d="m3.4 2 4.6 4.6L12.6 2 14 3.4 9.4 8 14 12.6 12.6 14 8 9.4 3.4 14 2 12.6 6.6 8 2 3.4z" fill="currentColor" />
  ),
  ukendt: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="2.6 2.1" />,
};

const LOOK: Record<StatusKey, string> = {
  "ikke-startet": "border-edge bg-surface text-ink",
  "i-gang": "border-ok-soft bg-ok-soft text-ok",
  forsinket: "border-warn-soft bg-warn-soft text-warn",
  "i-bero": "border-pause-soft bg-pause-soft text-pause",
  gennemfoert: "border-done bg-done text-white",
  udgaaet: "border-gone-soft bg-gone-soft text-gone",
  ukendt: "border-dashed border-edge bg-transparent text-muted",
};

export type StatusTagProps = {
  /** A status older than its rhythm must arrive here as "ukendt". */
  status: StatusKey;
  /** The Danish words; for an old one e.g. "ukendt, var i gang for 143 dage siden". */
  label: string;
};

/** Word + shape + colour. Never a link: numbers and titles are. */
export function StatusTag({ status, label }: StatusTagProps) {
  return (
    <span
      className={`inline-flex items-baseline gap-1.5 rounded-sm border px-2 py-0.5 text-sm leading-snug font-medium print:border-black print:bg-transparent print:text-black ${LOOK[status]}`}
    >
      <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3 shrink-0 translate-y-px">
        {SHAPE[status]}
      </svg>
      {label}
    </span>
  );
}
