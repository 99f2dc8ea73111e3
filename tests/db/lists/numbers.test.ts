import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countOwn, countPlaces, getRegionStanding, listStandings } from "@/lib/dashboards/queries";
import { partsOf } from "@/lib/dashboards/rules";
import type { StatusCounts } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { day, dayOf } from "@/lib/kernel/day";
import { IN_ORDER, type InitiativeFilter } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";
import { filterFrom, listAddress } from "@/lib/lists/rules";
import { disconnect, openDatabase, type Database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { actorFor, publicActor } from "@/lib/platform/session";
import { COUNTED_STATUSES } from "@/lib/status/model";
import { getStrategyPage } from "@/lib/strategies/queries";
import { generate } from "../../../seeds/bulk/generate";
import { bulkLoad } from "../../../seeds/bulk/load/load";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const SMALL = {
  organisations: 140,
  people: 30,
  strategies: 4,
  tracksPerStrategy: 3,
  initiatives: 90,
  statusUpdates: 500,
  comments: 0,
};

const VIEWERS = ["strategi@midt.example", "politiker@syd.example", "kommune@aarhus.example", "revisor@demo.example"];
/** Now, and two days in the years before. */
const MOMENTS = [null, new Date("2026-03-01T12:00:00Z"), new Date("2022-06-01T12:00:00Z")];
const DRAWN = 200;

let loaded: TestDatabase;
let open: Database;
let viewers: readonly Actor[];

beforeAll(async () => {
  loaded = await testDatabase();
  const { records } = generate({ size: SMALL, seed: 11, today: day("2026-11-22") });
  await bulkLoad(records, { ownerUrl: loaded.ownerUrl, auditKey: env().AUDIT_KEY, seed: 1 });
  open = openDatabase(loaded.appUrl, { poolMax: 2 });
  const found: Actor[] = [publicActor];
  for (const email of VIEWERS) {
    const person = await open.now.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const actor = await actorFor(open.now, person.id, dayOf(new Date()), new Date());
    if (actor) found.push(actor);
  }
  viewers = found;
}, 180_000);

afterAll(async () => {
  await disconnect(open);
  await loaded.drop();
});

/** A number somebody reads on a page, and the address it is a link to. */
type Told = { what: string; count: number; address: string };

const told = (what: string, counts: StatusCounts, within: Partial<InitiativeFilter>): Told[] => [
  { what: `${what}: all`, count: counts.total, address: listAddress(within) },
  { what: `${what}: late`, count: counts.late, address: listAddress({ ...within, isLate: true }) },
  ...COUNTED_STATUSES.map((status) => ({
    what: `${what}: ${status}`,
    count: counts[status],
    address: listAddress({ ...within, status }),
  })),
];

/** Every number on the overview and the strategies' pages that leads to a list. */
async function numbersOf(reader: Reader, viewer: Actor): Promise<Told[]> {
  const { regionIds } = partsOf(viewer);
  const { rows } = await listStandings(reader, viewer, { ownerIds: regionIds, page: 1 });
  const own = await countOwn(reader, viewer);
  const all: Told[] = [
    { what: "ours", count: own.ours, address: listAddress({ organisation: "mig" }) },
    { what: "watched", count: own.watched, address: listAddress({ isWatched: true }) },
  ];
  for (const ownerId of regionIds) {
    const region = await getRegionStanding(reader, viewer, ownerId);
    if (region) all.push(...told(region.name, region.counts, { ejer: ownerId }));
  }
  for (const { slug, counts } of rows) {
    all.push(...told(slug, counts, { strategi: slug }));
    const page = await getStrategyPage(reader, viewer, slug);
    for (const { number, counts: ofTrack } of page?.tracks ?? [])
      all.push(...told(`${slug} ${String(number)}`, ofTrack, { strategi: slug, spor: number }));
    for (const { place, initiatives } of await countPlaces(reader, viewer, slug))
      all.push({ what: `${slug} ${place}`, count: initiatives, address: listAddress({ strategi: slug, fase: place }) });
  }
  return all;
}

/** How many rows the list at the address has. */
async function rowsAt(reader: Reader, viewer: Actor, address: string): Promise<number> {
  const fields = Object.fromEntries(new URL(address, "http://localhost").searchParams);
  const { filter } = filterFrom(fields);
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const { rows } = await listInitiatives(reader, viewer, { filter, order: IN_ORDER, page });
    for (const { id } of rows) ids.add(id);
    if (rows.length === 0) return ids.size;
  }
}

test(
  "every number leads to exactly as many initiatives, for everybody, now and then",
  { timeout: 120_000 },
  async () => {
    const seen: { what: string; count: number; rows: number }[] = [];
    for (const [at, viewer] of viewers.entries()) {
      for (const [then, moment] of MOMENTS.entries()) {
        const look = async (reader: Reader) => {
          const all = await numbersOf(reader, viewer);
          const size = Math.min(all.length, Math.ceil(DRAWN / (viewers.length * MOMENTS.length)) + 6);
          const drawn = fc.sample(fc.constantFrom(...all), { numRuns: size, seed: 100 * at + then });
          for (const { what, count, address } of drawn)
            seen.push({
              what: `${String(at)} ${String(then)} ${what}`,
              count,
              rows: await rowsAt(reader, viewer, address),
            });
        };
        await (moment === null ? readNow(look, open) : readAt(moment, look, open));
      }
    }

    expect(seen.length).toBeGreaterThanOrEqual(DRAWN);
    expect(seen.filter(({ count }) => count > 0).length).toBeGreaterThan(DRAWN / 4);
    expect(seen.filter(({ count, rows }) => count !== rows)).toEqual([]);
  },
);
