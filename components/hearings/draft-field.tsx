"use client";

import { useKeeping } from "@/components/forms/keeping";
import { TextArea } from "@/components/ui/text-area";
import { errorFor, typedIn, type FormState } from "@/lib/kernel/form-state";
import { keepDraftAction } from "@/lib/hearings/actions";
import type { DraftView } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";

type DraftFieldProps = { state: FormState; id: string; label: string; draft: DraftView };

/** The text of formal input: kept while it is written, where there is JavaScript, and shown beside what others kept. */
export function DraftField({ state, id, label, draft }: DraftFieldProps) {
  const { version, told, place, keepSoon } = useKeeping(draft.version, keepDraftAction);
  const mine = typedIn(state, "text", draft.body);
  return (
    <div ref={place} onInput={keepSoon}>
      <input type="hidden" name="draftVersion" value={version} />
      {state.kind !== "idle" && draft.version > 0 && draft.body !== mine && <Other draft={draft} />}
      <TextArea
        name="text"
        id={id}
        label={label}
        hint="Skriv ikke oplysninger om patienter her. En tom linje giver et nyt afsnit."
        rows={10}
        maxLength={20_000}
        defaultValue={mine}
        error={errorFor(state, "text")}
      />
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {told ?? savedWords(draft)}
      </p>
    </div>
  );
}

const savedWords = ({ version, by, writtenOn }: DraftView): string =>
  version > 0 && writtenOn ? `Kladden er gemt ${formatDay(writtenOn)}${by === null ? "" : ` af ${by}`}.` : "";

function Other({ draft }: { draft: DraftView }) {
  return (
    <div className="mb-5 max-w-text border-l-4 border-warn-line bg-warn-soft px-4 py-3">
      <p className="font-semibold">Den kladde, der er gemt{draft.by === null ? "" : ` af ${draft.by}`}</p>
      <p className="mt-1 whitespace-pre-line">{draft.body}</p>
    </div>
  );
}
