"use client";

import { useRef, type RefObject } from "react";
import { TextAreaField, type InForm } from "@/components/forms/fields";
import type { TextAreaProps } from "@/components/ui/text-area";

/** What a button puts around what is marked, or before each of its lines. */
const MARKS = [
  { label: "Fed", before: "**", after: "**" },
  { label: "Kursiv", before: "_", after: "_" },
  { label: "Link", before: "[", after: "](https://)" },
  { label: "Punkter", before: "- ", after: "", isPerLine: true },
  { label: "Nummereret liste", before: "1. ", after: "", isPerLine: true },
  { label: "Citat", before: "> ", after: "", isPerLine: true },
] as const satisfies readonly Mark[];

type Mark = { label: string; before: string; after: string; isPerLine?: true };

/** A text in Markdown, with buttons for what it can do. */
export function MarkdownField(props: Omit<InForm<TextAreaProps>, "toolbar">) {
  const place = useRef<HTMLDivElement>(null);
  const buttons = MARKS.map((mark) => (
    <button
      key={mark.label}
      type="button"
      className="tool"
      onClick={() => {
        put(mark, place);
      }}
    >
      {mark.label}
    </button>
  ));
  return (
    <div ref={place}>
      <TextAreaField {...props} toolbar={{ label: "Formatering", buttons }} />
    </div>
  );
}

function put({ before, after, isPerLine }: Mark, place: RefObject<HTMLDivElement | null>): void {
  const field = place.current?.querySelector("textarea");
  if (!field) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const start = isPerLine ? value.lastIndexOf("\n", from - 1) + 1 : from;
  const marked = value.slice(start, to);
  const text = isPerLine
    ? marked
        .split("\n")
        .map((line) => before + line)
        .join("\n")
    : before + marked + after;
  field.focus();
  field.setRangeText(text, start, to, "end");
  if (!isPerLine && marked === "") field.setSelectionRange(start + before.length, start + before.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
