import { day } from "@/lib/kernel/day";
import type { StatusWord } from "@/lib/status/model";
import type { DemoEmail } from "../midtjylland/people";
import type { InitiativeKey } from "../midtjylland/types";
import type { Moment, Step } from "./steps";

/** A day, or days before the first start; the word; per cent; the line; the next step. */
export type Report = readonly [string | number, StatusWord, number, string, string];
/** An initiative with what its lead has reported, in order of time. */
export type Reported = readonly [InitiativeKey, readonly Report[]];

const momentOf = (when: string | number): Moment =>
  typeof when === "number" ? { daysBeforeToday: when } : { day: day(when) };

/** The reports as steps of their lead. */
export const reportsBy = (by: DemoEmail, reported: readonly Reported[]): readonly Step[] =>
  reported.flatMap(([initiative, reports]) =>
    reports.map(([when, word, progress, note, nextStep]): Step => ({
      on: momentOf(when),
      by,
      does: "record-status",
      initiative,
      word,
      progress,
      note,
      nextStep,
    })),
  );
