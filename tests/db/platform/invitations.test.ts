import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/kernel/result";
import { registerPerson } from "@/lib/people/commands/register-person";
import { setPassword, verifyPassword } from "@/lib/platform/accounts";
import { closeDatabase, database } from "@/lib/platform/db";
import { acceptInvitation, findInvitation, makeInvitation, tryInvitation } from "@/lib/platform/invitations";
import { WRONG_ATTEMPTS } from "@/lib/platform/throttle";
import { waitUntil } from "../../../scripts/processes";
import { played } from "../../support/played";
import { testDatabase, type TestDatabase } from "../../support/test-database";
import { connected } from "../../support/world";

const PASSWORD = "fem grønne cykler på månen";
const HERE = "192.0.2.1";

const USED = refuse({ code: "INVITATION_USED" });
const OLD = refuse({ code: "INVITATION_OLD" });
const UNKNOWN = refuse({ code: "INVITATION_UNKNOWN" });
const TOO_MANY = refuse({ code: "TOO_MANY_ATTEMPTS" });

let db: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  owner = await connected(db.ownerUrl);
});

afterEach(() => database().pool.query("DELETE FROM ops.throttle"));

afterAll(async () => {
  await owner.end();
  await closeDatabase();
  await db.drop();
});

let people = 0;

/** Somebody who has been invited, and their link's secret. */
async function somebody(): Promise<{ personId: string; email: string; token: string }> {
  const email = `ny-${String(people++)}@midt.example`;
  const personId = await played(registerPerson, { name: "Åse Ærø", email });
  return { personId, email, token: await makeInvitation(database().now, personId) };
}

const grownOld = (personId: string) =>
  owner.query("UPDATE ops.invitation SET expires_at = clock_timestamp() - interval '1 minute' WHERE person_id = $1", [
    personId,
  ]);

describe("a link", () => {
  test("works once, and then says that it was used", async () => {
    const { personId, email, token } = await somebody();

    expect(await acceptInvitation(token, PASSWORD)).toEqual(ok(personId));
    expect(await acceptInvitation(token, PASSWORD)).toEqual(USED);
    expect(await verifyPassword({ email, password: PASSWORD, address: HERE })).toEqual(ok(personId));
  });

  test("that was used takes the person's others with it, and nobody else's", async () => {
    const { personId, token } = await somebody();
    const other = await makeInvitation(database().now, personId);
    const neighbour = await somebody();

    await acceptInvitation(token, PASSWORD);

    expect(await findInvitation(other)).toEqual(USED);
    expect((await findInvitation(neighbour.token)).ok).toBe(true);
  });

  test("is not used up by a password that is too short", async () => {
    const { token } = await somebody();

    expect(await acceptInvitation(token, "for kort")).toEqual(refuse({ code: "PASSWORD_TOO_SHORT" }));
    expect((await findInvitation(token)).ok).toBe(true);
  });

  test("in two hands lets one in", async () => {
    const { token } = await somebody();

    const both = await Promise.all([acceptInvitation(token, PASSWORD), acceptInvitation(token, PASSWORD)]);

    expect(both.filter((accepted) => accepted.ok)).toHaveLength(1);
    expect(both).toContainEqual(USED);
  });

  test("is not used up where the e-mail is another's account", async () => {
    const { personId, email, token } = await somebody();
    const other = await somebody();
    await setPassword(other.personId, other.email, PASSWORD);
    await owner.query("UPDATE ops.account SET subject = $1 WHERE person_id = $2", [email, other.personId]);

    const refused = await acceptInvitation(token, PASSWORD);

    expect(refused).toEqual(refuse({ code: "NOT_INVITABLE" }));
    expect(await findInvitation(token)).toMatchObject(ok({ personId }));
  });

  test("is old after a week, and says so; a made-up one is unknown", async () => {
    const { personId, token } = await somebody();
    const { rows } = await owner.query(
      "SELECT expires_at - made_at BETWEEN '6 days 23:59' AND '7 days 00:01' AS holds FROM ops.invitation WHERE person_id = $1",
      [personId],
    );
    await grownOld(personId);

    expect(rows).toEqual([{ holds: true }]);
    expect(await findInvitation(token)).toEqual(OLD);
    expect(await findInvitation("et-link-nogen-har-fundet-paa")).toEqual(UNKNOWN);
  });

  test("that grows old while the password is chosen lets nobody in", async () => {
    const { personId, email, token } = await somebody();
    // Nobody sees that it is old until this commits; who claims it waits for that.
    await owner.query("BEGIN");
    await grownOld(personId);

    const accepting = acceptInvitation(token, PASSWORD);
    const isWaiting = await waitUntil(async () => (await waiting()) > 0, 5000);
    await owner.query("COMMIT");

    expect(isWaiting).toBe(true);
    expect(await accepting).toEqual(OLD);
    expect((await verifyPassword({ email, password: PASSWORD, address: HERE })).ok).toBe(false);
  });
});

/** How many wait for what the owner has locked. */
const waiting = async (): Promise<number> =>
  (
    await owner.query<{ sessions: number }>(
      "SELECT count(*)::int AS sessions FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))",
    )
  ).rows[0]?.sessions ?? 0;

describe("trying links", () => {
  const tried = (token: string, address = HERE) => tryInvitation(token, address);

  const guessed = (times: number) =>
    Promise.all(Array.from({ length: times }, (_, number) => tried(`gættet-${String(number)}`)));

  test("ends for an address that guesses, also for a right one, and for no other address", async () => {
    const { token } = await somebody();
    const guesses = await guessed(WRONG_ATTEMPTS.address);

    expect(new Set(guesses.map((guess) => JSON.stringify(guess)))).toEqual(new Set([JSON.stringify(UNKNOWN)]));
    expect(await tried(token)).toEqual(TOO_MANY);
    expect((await tried(token, "198.51.100.7")).ok).toBe(true);
  });

  test("with one that is right, used or old is no guess, however often", async () => {
    const { personId, token } = await somebody();
    const oftenTried = async () => {
      const answers: unknown[] = [];
      for (let times = 0; times <= WRONG_ATTEMPTS.account; times++) answers.push(await tried(token));
      return new Set(answers.map((answer) => JSON.stringify(answer)));
    };

    const right = await oftenTried();
    await grownOld(personId);
    const old = await oftenTried();

    expect([...right].map((answer) => (JSON.parse(answer) as { ok: boolean }).ok)).toEqual([true]);
    expect([...old]).toEqual([JSON.stringify(OLD)]);
  });
});
