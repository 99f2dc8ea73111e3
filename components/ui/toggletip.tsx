import { type ReactNode, useId } from "react";

export type ToggletipProps = {
  /** The word explained, as it stands in the text. */
  term: string;
  /** One or two sentences; words only, since it stands inside paragraphs and headings. */
  children: ReactNode;
};

/** A term with its explanation: native popover, closed with Esc, works without JavaScript. */
export function Toggletip({ term, children }: ToggletipProps) {
  const id = useId();
  return (
    <span className="whitespace-nowrap">
      <span className="whitespace-normal">{term}</span>{" "}
      <button type="button" popoverTarget={id} aria-label={`Forklaring: ${term}`} className="toggletip-button">
        ?
      </button>
      <span id={id} popover="auto" role="note" className="toggletip whitespace-normal">
        {children}
      </span>
    </span>
  );
}
