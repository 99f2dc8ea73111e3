import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/kernel/result";
import { registerPerson } from "@/lib/people/commands/register-person";
import { findDemonstrationPerson, findPersonByIdentity, setPassword, verifyPassword } from "@/lib/platform/accounts";
import { closeDatabase, database } from "@/lib/platform/db";
import { visitorOf } from "@/lib/platform/session";
import { beginSession } from "@/lib/platform/session-store";
import { WRONG_ATTEMPTS } from "@/lib/platform/throttle";
import { played } from "../../support/played";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const EMAIL = "eva@aarhus.example";
const PASSWORD = "heste spiser ikke agurkesalat";
const WRONG = refuse({ code: "WRONG_CREDENTIALS" });
const TOO_MANY = refuse({ code: "TOO_MANY_ATTEMPTS" });

let db: TestDatabase;
let personId: string;

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  personId = await played(registerPerson, { name: "Eva Holm", email: EMAIL });
  await setPassword(personId, EMAIL, PASSWORD);
});

afterEach(() => database().pool.query("DELETE FROM ops.throttle"));

afterAll(async () => {
  await closeDatabase();
  await db.drop();
});

type Typed = { email?: string; password?: string; address?: string };

const verified = ({ email = EMAIL, password = PASSWORD, address = "192.0.2.1" }: Typed = {}) =>
  verifyPassword({ email, password, address });

async function failed(times: number, typed: Typed): Promise<void> {
  for (let i = 0; i < times; i++) await verified({ password: "en helt forkert adgangskode", ...typed });
}

describe("a password", () => {
  test("proves who somebody is, however the e-mail is written", async () => {
    await expect(verified()).resolves.toEqual(ok(personId));
    await expect(verified({ email: " Eva@Aarhus.example " })).resolves.toEqual(ok(personId));
  });

  test("is the same typed with composed and with combining letters", async () => {
    await setPassword(personId, EMAIL, "blåbærgrød på en tirsdag");

    await expect(verified({ password: "blåbærgrød på en tirsdag".normalize("NFD") })).resolves.toEqual(ok(personId));
    await setPassword(personId, EMAIL, PASSWORD);
  });

  test("is kept as an Argon2id hash", async () => {
    const { rows } = await database().pool.query<{ hash: string }>("SELECT password_hash AS hash FROM ops.account");

    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("that is wrong gets the same answer as an account that does not exist", async () => {
    await expect(verified({ password: "en helt forkert adgangskode" })).resolves.toEqual(WRONG);
    await expect(verified({ email: "ingen@aarhus.example" })).resolves.toEqual(WRONG);
  });

  test("is checked for as long where the account does not exist", async () => {
    const timed = async (email: string) => {
      const before = performance.now();
      await verified({ email, password: "en helt forkert adgangskode" });
      return performance.now() - before;
    };
    // In turns, and the quickest of each: a busy machine slows down single attempts.
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < WRONG_ATTEMPTS.account; i++) {
      known.push(await timed(EMAIL));
      unknown.push(await timed("ingen@aarhus.example"));
    }

    const ratio = Math.min(...unknown) / Math.min(...known);

    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test("that is wrong leaves a trace without the e-mail", async () => {
    await verified({ password: "en helt forkert adgangskode" });

    const { rows } = await database().pool.query(
      "SELECT actor, command, subject, code FROM ops.attempt ORDER BY id DESC LIMIT 1",
    );

    expect(rows).toEqual([{ actor: null, command: "session.begin", subject: personId, code: "WRONG_CREDENTIALS" }]);
  });

  test("when it changes ends the person's sessions", async () => {
    const sessionId = await beginSession(database().now, { personId, device: "", replaces: null });

    await setPassword(personId, EMAIL, PASSWORD);

    expect((await visitorOf(sessionId)).sessionStatus).toBe("ended");
  });

  test("cannot be given to another person under the same e-mail", async () => {
    const other = await played(registerPerson, { name: "En anden", email: "anden@aarhus.example" });

    await expect(setPassword(other, EMAIL, PASSWORD)).resolves.toEqual(refuse({ code: "EMAIL_TAKEN" }));
  });
});

describe("trying passwords", () => {
  test("ends for an account after ten wrong ones, also for the right one and from elsewhere", async () => {
    await failed(WRONG_ATTEMPTS.account, {});

    await expect(verified()).resolves.toEqual(TOO_MANY);
    await expect(verified({ address: "198.51.100.7" })).resolves.toEqual(TOO_MANY);
  });

  test("ends for an account that does not exist just the same", async () => {
    await failed(WRONG_ATTEMPTS.account, { email: "ingen@aarhus.example" });

    await expect(verified({ email: "ingen@aarhus.example" })).resolves.toEqual(TOO_MANY);
  });

  test("is counted in a volley as one by one", async () => {
    const volley = Array.from({ length: 30 }, () => verified({ password: "en helt forkert adgangskode" }));

    const answers = (await Promise.all(volley)).map((answer) => (answer.ok ? "in" : answer.refusal.code));

    expect(answers.filter((answer) => answer === "WRONG_CREDENTIALS")).toHaveLength(WRONG_ATTEMPTS.account);
    expect(answers.filter((answer) => answer === "TOO_MANY_ATTEMPTS")).toHaveLength(20);
  });

  test("starts over after a right one, which many may type at once", async () => {
    await failed(WRONG_ATTEMPTS.account - 1, {});
    await verified();
    await failed(WRONG_ATTEMPTS.account - 1, {});

    const answers = await Promise.all(Array.from({ length: 30 }, () => verified()));

    expect(answers).toEqual(Array.from({ length: 30 }, () => ok(personId)));
  });

  test("ends for an address that tries many accounts, and for no other address", async () => {
    const accounts = Array.from({ length: WRONG_ATTEMPTS.address }, (_, i) => `konto-${i}@aarhus.example`);
    await Promise.all(accounts.map((email) => verified({ email, password: "en helt forkert adgangskode" })));

    await expect(verified()).resolves.toEqual(TOO_MANY);
    await expect(verified({ address: "198.51.100.7" })).resolves.toEqual(ok(personId));
  });

  test("leaves no e-mail and no address in the table", async () => {
    await failed(1, {});

    const { rows } = await database().pool.query<{ key: string }>("SELECT key FROM ops.throttle");

    expect(rows).toHaveLength(2);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/eva|192\.0/);
  });
});

describe("an identity", () => {
  test("is a person by issuer and subject", async () => {
    const identity = { issuer: "https://login.example", subject: "7f3a" };
    await database().pool.query(
      "INSERT INTO ops.account (id, person_id, issuer, subject) VALUES (gen_random_uuid(), $1, $2, $3)",
      [personId, identity.issuer, identity.subject],
    );

    await expect(findPersonByIdentity(identity)).resolves.toBe(personId);
    await expect(findPersonByIdentity({ ...identity, issuer: "https://other.example" })).resolves.toBeNull();
  });

  test("is nobody by e-mail, and never a local account", async () => {
    await expect(findPersonByIdentity({ issuer: "https://login.example", subject: EMAIL })).resolves.toBeNull();
    await expect(findPersonByIdentity({ issuer: "local", subject: EMAIL })).resolves.toBeNull();
  });
});

describe("outside a demonstration", () => {
  test("a demonstration person gets no password and is found by no button", async () => {
    const someone = { name: "Demo", email: "admin@demo.example", isDemonstration: true };
    const demonstrator = await played(registerPerson, someone);

    const refused = await setPassword(demonstrator, someone.email, "demo-strategispor");

    expect(refused).toEqual(refuse({ code: "DEMONSTRATION_ONLY" }));
    await expect(findDemonstrationPerson(someone.email)).resolves.toBeNull();
  });

  test("a demonstration person in a copied database cannot sign in", async () => {
    const email = "kopi@demo.example";
    const demonstrator = await played(registerPerson, { name: "Kopi", email, isDemonstration: true });
    await database().pool.query(
      `INSERT INTO ops.account (id, person_id, issuer, subject, password_hash)
       SELECT gen_random_uuid(), $1, 'local', $2, password_hash FROM ops.account WHERE subject = $3`,
      [demonstrator, email, EMAIL],
    );

    await expect(verified({ email })).resolves.toEqual(WRONG);
  });
});
