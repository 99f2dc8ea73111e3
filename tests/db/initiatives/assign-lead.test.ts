import { expect, test } from "vitest";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import { database } from "@/lib/platform/db";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const wish = async () => ({
  initiativeId: await someInitiative(stage()),
  expectedVersion: 1,
  email: stage().emails.employee,
});

keepsTheRecipe(assignLead, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["lead.assigned"],
  refuses: {
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    employee: "NOT_ALLOWED",
    partner: "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the person leads it from the next request on", async () => {
  const { actors, emails } = stage();
  const given = await wish();

  await done(assignLead, actors.secretariat, { ...given, email: ` ${emails.partner.toUpperCase()} ` });

  expect((await actorOf(actors.partner.personId)).leads).toContain(given.initiativeId);
});

test("a lead ends the reason there was for having none", async () => {
  const { secretariat } = stage().actors;
  const { email, ...on } = await wish();
  await done(waiveLead, secretariat, { ...on, reason: "Deles af to afdelinger." });

  await done(assignLead, secretariat, { ...on, email, expectedVersion: 2 });

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: on.initiativeId },
    select: { leadWaiver: true },
  });
  expect(row.leadWaiver).toBeNull();
});

test("nobody leads the same initiative twice at a time, but again after having stopped", async () => {
  const { secretariat } = stage().actors;
  const given = await wish();
  const assigned = await done(assignLead, secretariat, given);

  const refusal = await refusalOf(assignLead, secretariat, { ...given, expectedVersion: 2 });
  const leadId = (await factsOf(assigned))[0]?.data.leadId;
  await done(withdrawLead, secretariat, { initiativeId: given.initiativeId, expectedVersion: 2, leadId });
  const again = await done(assignLead, secretariat, { ...given, expectedVersion: 3 });

  expect(refusal).toEqual({ code: "ALREADY_LEAD" });
  expect(again.version).toBe(4);
});

test("the lead is somebody the system knows", async () => {
  const refusal = await refusalOf(assignLead, stage().actors.secretariat, {
    ...(await wish()),
    email: "ingen@demo.example",
  });

  expect(refusal).toEqual({ code: "PERSON_NOT_FOUND" });
});

test("what is no address is pointed out", async () => {
  expect(await invalidFieldsOf(assignLead, stage().actors.secretariat, { ...(await wish()), email: "Åse" })).toEqual([
    "email",
  ]);
});
