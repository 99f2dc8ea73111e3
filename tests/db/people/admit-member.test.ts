import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { admitMember } from "@/lib/people/commands/admit-member";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

/** The politician also comes to work for the practices. */
const wish = () => ({
  personId: stage().actors.politician.personId,
  organisationId: stage().organisations.practices,
  role: "medarbejder",
  validFrom: SINCE,
});

keepsTheRecipe(admitMember, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.administrator, wish: wish() }),
  leaves: ["membership.began"],
  refuses: { secretariat: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("a member has the role's rights from the first day", async () => {
  const { administrator, employee } = stage().actors;
  const { region } = stage().organisations;

  await done(admitMember, administrator, {
    ...wish(),
    personId: employee.personId,
    organisationId: region,
    role: "sekretariat",
  });

  expect((await actorOf(employee.personId)).memberships).toContainEqual({
    organisationId: region,
    role: "sekretariat",
  });
});

test.each(["personId", "organisationId"])("a %s that is nowhere is not found", async (reference) => {
  const refusal = await refusalOf(admitMember, stage().actors.administrator, { ...wish(), [reference]: randomUUID() });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
