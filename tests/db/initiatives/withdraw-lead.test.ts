import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import { done, factsOf, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

/** An initiative that the employee leads, and the wish to end that. */
async function led() {
  const { actors, emails } = stage();
  const initiativeId = await someInitiative(stage());
  const assigned = await done(assignLead, actors.secretariat, {
    initiativeId,
    expectedVersion: 1,
    email: emails.employee,
  });
  return { initiativeId, expectedVersion: 2, leadId: (await factsOf(assigned))[0]?.data.leadId };
}

keepsTheRecipe(withdrawLead, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await led() }),
  leaves: ["lead.withdrawn"],
  refuses: {
    politician: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    employee: "NOT_ALLOWED",
    partner: "NOT_ALLOWED",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the lead's rights are gone at once", async () => {
  const { actors } = stage();
  const wish = await led();
  const before = await actorOf(actors.employee.personId);

  await done(withdrawLead, actors.secretariat, wish);

  const after = await actorOf(actors.employee.personId);
  expect(before.leads).toContain(wish.initiativeId);
  expect(after.leads).not.toContain(wish.initiativeId);
});

test.each(["ended already", "of another initiative", "nowhere"])("a lead that is %s is no lead", async (kind) => {
  const { secretariat } = stage().actors;
  const wish = await led();
  if (kind === "ended already") await done(withdrawLead, secretariat, wish);
  const leadId = kind === "nowhere" ? randomUUID() : kind === "ended already" ? wish.leadId : (await led()).leadId;
  const expectedVersion = kind === "ended already" ? 3 : 2;

  const refusal = await refusalOf(withdrawLead, secretariat, { ...wish, leadId, expectedVersion });

  expect(refusal).toEqual({ code: "NOT_A_LEAD" });
});
