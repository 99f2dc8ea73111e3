import { describe, expect, test } from "vitest";
import * as z from "zod";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import type { OrganisationFact } from "@/lib/organisations/facts";
import { ok } from "@/lib/kernel/result";
import { command, type Command } from "@/lib/platform/command";
import { theSystem } from "../../support/actors";

/** The database that tests find unless they bring one answers nobody: what is asked of it fails. */
const wish = { key: "a-key-of-a-form", kind: "region", name: "Region Midtjylland" };

describe("a command", () => {
  test.each([
    { input: { ...wish, name: "" }, issue: { field: "name", message: "Navnet skal udfyldes." } },
    { input: { ...wish, isAdministrator: "yes" }, issue: { field: "" } },
    { input: null, issue: { field: "" } },
    { input: [wish], issue: { field: "" } },
  ])("answers what cannot be a wish before it asks the database: $issue", async ({ input, issue }) => {
    const outcome = await foundOrganisation(theSystem, input);

    expect(outcome).toMatchObject({ kind: "invalid", issues: [issue] });
  });

  test("that may be wished goes on to the database", async () => {
    await expect(foundOrganisation(theSystem, wish)).rejects.toThrow();
  });

  test("has a name of its own", () => {
    expect(foundOrganisation.commandName).toBe("organisation.found");
  });
});

/** The compiler is the test here: it fails at a directive below when nothing is wrong in the line after it. */
export function doesNotCompile(): readonly unknown[] {
  const parts = {
    name: "organisation.forget",
    input: z.strictObject({ key: z.string() }),
    lock: () => ({ kind: "none" }) as const,
    load: () => Promise.resolve({ version: null }),
    see: () => true,
    allow: () => false,
    decide: () => ok<OrganisationFact[]>([]),
  };
  const { allow: _allow, ...withoutAllow } = parts;
  const { see: _see, ...withoutSee } = parts;
  const { lock: _lock, ...withoutLock } = parts;
  const nothing = { memberships: [], organisationIds: [], seats: [], partnerOf: [], leads: [], signedInAt: null };
  const forged = { ...nothing, personId: null, isSystem: true };
  const whole: Command<never> = command(parts);
  return [
    whole,
    // @ts-expect-error -- who may is a part of every command
    command(withoutAllow),
    // @ts-expect-error -- who can see the subject at all is, too
    command(withoutSee),
    // @ts-expect-error -- and so is what it locks
    command(withoutLock),
    // @ts-expect-error -- an actor is minted in one place, never built by hand
    foundOrganisation(forged, wish),
  ];
}
