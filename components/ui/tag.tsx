import type { ReactNode } from "react";

export type TagProps = { children: ReactNode; tone?: "neutral" | "brand" | "info" | "warning" };

/** A word about a thing (owner, audience, route); not a status, not a link. */
export function Tag({ children, tone = "neutral" }: TagProps) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
