import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { registerPerson } from "@/lib/people/commands/register-person";
import { closeDatabase, database } from "@/lib/platform/db";
import { visitorOf } from "@/lib/platform/session";
import { beginSession, endSessionRow, endSessionsOf } from "@/lib/platform/session-store";
import { played } from "../../support/played";
import { testDatabase, type TestDatabase } from "../../support/test-database";

let db: TestDatabase;
let personId: string;

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  personId = await played(registerPerson, { name: "Camilla Vestergaard", email: "camilla@midt.example" });
});

afterAll(async () => {
  await closeDatabase();
  await db.drop();
});

const begun = (replaces: string | null = null): Promise<string> =>
  beginSession(database().now, { personId, device: "Firefox", replaces });

const statusOf = async (sessionId: string): Promise<string> => (await visitorOf(sessionId)).sessionStatus;

/** Turns the clock by moving the session back. */
const passes = (minutes: number, { without }: { without: "use" | "end" }): Promise<unknown> =>
  without === "use"
    ? database().pool.query("UPDATE ops.session SET seen_at = seen_at - make_interval(mins => $1)", [minutes])
    : database().pool.query("UPDATE ops.session SET made_at = made_at - make_interval(mins => $1)", [minutes]);

describe("a session", () => {
  test("tells who somebody is and when they proved it", async () => {
    const sessionId = await begun();

    const visitor = await visitorOf(sessionId);

    expect(visitor).toMatchObject({ sessionStatus: "active", personId, name: "Camilla Vestergaard" });
    expect(Date.now() - (visitor.actor.signedInAt?.getTime() ?? 0)).toBeLessThan(60_000);
  });

  test("cannot be found from what the database keeps", async () => {
    const sessionId = await begun();

    const { rows } = await database().pool.query<{ idHash: string }>('SELECT id_hash AS "idHash" FROM ops.session');

    expect(sessionId).toHaveLength(43);
    expect(rows.map(({ idHash }) => idHash)).not.toContain(sessionId);
    await expect(statusOf(rows[0]?.idHash ?? "")).resolves.toBe("ended");
  });

  test("that was made up is nobody's", async () => {
    const visitor = await visitorOf("made-up");

    expect(visitor).toMatchObject({ sessionStatus: "ended", personId: null, name: null });
    expect(visitor.actor.personId).toBeNull();
  });

  test("is worth nothing after signing out, copied cookie or not", async () => {
    const sessionId = await begun();

    await endSessionRow(database().now, sessionId);

    await expect(statusOf(sessionId)).resolves.toBe("ended");
  });

  test("ends when the browser signs in anew", async () => {
    const former = await begun();

    const latter = await begun(former);

    await expect(statusOf(former)).resolves.toBe("ended");
    await expect(statusOf(latter)).resolves.toBe("active");
  });

  test("lasts while it is used, for 30 minutes without", async () => {
    const sessionId = await begun();

    await passes(29, { without: "use" });
    const used = await statusOf(sessionId);
    await passes(29, { without: "use" });
    const usedAgain = await statusOf(sessionId);
    await passes(31, { without: "use" });
    const unused = await statusOf(sessionId);

    expect([used, usedAgain, unused]).toEqual(["active", "active", "ended"]);
  });

  test("ends after 12 hours, used or not", async () => {
    const sessionId = await begun();

    await passes(12 * 60 - 1, { without: "end" });
    const before = await statusOf(sessionId);
    await passes(2, { without: "end" });
    const after = await statusOf(sessionId);

    expect([before, after]).toEqual(["active", "ended"]);
  });

  test("writes down its use at most once a minute", async () => {
    const sessionId = await begun();
    const seen = async () =>
      (await database().pool.query<{ at: Date }>("SELECT max(seen_at) AS at FROM ops.session")).rows[0]?.at;
    const first = await seen();

    await visitorOf(sessionId);

    expect(await seen()).toEqual(first);
  });

  test("ends with all others of the person", async () => {
    const sessions = [await begun(), await begun()];

    await endSessionsOf(database().now, personId);

    await expect(Promise.all(sessions.map(statusOf))).resolves.toEqual(["ended", "ended"]);
  });

  test("has lost the rights of a seat on the request after it was vacated", async () => {
    const region = await played(foundOrganisation, { kind: "region", name: "Region Midtjylland" });
    const council = {
      organisationId: region,
      kind: "regionsraad",
      level: "politisk",
      name: "Regionsrådet",
      validFrom: "2014-01-01",
    };
    const bodyId = await played(establishBody, council);
    const seatId = await played(takeSeat, { personId, bodyId, role: "sekretaer", validFrom: "2020-01-01" });
    const sessionId = await begun();
    const before = (await visitorOf(sessionId)).actor.seats;

    await played(vacateSeat, { seatId });

    expect(before).toHaveLength(1);
    expect((await visitorOf(sessionId)).actor.seats).toEqual([]);
  });
});
