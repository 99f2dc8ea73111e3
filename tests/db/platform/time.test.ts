import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import { database, disconnect, openDatabase } from "@/lib/platform/db";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { getStrategyPage, getStrategyTree } from "@/lib/strategies/queries";
import { done } from "../../support/commands";
import { anyDeed } from "../../support/deeds";
import { asText } from "../../support/golden";
import { chance, type Chance } from "../../support/random";
import { SLUG, useWorld, worldDatabase } from "../../support/world";

const world = useWorld();

const WRITERS = 8;
const COMMANDS = 200;
const READERS = 3;

type Question = { readonly name: string; readonly ask: (reader: Reader) => Promise<unknown> };
type Recorded = Question & { readonly stamp: Date; readonly answer: string };

let initiativeIds: string[];
beforeAll(async () => {
  const rows = await database().now.initiative.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  initiativeIds = rows.map(({ id }) => id);
  const { id: phaseId, process } = await database().now.phase.findFirstOrThrow({
    where: { kind: "endeligt-forslag" },
    select: { id: true, process: { select: { id: true, version: true } } },
  });
  const wish = { processId: process.id, phaseId, expectedVersion: process.version };
  await done(openPhase, world().actors.secretariat, wish);
});

function anyQuestion(by: Chance): Question {
  const { secretariat, lead, public: everybody } = world().actors;
  const viewer: Actor = by.oneOf([secretariat, lead, everybody]);
  const id = by.oneOf(initiativeIds);
  return by.oneOf<Question>([
    { name: "tree", ask: (reader) => getStrategyTree(reader, viewer, SLUG) },
    { name: "strategy", ask: (reader) => getStrategyPage(reader, viewer, SLUG) },
    { name: `initiative ${id}`, ask: (reader) => getInitiativePage(reader, viewer, id) },
  ]);
}

async function write(number: number): Promise<number> {
  const by = chance(number);
  let deeds = 0;
  for (let command = 0; command < COMMANDS / WRITERS; command++) {
    deeds += Number(await anyDeed(world().actors.secretariat, by));
  }
  return deeds;
}

async function record(number: number, isOver: () => boolean): Promise<Recorded[]> {
  const by = chance(1000 + number);
  const recorded: Recorded[] = [];
  while (!isOver()) {
    const question = anyQuestion(by);
    const { stamp, answer } = await readNow(async (reader) => ({
      stamp: reader.stamp,
      answer: asText(await question.ask(reader)),
    }));
    recorded.push({ ...question, stamp, answer });
    await pause(40);
  }
  return recorded;
}

test(
  "every answer given while eight people write comes again, byte for byte, when it is asked for at its stamp",
  { timeout: 120_000 },
  async () => {
    let isOver = false;
    const reading = Array.from({ length: READERS }, (_, number) => record(number, () => isOver));
    const writing = Array.from({ length: WRITERS }, (_, number) => write(number));

    const deeds = (await Promise.all(writing)).reduce((sum, count) => sum + count);
    isOver = true;
    const recorded = (await Promise.all(reading)).flat();

    const wrong: string[] = [];
    for (const { name, ask, stamp, answer } of recorded) {
      const again = await readAt(stamp, async (reader) => asText(await ask(reader)));
      if (again !== answer) wrong.push(`${name} at ${stamp.toISOString()}:\n${answer}\n${again}`);
    }
    expect(wrong).toEqual([]);
    expect(recorded.length).toBeGreaterThan(30);
    expect(new Set(recorded.map(({ answer }) => answer)).size).toBeGreaterThan(20);
    expect(deeds).toBeGreaterThan(COMMANDS / 4);
  },
);

test("an answer of today comes again also where nothing has been written today", async () => {
  const quiet = await worldDatabase();
  const db = openDatabase(quiet.appUrl, { poolMax: 1 });
  const page = async (reader: Reader) => asText(await getStrategyPage(reader, world().actors.secretariat, SLUG));

  const { stamp, answer } = await readNow(async (r) => ({ stamp: r.stamp, answer: await page(r) }), db);
  const again = await readAt(stamp, page, db);

  const { rows } = await db.pool.query<{ newest: Date }>("SELECT max(stamp) AS newest FROM ledger.fact");
  await disconnect(db);
  await quiet.drop();
  expect(rows.map(({ newest }) => dayOf(newest))).not.toContain(dayOf(new Date()));
  expect(again).toBe(answer);
  expect(dayOf(stamp)).toBe(dayOf(new Date()));
});
