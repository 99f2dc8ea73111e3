"use client";

import { useEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/text-area";
import { errorFor, typedIn, type FormState } from "@/lib/kernel/form-state";
import { keepDraftAction } from "@/lib/hearings/actions";
import type { DraftView } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";

/** So long after the last key a draft is kept. */
const PAUSE_MS = 2000;

type DraftFieldProps = { state: FormState; id: string; label: string; draft: DraftView };

/** The text of formal input: kept while it is written, where there is JavaScript, and shown beside what others kept. */
export function DraftField({ state, id, label, draft }: DraftFieldProps) {
  const { version, told, place, keepSoon } = useKeeping(draft.version);
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

/**
 * Keeps the draft when the writer pauses. `version`: that of the draft the form stands on; once the page shows another,
 * that one. When the form is sent, what was waiting to be kept is dropped: it would come back as a draft. Who goes
 * elsewhere in the application before the pause is over still has it kept.
 */
function useKeeping(shown: number) {
  const [kept, setKept] = useState<{ shown: number; version: number; told: string | null }>({
    shown,
    version: shown,
    told: null,
  });
  const place = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (kept.shown !== shown) setKept({ shown, version: shown, told: null });

  useEffect(() => {
    const drop = (): void => clearTimeout(timer.current);
    const form = place.current?.closest("form");
    form?.addEventListener("submit", drop);
    return () => form?.removeEventListener("submit", drop);
  }, []);

  const keep = async (form: HTMLFormElement): Promise<void> => {
    const answer = await keepDraftAction(null, new FormData(form)).catch(() => NOT_KEPT);
    setKept((before) =>
      answer.kind === "done"
        ? { ...before, version: answer.version, told: "Kladden er gemt." }
        : { ...before, told: `Kladden er ikke gemt. ${answer.message}` },
    );
  };
  const keepSoon = (): void => {
    const form = place.current?.closest("form");
    clearTimeout(timer.current);
    timer.current = form ? setTimeout(() => void keep(form), PAUSE_MS) : undefined;
  };
  return { version: kept.version, told: kept.told, place, keepSoon };
}

const NOT_KEPT = { kind: "refused", message: "Tryk »Gem kladde«, når du har forbindelse igen." } as const;
