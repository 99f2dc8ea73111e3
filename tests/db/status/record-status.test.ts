import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const report = async () => ({
  initiativeId: await someInitiative(stage()),
  expectedVersion: 0,
  word: "forsinket",
  progress: 40,
  note: "Afventer aftale",
  nextStep: "Møde med kommunerne",
});

keepsTheRecipe(recordStatus, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await report() }),
  leaves: ["status.recorded"],
  refuses: {
    employee: "NOT_ALLOWED",
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    partner: "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("a lead reports while being lead, and no longer", async () => {
  const { actors, emails } = stage();
  const wish = await report();
  const on = { initiativeId: wish.initiativeId };
  const assigned = await done(assignLead, actors.secretariat, { ...on, expectedVersion: 1, email: emails.employee });

  const answer = await done(recordStatus, await actorOf(actors.employee.personId), wish);
  const leadId = (await factsOf(assigned))[0]?.data.leadId;
  await done(withdrawLead, actors.secretariat, { ...on, expectedVersion: 2, leadId });
  const refusal = await refusalOf(recordStatus, await actorOf(actors.employee.personId), {
    ...wish,
    expectedVersion: 1,
  });

  expect((await factsOf(answer))[0]?.actorId).toBe(actors.employee.personId);
  expect(refusal).toEqual({ code: "NOT_ALLOWED" });
});

test("the newest report counts, and the earlier ones are kept", async () => {
  const { secretariat } = stage().actors;
  const wish = await report();
  const day = (text: string) => ({ at: new Date(`${text}T12:00:00Z`) });

  await done(recordStatus, secretariat, wish, day("2026-01-01"));
  await done(recordStatus, secretariat, { ...wish, expectedVersion: 1, word: "i-gang" }, day("2026-02-01"));

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: wish.initiativeId },
    select: { status: true, statuses: { orderBy: { number: "asc" }, select: { word: true } } },
  });
  expect(row.statuses.map(({ word }) => word)).toEqual(["forsinket", "i-gang"]);
  expect(row.status).toMatchObject({
    word: "i-gang",
    version: 2,
    updatedOn: new Date("2026-02-01"),
    staleAfter: new Date("2026-05-02"),
  });
});

test.each(["gennemfoert", "udgaaet"])("»%s« never becomes unknown", async (word) => {
  const wish = await report();

  const answer = await done(recordStatus, stage().actors.secretariat, { ...wish, word });

  expect((await factsOf(answer))[0]?.data.staleAfter).toBeNull();
});

test("a progress that was not stated is not nought", async () => {
  const wish = await report();

  const answer = await done(recordStatus, stage().actors.secretariat, { ...wish, progress: "" });

  expect((await factsOf(answer))[0]?.data.progress).toBeNull();
});

test.each([
  { field: "progress", value: 101 },
  { field: "progress", value: "12,5" },
  { field: "word", value: "ukendt" },
  { field: "note", value: "x".repeat(501) },
])("a $field of $value is pointed out", async ({ field, value }) => {
  const wish = { ...(await report()), [field]: value };

  expect(await invalidFieldsOf(recordStatus, stage().actors.secretariat, wish)).toEqual([field]);
});

test("an initiative that is nowhere is not found", async () => {
  const refusal = await refusalOf(recordStatus, stage().actors.secretariat, {
    ...(await report()),
    initiativeId: randomUUID(),
  });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
