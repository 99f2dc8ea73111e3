"use client";

import { useEffect, useRef } from "react";

export type SummaryError = {
  /** Id of the field; left out for an error that belongs to none. */
  fieldId?: string | undefined;
  text: string;
};

export type ErrorSummaryProps = {
  errors: readonly SummaryError[];
  title?: string;
  /** Anything that changes with each attempt: brings the focus back when the same errors come again. */
  attempt?: string | number;
};

const PREFIX = "Fejl: ";

/** Hydration and navigation write the plain title again after us, so it is watched while the errors stand. */
function markTitle(): () => void {
  const mark = () => {
    if (!document.title.startsWith(PREFIX)) document.title = PREFIX + document.title;
  };
  const watch = new MutationObserver(mark);
  mark();
  watch.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    watch.disconnect();
    if (document.title.startsWith(PREFIX)) document.title = document.title.slice(PREFIX.length);
  };
}

/** Fejlopsummering: stands above the form, takes the focus and puts "Fejl: " before the page's title. */
export function ErrorSummary({ errors, title = "Der er et problem", attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const wording = errors.map((error) => error.text).join("\n");

  useEffect(() => {
    if (wording !== "") box.current?.focus();
  }, [wording, attempt]);

  useEffect(() => (wording === "" ? undefined : markTitle()), [wording]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without JavaScript the page is loaded anew and would be shown from its top, with the problem out of sight.
      autoFocus
      className="max-w-text rounded-md border-4 border-bad bg-surface px-5 py-4 sm:px-6"
    >
      <h2 className="text-xl text-bad">{title}</h2>
      <ul className="mt-2 space-y-1.5">
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId ?? ""} ${text}`} className="font-semibold">
            {fieldId === undefined ? (
              text
            ) : (
              <a href={`#${fieldId}`} className="text-bad">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
