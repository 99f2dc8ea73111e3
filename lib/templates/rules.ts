import type { Day } from "@/lib/kernel/day";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Period } from "@/lib/kernel/period";
import { parsePeriod } from "@/lib/kernel/period-parse";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { DecidingRule, PhaseKind } from "@/lib/processes/model";
import type { TemplateRefusal } from "./labels";

/**
 * The time of a phase as somebody wrote it.
 * @param near the first day of the phase before, for a time without a year; null: there is none
 * Refuses TIME_NOT_UNDERSTOOD, and YEAR_MISSING where nothing near says which year is meant.
 */
export function phaseTime(text: string, near: Day | null): Result<Period, TemplateRefusal> {
  const parsed = parsePeriod(text, near === null ? {} : { near });
  if (parsed.ok) return ok(parsed.value);
  return refuse(
    parsed.refusal.code === "YEAR_MISSING" ? { code: "YEAR_MISSING", text } : { code: "TIME_NOT_UNDERSTOOD", text },
  );
}

type PhaseWish = DecidingRule & {
  templateId: string;
  kind: PhaseKind;
  title: string;
  plannedText: string;
  source: string | null;
};

/** What was wished of a phase, as a fact of the template's next version has it. */
export const phaseAsFact = (
  { title, source, templateId, kind, plannedText, decidersNeeded, isLastDeciderLast }: PhaseWish,
  { from, to }: Period,
  { version }: { version: number },
) => ({
  ...{ kind, plannedText, decidersNeeded, isLastDeciderLast, templateId },
  title: written(title),
  plannedFrom: from,
  plannedTo: to,
  source: writtenOrNull(source),
  templateVersion: version + 1,
});

/** The phases behind one that goes away, each a place further ahead. */
export const movedUp = (
  phases: readonly { id: string; number: number }[],
  removed: { number: number },
): readonly { id: string; number: number }[] =>
  phases.filter(({ number }) => number > removed.number).map(({ id, number }) => ({ id, number: number - 1 }));

/**
 * The times of a new process, phase by phase, each without a year read as near the one before it.
 * Refuses as `phaseTime` does, for the first time that cannot be read.
 */
export function processTimes(texts: readonly string[]): Result<readonly Period[], TemplateRefusal> {
  const times: Period[] = [];
  for (const text of texts) {
    const time = phaseTime(text, times.at(-1)?.from ?? null);
    if (!time.ok) return time;
    times.push(time.value);
  }
  return ok(times);
}
