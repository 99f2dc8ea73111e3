import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMeetingMoments } from "@/lib/moments/queries";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, day } from "@/lib/kernel/day";
import { closeDatabase, database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { readNow } from "@/lib/platform/readers";
import { actorFor, publicActor } from "@/lib/platform/session";
import { heldAgainstDumps } from "../../../scripts/bench/dumps";
import { generate } from "../../../seeds/bulk/generate";
import { bulkLoadParts } from "../../../seeds/bulk/load/load";
import type { Recorded } from "../../../seeds/bulk/recorded";
import { SIZES, SPAN_DAYS } from "../../../seeds/bulk/sizes";
import { answeredOtherwise, type Golden, recordLive } from "../../support/golden";
import { chance } from "../../support/random";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const TODAY = day("2026-11-22");
const SMALL = {
  ...{ organisations: 160, people: 60, strategies: 5, tracksPerStrategy: 2, initiatives: 40 },
  ...{ statusUpdates: 400, comments: 200, meetings: 190, decisions: 500 },
};

/** `GOLDEN=M` fills in the whole of M, in five minutes, and asks about fifty of its initiatives at a time by themselves. */
const isWhole = process.env.GOLDEN === "M";
const [SIZE, ASKED] = isWhole ? [SIZES.M, 50] : [SMALL, 15];

const INSTANTS = Array.from({ length: 20 }, (_, at) => {
  const on = addDays(TODAY, Math.round(((at + 1) * SPAN_DAYS) / 20) - SPAN_DAYS - 1);
  return new Date(`${on}T20:00:00Z`);
});

const VIEWERS = ["revisor@demo.example", "strategi@midt.example", "kommune@aarhus.example"];

let loaded: TestDatabase;
const golden: Golden[] = [];

async function anybody(turn: number): Promise<Actor> {
  const email = VIEWERS[turn % (VIEWERS.length + 1)];
  const person = email && (await database().now.person.findUniqueOrThrow({ where: { email }, select: { id: true } }));
  return (person && (await actorFor(database().now, person.id, TODAY, new Date()))) || publicActor;
}

/** What is recorded up to each of the instants, one after another. */
function* upToEach(records: Iterable<Recorded>): Generator<Recorded[]> {
  const rest = records[Symbol.iterator]();
  let next = rest.next();
  for (const instant of INSTANTS) {
    const part: Recorded[] = [];
    for (; !next.done && next.value.at <= instant; next = rest.next()) part.push(next.value);
    yield part;
  }
}

beforeAll(async () => {
  loaded = await testDatabase();
  process.env.DATABASE_URL = loaded.appUrl;
  const by = chance(5);
  const { records } = generate({ size: SIZE, seed: 3, today: TODAY });
  await bulkLoadParts(upToEach(records), {
    ...{ ownerUrl: loaded.ownerUrl, auditKey: env().AUDIT_KEY, seed: 1 },
    afterPart: async () => {
      const at = INSTANTS[golden.length] ?? new Date();
      const choose = (ids: readonly string[]) =>
        ids.length === 0 ? [] : [...new Set(Array.from({ length: ASKED }, () => by.oneOf(ids)))];
      golden.push(await recordLive(at, { viewer: await anybody(golden.length), choose }));
    },
  });
}, 1_800_000);

afterAll(async () => {
  await closeDatabase();
  await loaded.drop();
});

describe("a generated load", () => {
  test("answers at twenty instants what it answered live, byte for byte", async () => {
    const otherwise: string[] = [];
    for (const recorded of golden) otherwise.push(...(await answeredOtherwise(recorded)));
    const texts = golden.flatMap(({ answers }) => answers.map(({ text }) => text));

    expect(otherwise).toEqual([]);
    expect(golden).toHaveLength(INSTANTS.length);
    expect(new Set(texts).size).toBeGreaterThan(texts.length / 2);
  }, 1_800_000);

  test("differs between two meetings in what siden sidst tells", async () => {
    const viewer = await anybody(1);
    const by = chance(9);
    const strategies = await database().now.strategy.findMany({ select: { id: true, slug: true } });
    let differences = 0;
    for (const strategy of strategies) {
      const meetings = await readNow((reader) => listMeetingMoments(reader, viewer, strategy.slug));
      if (meetings.length < 2) continue;
      for (let pair = 0; pair < 4; pair++) {
        const [from, until] = [by.oneOf(meetings).instant, by.oneOf(meetings).instant].sort(
          (a, b) => a.getTime() - b.getTime(),
        );
        if (!from || !until) throw new RangeError("There are two of two");
        const agreement = await heldAgainstDumps({ strategy, from, until }, viewer);
        expect(agreement.wrong, `${strategy.slug} from ${from.toISOString()} to ${until.toISOString()}`).toEqual([]);
        differences += agreement.differences;
      }
    }
    expect(differences).toBeGreaterThan(50);
  }, 600_000);
});
