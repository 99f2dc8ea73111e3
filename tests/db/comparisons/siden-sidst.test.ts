import { beforeAll, expect, test } from "vitest";
import { describeDifference } from "@/lib/comparisons/labels";
import { getComparedStrategy, listTextChanges } from "@/lib/comparisons/queries";
import { comparisonSheet, textsIn } from "@/lib/comparisons/rules";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { wordOf } from "@/lib/platform/word";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { comparedOver, heldAgainstDumps } from "../../../scripts/bench/dumps";
import { done } from "../../support/commands";
import { anyDeed } from "../../support/deeds";
import { squeezed, unzipped } from "../../support/paper";
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

/** What the Word file says of all that has happened, and what the page tells of it. */
async function inWord(viewer: Actor) {
  const [since = new Date(), until = new Date()] = [stamps[0], stamps.at(-1)];
  const changed = await compared(viewer, since, until);
  const found = await readNow(async (reader) => ({
    strategy: await getComparedStrategy(reader, viewer, SLUG),
    texts: await listTextChanges(reader, textsIn(changed)),
  }));
  if (!found.strategy) throw new RangeError(`${SLUG} is there`);
  const meetings = { sinceMeeting: null, untilMeeting: null };
  const sheet = comparisonSheet({ ...found, ...meetings, strategy: found.strategy, since, until, changed });
  const file = await wordOf(sheet);
  const document = unzipped(file, "word/document.xml");
  const said = document.replaceAll(/<w:instrText[^]*?<\/w:instrText>|<[^>]+>/g, "");
  return { file, document, changed, said: squeezed(unescaped(said)) };
}

const unescaped = (xml: string): string =>
  xml.replaceAll(/&(lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name] ?? "").replaceAll("&amp;", "&");
const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'" };

test.each(["secretariat", "lead", "public"] as const)(
  "the Word file tells %s every line that the page has, in its order",
  async (role) => {
    const { changed, said } = await inWord(world().actors[role]);
    const lines = changed.flatMap(({ number, title, differences }) => [
      `${number} ${title}`,
      ...differences.map(describeDifference),
    ]);

    let at = 0;
    for (const line of lines) {
      const next = said.indexOf(squeezed(line), at);
      expect(next, line).toBeGreaterThanOrEqual(at);
      at = next + squeezed(line).length;
    }
    expect(lines.length).toBeGreaterThan(changed.length);
  },
);

test("the Word file has the new words of every text that is told of", async () => {
  const { changed, said } = await inWord(world().actors.secretariat);
  const after = said.replaceAll(/\[fjernet:[^\]]*\]/g, "").replaceAll(/\[tilføjet:([^\]]*)\]/g, "$1");

  expect(said).toMatch(/\[fjernet:.+\].*\[tilføjet:.+\]/);
  for (const { id } of textsIn(changed)) {
    const { body } = await database().now.textVersion.findUniqueOrThrow({ where: { id }, select: { body: true } });
    expect(after).toContain(squeezed(body));
  }
});

test("the Word file is in Danish, with a title and a heading for each initiative", async () => {
  const { file, document, changed } = await inWord(world().actors.secretariat);

  expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(changed.length);
  expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
  expect(unzipped(file, "word/styles.xml")).toContain('<w:lang w:val="da-DK"/>');
  expect(unzipped(file, "docProps/core.xml")).toContain("<dc:title>Siden sidst: ");
});

test("a strategy that somebody cannot see has nothing to compare", async () => {
  const strategyOf = (viewer: Actor, slug: string) =>
    readNow((reader) => getComparedStrategy(reader, viewer, slug)).then((found) => found?.slug ?? null);

  expect(await strategyOf(world().actors.secretariat, SLUG)).toBe(SLUG);
  expect(await strategyOf(world().actors.secretariat, "findes-ikke")).toBeNull();
});
