"use client";

import { useContext } from "react";
import { useKeeping } from "@/components/forms/keeping";
import { TextAreaField } from "@/components/forms/fields";
import { FormContext, useField } from "@/components/forms/form-context";
import { keepDraftAction } from "@/lib/hearings/actions";
import type { DraftView } from "@/lib/hearings/queries";

type DraftFieldProps = {
  label: string;
  draft: DraftView;
  /** When it was kept and by whom, in words; "": it has not been. */
  saved: string;
};

/** The text of formal input: kept while it is written, where there is JavaScript, and shown beside what others kept. */
export function DraftField({ label, draft, saved }: DraftFieldProps) {
  const { state } = useContext(FormContext);
  const { version, told, place, keepSoon } = useKeeping(draft.version, keepDraftAction);
  const { defaultValue: mine } = useField("text", draft.body);
  return (
    <div ref={place} onInput={keepSoon}>
      <input type="hidden" name="draftVersion" value={version} />
      {state.kind !== "idle" && draft.version > 0 && draft.body !== mine && <Other draft={draft} />}
      <TextAreaField
        name="text"
        label={label}
        hint="Skriv ikke oplysninger om patienter her. En tom linje giver et nyt afsnit."
        rows={10}
        maxLength={20_000}
        initial={draft.body}
      />
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {told ?? saved}
      </p>
    </div>
  );
}

function Other({ draft }: { draft: DraftView }) {
  return (
    <div className="mb-5 max-w-text border-l-4 border-warn-line bg-warn-soft px-4 py-3">
      <p className="font-semibold">Den kladde, der er gemt{draft.by === null ? "" : ` af ${draft.by}`}</p>
      <p className="mt-1 whitespace-pre-line">{draft.body}</p>
    </div>
  );
}
