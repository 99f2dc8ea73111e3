import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { admitMember } from "@/lib/people/commands/admit-member";
import { endMembership } from "@/lib/people/commands/end-membership";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

/** The politician's membership of the practices. */
async function aMembership(): Promise<{ membershipId: string }> {
  const { actors, organisations } = stage();
  const wish = {
    personId: actors.politician.personId,
    organisationId: organisations.practices,
    role: "medarbejder",
    validFrom: SINCE,
  };
  return { membershipId: (await done(admitMember, actors.administrator, wish)).subjectId };
}

keepsTheRecipe(endMembership, stage, {
  attempt: async () => ({ by: stage().actors.administrator, wish: await aMembership() }),
  leaves: ["membership.ended"],
  refuses: { secretariat: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("the rights of a membership are gone at once", async () => {
  const { administrator, employee } = stage().actors;
  const joined = {
    personId: employee.personId,
    organisationId: stage().organisations.region,
    role: "sekretariat",
    validFrom: SINCE,
  };
  const { subjectId: membershipId } = await done(admitMember, administrator, joined);
  const before = await actorOf(employee.personId);

  await done(endMembership, administrator, { membershipId });

  const after = await actorOf(employee.personId);
  expect(before.memberships.map(({ role }) => role)).toContain("sekretariat");
  expect(after.memberships.map(({ role }) => role)).not.toContain("sekretariat");
});

test("a membership ends once", async () => {
  const { administrator } = stage().actors;
  const membership = await aMembership();
  await done(endMembership, administrator, membership);

  const refusal = await refusalOf(endMembership, administrator, membership);

  expect(refusal).toEqual({ code: "MEMBERSHIP_ENDED" });
});

test("a membership that is nowhere is not found", async () => {
  const refusal = await refusalOf(endMembership, stage().actors.administrator, { membershipId: randomUUID() });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
