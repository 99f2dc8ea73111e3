import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { InitiativeLine, StatusCounts } from "@/lib/initiatives/evidence";
import { isLate } from "@/lib/initiatives/rules";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { addDays, asDate, day, type Day } from "@/lib/kernel/day";
import { readNow, type Reader } from "@/lib/platform/readers";
import { recordStatus } from "@/lib/status/commands/record-status";
import { STATUS_WORDS } from "@/lib/status/model";
import { getStrategyPage, getStrategyTree } from "@/lib/strategies/queries";
import { done } from "../../support/commands";
import { anInitiative, aProcess, aStrategy, type StagedStrategy } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const START = day("2026-01-01");
let strategy: StagedStrategy;

/** Initiatives in and out of two phases that end on different days, with statuses of every word and age, and some without. */
beforeAll(async () => {
  const { secretariat } = stage().actors;
  strategy = await aStrategy(stage());
  const { phaseIds } = await aProcess(stage(), strategy, [
    { kind: "orientering", isOpen: true, plannedTo: addDays(START, 60) },
    { kind: "debatpapir", isOpen: true, plannedTo: addDays(START, 150) },
  ]);
  for (const [index, { word, reportedAfter, phase }] of fc.sample(life, { numRuns: 14, seed: 8270002 }).entries()) {
    const initiativeId = await anInitiative(stage(), strategy, { number: index + 1 });
    if (phase !== null)
      await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId: phaseIds[phase] });
    if (word === null) continue;
    const report = { initiativeId, expectedVersion: 0, word, progress: index, note: "", nextStep: "" };
    await done(recordStatus, secretariat, report, { at: asDate(addDays(START, reportedAfter)) });
  }
});

const life = fc.record({
  word: fc.constantFrom(null, ...STATUS_WORDS),
  reportedAfter: fc.integer({ min: 0, max: 120 }),
  phase: fc.constantFrom(null, 0, 1),
});

/** The counts by the rules, one initiative after the other. */
function countByHand(initiatives: readonly InitiativeLine[], today: Day): StatusCounts {
  const counts = {
    ...Object.fromEntries(STATUS_WORDS.map((word) => [word, 0])),
    ukendt: 0,
    late: 0,
    total: 0,
  } as StatusCounts;
  for (const { status, lateAfter } of initiatives) {
    counts.total += 1;
    counts[status.isKnown ? status.word : "ukendt"] += 1;
    if (isLate({ lateAfter, word: status.word }, today)) counts.late += 1;
  }
  return counts;
}

const on = <T>(today: Day, query: (reader: Reader) => Promise<T>) => readNow((reader) => query({ ...reader, today }));

test("what SQL counts is what the rules say, on any day", async () => {
  const { secretariat } = stage().actors;
  const anyDay = fc.integer({ min: 0, max: 260 }).map((days) => addDays(START, days));

  await fc.assert(
    fc.asyncProperty(anyDay, async (today) => {
      const page = await on(today, (reader) => getStrategyPage(reader, secretariat, strategy.slug));
      const tree = await on(today, (reader) => getStrategyTree(reader, secretariat, strategy.slug));

      const initiatives = tree?.tracks.flatMap((track) => track.initiatives) ?? [];

      expect(initiatives).toHaveLength(14);
      expect(page?.tracks.map(({ counts }) => counts)).toEqual([countByHand(initiatives, today)]);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("the days tell: statuses grow old, and phases run out", async () => {
  const { secretariat } = stage().actors;
  const countsOn = async (today: Day) =>
    (await on(today, (reader) => getStrategyPage(reader, secretariat, strategy.slug)))?.tracks[0]?.counts;

  const [early, late] = [await countsOn(addDays(START, 60)), await countsOn(addDays(START, 260))];

  expect(early?.late).toBe(0);
  expect(late?.late).toBeGreaterThan(0);
  expect(late?.ukendt).toBeGreaterThan(early?.ukendt ?? Number.NaN);
});
