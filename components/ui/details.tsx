import type { ReactNode } from "react";
import { Icon } from "./icon";

export type DetailsProps = { summary: string; children: ReactNode; isOpen?: boolean };

/** Detaljer: native, so it opens without JavaScript; on paper the content is shown. */
export function Details({ summary, children, isOpen = false }: DetailsProps) {
  return (
    <details open={isOpen} className="details">
      <summary>
        <span>
          <Icon name="right" />
        </span>
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  );
}
