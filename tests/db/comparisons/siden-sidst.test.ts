import { beforeAll, expect, test } from "vitest";
import { getComparedStrategy, listTextChanges } from "@/lib/comparisons/queries";
import { textsIn } from "@/lib/comparisons/rules";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { comparedOver, heldAgainstDumps } from "../../../scripts/bench/dumps";
import { done } from "../../support/commands";
import { anyDeed } from "../../support/deeds";
import { chance } from "../../support/random";
import { SLUG, useWorld } from "../../support/world";

const world = useWorld();

const DEEDS = 120;
const PAIRS = 20;

let stamps: Date[];
let strategyId: string;

/** A history of random deeds, with a moment after each. */
beforeAll(async () => {
  const { secretariat } = world().actors;
  const { id, process } = await database().now.phase.findFirstOrThrow({
    where: { kind: "endeligt-forslag" },
    select: { id: true, process: { select: { id: true, version: true } } },
  });
  await done(openPhase, secretariat, { processId: process.id, phaseId: id, expectedVersion: process.version });
  const by = chance(7);
  stamps = [];
  for (let deed = 0; deed < DEEDS; deed++) {
    await anyDeed(secretariat, by);
    stamps.push(await readNow(({ stamp }) => Promise.resolve(stamp)));
  }
  strategyId = (await database().now.strategy.findUniqueOrThrow({ where: { slug: SLUG }, select: { id: true } })).id;
}, 120_000);

const compared = (viewer: Actor, from: Date, until: Date) =>
  comparedOver({ strategy: { id: strategyId, slug: SLUG }, from, until }, viewer);

test.each(["secretariat", "lead", "public"] as const)(
  "between any two moments %s is told of what two dumps of the read API differ in, and of nothing else",
  async (role) => {
    const viewer = world().actors[role];
    const by = chance(11);
    let told = 0;
    for (let pair = 0; pair < PAIRS; pair++) {
      const [from, until] = [by.oneOf(stamps), by.oneOf(stamps)].sort((a, b) => a.getTime() - b.getTime());
      if (!from || !until) throw new RangeError("There are two of two");
      const agreement = await heldAgainstDumps({ strategy: { id: strategyId, slug: SLUG }, from, until }, viewer);

      expect(agreement.wrong).toEqual([]);
      told += agreement.differences;
    }
    expect(told).toBeGreaterThan(PAIRS);
  },
  120_000,
);

test("what was reported and taken back is told as changed and changed back", async () => {
  const first = stamps[0] ?? new Date();
  const last = stamps.at(-1) ?? new Date();

  const changed = await compared(world().actors.secretariat, first, last);
  const kinds = new Set(changed.flatMap(({ differences }) => differences.map(({ kind }) => kind)));

  expect([...kinds]).toEqual(expect.arrayContaining(["status", "back"]));
});

test("the words of a changed text are read by whoever is told of it", async () => {
  const viewer = world().actors.secretariat;
  const changed = await compared(viewer, stamps[0] ?? new Date(), stamps.at(-1) ?? new Date());
  const pairs = textsIn(changed);

  const texts = await readNow((reader) => listTextChanges(reader, pairs));

  expect(pairs.some(({ beforeId }) => beforeId !== null)).toBe(true);
  for (const { id } of pairs) {
    const { body } = await database().now.textVersion.findUniqueOrThrow({ where: { id }, select: { body: true } });
    const told = texts.get(id)?.filter(({ is }) => is !== "removed");
    expect(told?.map(({ text }) => text).join("")).toBe(body);
  }
});

test("a strategy that somebody cannot see has nothing to compare", async () => {
  const strategyOf = (viewer: Actor, slug: string) =>
    readNow((reader) => getComparedStrategy(reader, viewer, slug)).then((found) => found?.slug ?? null);

  expect(await strategyOf(world().actors.secretariat, SLUG)).toBe(SLUG);
  expect(await strategyOf(world().actors.secretariat, "findes-ikke")).toBeNull();
});
