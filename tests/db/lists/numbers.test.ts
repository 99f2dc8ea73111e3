import fc from "fast-check";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PartnerSection } from "@/components/dashboards/partner-section";
import { RegionStanding } from "@/components/dashboards/region-standing";
import { PlacesSection } from "@/components/processes/places-section";
import { StandingTable, StrategyTable } from "@/components/strategies/strategy-table";
import { TrackCard } from "@/components/strategies/track-summary";
import { countOwn, countPlaces, getRegionStanding, listStandings } from "@/lib/dashboards/queries";
import { partsOf } from "@/lib/dashboards/rules";
import type { Actor } from "@/lib/kernel/actor";
import { day, dayOf } from "@/lib/kernel/day";
import { IN_ORDER } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";
import { filterFrom } from "@/lib/lists/rules";
import { disconnect, openDatabase, type Database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { actorFor, publicActor } from "@/lib/platform/session";
import { getStrategyPage, listStrategies } from "@/lib/strategies/queries";
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
  meetings: 60,
  decisions: 250,
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
type Told = { count: number; address: string };

const link = (path: string): string => path;

/** The links to lists of initiatives in a part of a page, with the number each says: as the part itself writes them. */
function numbersIn<Props extends object>(part: FunctionComponent<Props>, props: Props): Told[] {
  const html = renderToStaticMarkup(createElement(part, props));
  return [...html.matchAll(/<a [^>]*href="(\/initiativer[^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href = "", text = ""]) => ({
      address: href.replaceAll("&amp;", "&"),
      count: Number(/\d[\d.]*/.exec(text.replaceAll(/<[^>]*>/g, " "))?.[0].replaceAll(".", "")),
    }),
  );
}

/** Every number on the overview and the strategies' pages that leads to a list. */
async function numbersOf(reader: Reader, viewer: Actor): Promise<Told[]> {
  const { regionIds } = partsOf(viewer);
  const standings = await listStandings(reader, viewer, { ownerIds: regionIds, page: 1 });
  const strategies = await listStrategies(reader, viewer, { page: 1 });
  const all = [
    ...numbersIn(PartnerSection, { own: await countOwn(reader, viewer), responses: [], link }),
    ...numbersIn(StandingTable, { rows: standings.rows, link }),
    ...numbersIn(StrategyTable, { rows: strategies.rows, link }),
  ];
  for (const ownerId of regionIds) {
    const standing = await getRegionStanding(reader, viewer, ownerId);
    if (standing) all.push(...numbersIn(RegionStanding, { ownerId, standing, link }));
  }
  for (const { slug } of standings.rows) {
    const page = await getStrategyPage(reader, viewer, slug);
    for (const track of page?.tracks ?? []) all.push(...numbersIn(TrackCard, { slug, track, link }));
    const places = await countPlaces(reader, viewer, slug);
    all.push(...numbersIn(PlacesSection, { slug, places, link }));
  }
  return all;
}

/** How many rows the list at the address has on all its pages together, and how many it says it has. */
async function rowsAt(reader: Reader, viewer: Actor, address: string): Promise<{ rows: number; total: number }> {
  const fields = Object.fromEntries(new URL(address, "http://localhost").searchParams);
  const { filter, wrong } = filterFrom(fields);
  expect(wrong, address).toEqual([]);
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const { rows, total } = await listInitiatives(reader, viewer, { filter, order: IN_ORDER, page });
    for (const { id } of rows) ids.add(id);
    if (rows.length === 0) return { rows: ids.size, total };
  }
}

/** Some of them by lot, none twice; and what deviates, which few would meet else. */
function drawn(all: readonly Told[], seed: number): readonly Told[] {
  const size = Math.min(all.length, Math.ceil(DRAWN / (viewers.length * MOMENTS.length)) + 6);
  const [lot = []] = fc.sample(fc.shuffledSubarray([...all], { minLength: size, maxLength: size }), {
    numRuns: 1,
    seed,
  });
  return [
    ...lot,
    ...all.filter(({ address }) => address.includes("fravigelse") && !lot.some((told) => told.address === address)),
  ];
}

test(
  "every number leads to exactly as many initiatives, for everybody, now and then",
  { timeout: 120_000 },
  async () => {
    const seen: { who: number; then: number; address: string; count: number; rows: number; total: number }[] = [];
    for (const [who, viewer] of viewers.entries()) {
      for (const [then, moment] of MOMENTS.entries()) {
        const look = async (reader: Reader) => {
          for (const told of drawn(await numbersOf(reader, viewer), 100 * who + then))
            seen.push({ who, then, ...told, ...(await rowsAt(reader, viewer, told.address)) });
        };
        await (moment === null ? readNow(look, open) : readAt(moment, look, open));
      }
    }

    expect(seen.length).toBeGreaterThanOrEqual(DRAWN);
    expect(seen.filter(({ count }) => count > 0).length).toBeGreaterThan(DRAWN / 4);
    expect(seen.filter(({ address }) => address.includes("fravigelse")).length).toBeGreaterThan(0);
    expect(seen.filter(({ count, rows, total }) => count !== rows || count !== total)).toEqual([]);
  },
);
