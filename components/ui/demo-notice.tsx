import type { ReactNode } from "react";

export type DemoNoticeProps = {
  /** What is invented; without it only the word is shown, for a place in a row. */
  children?: ReactNode;
};

/** Marks what stands in no source document; also printed. */
export function DemoNotice({ children }: DemoNoticeProps) {
  const word = <span className="demo-word">Demonstrationsdata</span>;
  if (!children) return word;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm text-muted">
      {word}
      <span>{children}</span>
    </p>
  );
}
