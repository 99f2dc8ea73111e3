import { afterAll, beforeAll } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, asDate, day, dayOf, endOfDay, type Day } from "@/lib/kernel/day";
import { admitMember } from "@/lib/people/commands/admit-member";
import { closeDatabase, database } from "@/lib/platform/db";
import { read, readNow } from "@/lib/platform/readers";
import { actorFor } from "@/lib/platform/session";
import { countAcross, getReformPage, type ReformPage } from "@/lib/reforms/queries";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { whileBackdating } from "@/seeds/backdating";
import { risingClock } from "@/seeds/clock";
import { laws } from "@/seeds/laws/laws";
import { layFoundation, type Foundation } from "@/seeds/play/foundation";
import { playScripts } from "@/seeds/play/play";
import { scriptsOn } from "@/seeds/scripts";
import { done } from "./commands";
import { testDatabase, type TestDatabase } from "./test-database";

const today = dayOf(new Date());
let db: TestDatabase;
let foundation: Foundation;

/** The whole demonstration with its laws, and something in the east for the law of 2027 to merge. @returns how its owner signs in */
export function useLaws(): () => string {
  beforeAll(async () => {
    db = await testDatabase();
    process.env.DATABASE_URL = db.appUrl;
    process.env.AUDIT_KEY = "the key that the laws of the tests are chained with";
    await whileBackdating(db.ownerUrl, async () => {
      const clock = risingClock();
      foundation = await layFoundation(clock);
      await inEastDenmark(clock(day("2015-11-01")));
      await playScripts(scriptsOn(today), { foundation, clock, today, laws });
    });
  }, 300_000);
  afterAll(async () => {
    await closeDatabase();
    await db.drop();
  });
  return () => db.ownerUrl;
}

export const idOf = (key: string): string => foundation.bodies.get(key) ?? foundation.organisations.get(key) ?? "";

const personOn = async (email: string, on: Day): Promise<Actor> => {
  const actor = await actorFor(database().now, foundation.people.get(email) ?? "", on, asDate(on));
  if (!actor) throw new RangeError(`${email} is not registered`);
  return actor;
};
export const administrator = () => personOn("admin@demo.example", today);

export const EAST = ["region-hovedstaden", "region-sjaelland"] as const;

/** The demonstration's regions in the east have no strategies: each gets one, and they answer for an initiative together. */
async function inEastDenmark(at: Date): Promise<void> {
  const keeper = await administrator();
  const personId = foundation.people.get("strategi@midt.example");
  const member = { role: "sekretariat", validFrom: "2015-11-01", personId };
  for (const region of EAST) await done(admitMember, keeper, { ...member, organisationId: idOf(region) }, { at });
  const seat = { role: "medlem", validFrom: "2015-11-01", personId: foundation.people.get("politiker@midt.example") };
  for (const council of ["regionsraadet-hovedstaden", "regionsraadet-sjaelland"])
    await done(takeSeat, keeper, { ...seat, bodyId: idOf(council) }, { at });
  const secretariat = await personOn("strategi@midt.example", day("2015-11-01"));
  const answering = EAST.map((region) => ({ organisationId: idOf(region), role: "ansvarlig" }));
  for (const [index, slug] of EAST.entries()) {
    const founded = { slug, title: `Strategi for ${slug}`, ownerId: idOf(slug) };
    const { subjectId: strategyId } = await done(foundStrategy, secretariat, founded, { at });
    const track = { strategyId, number: 1, title: "Spor 1", introduction: "" };
    const { subjectId: trackId } = await done(addTrack, secretariat, track, { at });
    for (const owners of [answering.slice(index, index + 1), answering]) {
      const initiative = { strategyId, trackId, number: owners.length, title: "Akutteam", audience: "public" };
      await done(proposeInitiative, secretariat, { ...initiative, owners, subPoints: [] }, { at });
    }
  }
}

export async function reformBy(title: string): Promise<ReformPage> {
  const { id } = await database().now.reform.findFirstOrThrow({ where: { title }, select: { id: true } });
  const keeper = await administrator();
  const page = await readNow((reader) => getReformPage(reader, keeper, id));
  if (!page) throw new RangeError(`The administrator sees no reform ${title}`);
  return page;
}

/** What hangs on these at the end of a day. */
export async function sumsOn(on: Day, ids: readonly string[]) {
  const keeper = await administrator();
  return read(endOfDay(on), (reader) => countAcross(reader, keeper, { ids, day: on }));
}

export const acrossOf = (ids: readonly string[], on: Day) =>
  Promise.all([sumsOn(addDays(on, -1), ids), sumsOn(on, ids)]);
