import { beforeAll, expect, test } from "vitest";
import { listChanges } from "@/lib/changes/queries";
import { getComparedStrategy, getSnapshot, listMeanwhile, listTextChanges } from "@/lib/comparisons/queries";
import { compare, textsIn } from "@/lib/comparisons/rules";
import {
  countOwn,
  countPlaces,
  getRegionStanding,
  listMyInitiatives,
  listOwnResponses,
  listReady,
  listStandings,
} from "@/lib/dashboards/queries";
import { listComing, listLatestDecisions } from "@/lib/decisions/queries";
import { listHearings } from "@/lib/hearings/queries";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { EVERYTHING, IN_ORDER } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";
import { listMeetingMoments } from "@/lib/moments/queries";
import { database } from "@/lib/platform/db";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { getProcessPage } from "@/lib/processes/queries";
import { findEntries } from "@/lib/search/queries";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { getStrategyPage, getTrackPage, listStrategies } from "@/lib/strategies/queries";
import { WHOLE } from "@/lib/trail/model";
import { findStrategyTrail, listTrail, listTrailPeople } from "@/lib/trail/queries";
import { done } from "../../support/commands";
import { aHearing, someInput } from "../../support/hearing";
import { anotherInitiativeIn, type Scene } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

/** A trail with who is named in it, as its page asks for it. */
async function aWholeTrail(reader: Reader, viewer: Actor, slug: string): Promise<void> {
  const found = await findStrategyTrail(reader, viewer, slug);
  if (!found) throw new RangeError(`${slug} is published`);
  await listTrail(reader, viewer, { scope: found.scope, filter: WHOLE, page: 1 });
  await listTrailPeople(reader, viewer, found.scope);
}

/** What is different since the beginning, as siden sidst asks for it but for reading either moment by itself. */
async function aComparison(reader: Reader, viewer: Actor, slug: string): Promise<void> {
  const strategy = await getComparedStrategy(reader, viewer, slug);
  if (!strategy) throw new RangeError(`${slug} is published`);
  const before = await listMeetingMoments(reader, viewer, slug);
  const snapshot = await getSnapshot(reader, viewer, strategy.id);
  const ids = snapshot.map(({ id }) => id);
  const changed = compare([], snapshot, await listMeanwhile(reader, ids, before[0]?.instant ?? new Date(0)));
  await listTextChanges(reader, textsIn(changed));
}

type Query = (reader: Reader, viewer: Actor) => Promise<unknown>;

/** What the screens ask, each by itself. */
const queries = ({ strategy: { slug }, initiativeId }: Scene, region: string): Readonly<Record<string, Query>> => ({
  "the list": (reader, viewer) => listInitiatives(reader, viewer, { filter: EVERYTHING, order: IN_ORDER, page: 1 }),
  "the strategies": (reader, viewer) => listStrategies(reader, viewer, { page: 1 }),
  "a strategy": (reader, viewer) => getStrategyPage(reader, viewer, slug),
  "a track": (reader, viewer) => getTrackPage(reader, viewer, { slug, number: 1, page: 1 }),
  "a process": (reader, viewer) => getProcessPage(reader, viewer, slug),
  "an initiative": (reader, viewer) => getInitiativePage(reader, viewer, initiativeId),
  "a search": (reader, viewer) => findEntries(reader, viewer, { typed: "telemedicin", page: 1 }),
  "the hearings": (reader, viewer) => listHearings(reader, viewer, { page: 1 }),
  "the standings": (reader, viewer) => listStandings(reader, viewer, { ownerIds: [region], page: 1 }),
  "a region": (reader, viewer) => getRegionStanding(reader, viewer, region),
  "the places": (reader, viewer) => countPlaces(reader, viewer, slug),
  "what is ready": (reader) => listReady(reader, region),
  "own initiatives": (reader, viewer) => listMyInitiatives(reader, viewer, { page: 1, size: 20 }),
  "own numbers": (reader, viewer) => countOwn(reader, viewer),
  "own input": (reader, viewer) => listOwnResponses(reader, viewer, 8),
  "what comes": (reader, viewer) => listComing(reader, viewer, { size: 8 }),
  "what was decided": (reader, viewer) => listLatestDecisions(reader, viewer, { size: 8 }),
  "siden sidst": (reader, viewer) => aComparison(reader, viewer, slug),
  "a trail": (reader, viewer) => aWholeTrail(reader, viewer, slug),
  "what changed": (reader, viewer) => listChanges(reader, viewer, { scope: { strategy: slug }, size: 8 }),
});

const VIEWERS: readonly Role[] = ["secretariat", "politician", "partner", "public"];

let scene: Scene;
let statements = 0;

beforeAll(async () => {
  scene = await aHearing(stage());
  await done(publishStrategy, stage().actors.secretariat, { strategyId: scene.strategy.id, expectedVersion: 1 });
  await someInput(stage(), scene);
  listenToTheDatabase();
});

/** Counts what is sent to the database, on every connection. */
function listenToTheDatabase(): void {
  const heard = new WeakSet();
  database().pool.on("acquire", (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const send: unknown = Reflect.get(client, "query");
    if (typeof send !== "function") throw new TypeError("A connection sends by query()");
    Reflect.set(client, "query", (...what: unknown[]): unknown => {
      statements += 1;
      return Reflect.apply(send as (...what: unknown[]) => unknown, client, what);
    });
  });
}

async function counted(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const instant = new Date();
  for (const [what, query] of Object.entries(queries(scene, stage().organisations.region))) {
    for (const role of VIEWERS) {
      const asked = (reader: Reader) => query(reader, stage().actors[role]);
      const before = statements;
      await readNow(asked);
      const between = statements;
      await readAt(instant, asked);
      counts[`${what}, ${role}`] = between - before;
      counts[`${what}, ${role}, then`] = statements - between;
    }
  }
  return counts;
}

test("a screen asks as many questions of one initiative as of thirty", { timeout: 180_000 }, async () => {
  const ofOne = await counted();
  for (let more = 1; more < 30; more++) await someInput(stage(), await anotherInitiativeIn(stage(), scene));

  const ofThirty = await counted();

  const { total } = await readNow((reader) =>
    listInitiatives(reader, stage().actors.secretariat, { filter: EVERYTHING, order: IN_ORDER, page: 1 }),
  );
  expect(total).toBe(30);
  expect(Object.values(ofOne).every((count) => count > 0)).toBe(true);
  expect(ofThirty).toEqual(ofOne);
});
