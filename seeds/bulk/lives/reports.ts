import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import type { StatusWord } from "@/lib/status/model";
import type { Random } from "../random";
import type { InitiativePlan } from "./initiative-plan";

export type Report = { readonly on: Day; readonly word: StatusWord; readonly progress: number | null };

/** The reports of an initiative, spread over its days; the last one falls on the last of them and has the last word. */
export function reports({ reports: { count, from, to, lastWord } }: InitiativePlan, random: Random): Report[] {
  const days = daysBetween(from, to);
  const furthest = lastWord === "gennemfoert" ? 100 : random.between(20, 90);
  return Array.from({ length: count }, (_, at) => {
    const isLast = at === count - 1;
    const part = count === 1 ? 1 : at / (count - 1);
    const word = isLast ? lastWord : earlierWord(lastWord, part, random);
    const on = addDays(from, isLast ? days : Math.floor(part * days));
    return { on, word, progress: progressOf(word, Math.round(part * furthest), random) };
  });
}

function earlierWord(lastWord: StatusWord, part: number, random: Random): StatusWord {
  if (lastWord === "ikke-startet" || part < 0.1) return "ikke-startet";
  return random.isLucky(0.15) ? "forsinket" : "i-gang";
}

/** One in ten states none. */
function progressOf(word: StatusWord, progress: number, random: Random): number | null {
  if (random.isLucky(0.1)) return null;
  return word === "ikke-startet" ? 0 : progress;
}
