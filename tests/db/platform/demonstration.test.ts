import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "@/lib/kernel/result";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { findDemonstrationPerson, setPassword, verifyPassword } from "@/lib/platform/accounts";
import { closeDatabase } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { listDemonstrationPeople } from "@/lib/sign-in/queries";
import { played } from "../../support/played";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const EMAIL = "strategi@midt.example";

let db: TestDatabase;
let personId: string;

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  process.env.STRATEGISPOR_DEMO = "1";
  const region = await played(foundOrganisation, { kind: "region", name: "Region Midtjylland" });
  personId = await played(registerPerson, { name: "Anders Bruun", email: EMAIL, isDemonstration: true });
  await played(admitMember, { personId, organisationId: region, role: "sekretariat", validFrom: "2015-11-01" });
  await setPassword(personId, EMAIL, "demo-strategispor");
});

afterAll(async () => {
  await closeDatabase();
  await db.drop();
});

test("a demonstration person signs in with the published password", async () => {
  const typed = { email: EMAIL, password: "demo-strategispor", address: "192.0.2.1" };

  await expect(verifyPassword(typed)).resolves.toEqual(ok(personId));
});

test("a demonstration person is found by the button, somebody real is not", async () => {
  const real = await played(registerPerson, { name: "Eva Holm", email: "eva@aarhus.example" });
  await setPassword(real, "eva@aarhus.example", "heste spiser ikke agurkesalat");

  await expect(findDemonstrationPerson(EMAIL)).resolves.toBe(personId);
  await expect(findDemonstrationPerson("eva@aarhus.example")).resolves.toBeNull();
});

test("the sign-in page lists the demonstration people and what they are", async () => {
  await expect(readNow(listDemonstrationPeople)).resolves.toEqual([
    { email: EMAIL, name: "Anders Bruun", role: "Strategisekretariat, Region Midtjylland" },
  ]);
});
