import type { ReactNode } from "react";
import { Icon } from "./icon";

export type DetailsProps = { summary: string; children: ReactNode; isOpen?: boolean };

/** Detaljer: native, so it opens without JavaScript; on paper the content is shown. */
export function Details({ summary, children, isOpen = false }: DetailsProps) {
  return (
    <details open={isOpen} className="border-y border-line [details+&]:border-t-0">
      <summary className="flex list-none items-center gap-2.5 py-3 font-semibold text-brand hover:underline [&::-webkit-details-marker]:hidden print:text-black">
        <span className="text-xs transition-transform [details[open]>summary>&]:rotate-90 print:hidden">
          <Icon name="right" />
        </span>
        {summary}
      </summary>
      <div className="pb-5 sm:pl-6 print:pl-0">{children}</div>
    </details>
  );
}
