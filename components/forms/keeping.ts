"use client";

import { useEffect, useRef, useState } from "react";
import type { Quiet } from "@/lib/kernel/form-state";

/** So long after the last key a draft is kept. */
const PAUSE_MS = 2000;

/**
 * Keeps the draft when the writer pauses. `version`: that of the draft the form stands on; once the page shows another,
 * that one. When the form is sent, what was waiting to be kept is dropped: it would come back as a draft. Who goes
 * elsewhere in the application before the pause is over still has it kept.
 */
export function useKeeping(shown: number, keepDraft: (before: unknown, form: FormData) => Promise<Quiet>) {
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
    const answer = await keepDraft(null, new FormData(form)).catch(() => NOT_KEPT);
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

const NOT_KEPT = {
  kind: "refused",
  message: "Det, du har skrevet, står her stadig. Skriv videre, når du har forbindelse igen.",
} as const;
