import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { database } from "@/lib/platform/db";
import { adoptStrategy } from "@/lib/strategies/commands/adopt-strategy";
import { aKey, done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { anInitiative, anInitiativeIn, aStrategy, someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const wish = async () => ({
  initiativeId: await someInitiative(stage()),
  kind: "debat",
  body: "Hvordan kommer vi tættere på borgeren?",
});

keepsTheRecipe(draftText, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["text.drafted"],
  refuses: {
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    partner: "NOT_ALLOWED",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("versions of a kind are counted from one, each kind by itself", async () => {
  const { secretariat } = stage().actors;
  const first = await wish();
  const drafted = await done(draftText, secretariat, first);
  await done(publishText, secretariat, {
    initiativeId: first.initiativeId,
    textId: drafted.subjectId,
    expectedVersion: 1,
  });

  await done(draftText, secretariat, { ...first, body: "Ny udgave." });
  await done(draftText, secretariat, { ...first, kind: "endelig" });

  const texts = await database().now.textVersion.findMany({
    where: { initiativeId: first.initiativeId },
    orderBy: [{ kind: "asc" }, { number: "asc" }],
    select: { kind: true, number: true, authorId: true },
  });
  expect(texts.map(({ kind, number }) => `${kind} ${String(number)}`)).toEqual(["debat 1", "debat 2", "endelig 1"]);
  expect(new Set(texts.map(({ authorId }) => authorId))).toEqual(new Set([secretariat.personId]));
});

test("there is one draft of a kind at a time", async () => {
  const first = await wish();
  await done(draftText, stage().actors.secretariat, first);

  const refusal = await refusalOf(draftText, stage().actors.secretariat, { ...first, body: "En anden." });

  expect(refusal).toEqual({ code: "DRAFT_EXISTS" });
});

test("an adopted text comes of a decision only", async () => {
  const refusal = await refusalOf(draftText, stage().actors.secretariat, { ...(await wish()), kind: "vedtaget" });

  expect(refusal).toEqual({ code: "ADOPTED_BY_DECISION_ONLY" });
});

test("where the strategy came here adopted, its text is entered as adopted", async () => {
  const { secretariat } = stage().actors;
  const strategy = await aStrategy(stage());
  const adoption = { strategyId: strategy.id, expectedVersion: 1, by: "regionsrådet", adoptedOn: "2017-06-26" };
  await done(adoptStrategy, secretariat, adoption);
  const initiativeId = await anInitiative(stage(), strategy);

  const { version } = await done(draftText, secretariat, { initiativeId, kind: "vedtaget", body: "Gengivet." });

  expect(version).toBe(1);
});

test.each([
  { kind: "debatpapir", answer: "done" },
  { kind: "behandling", answer: "refused" },
] as const)("a lead who writes while the initiative stands in $kind is $answer", async ({ kind, answer }) => {
  const { actors, emails } = stage();
  const { initiativeId, version } = await anInitiativeIn(stage(), [{ kind, isOpen: true }]);
  await done(assignLead, actors.secretariat, { initiativeId, expectedVersion: version, email: emails.employee });
  const lead = await actorOf(actors.employee.personId);

  const outcome = await draftText(lead, { key: aKey(), initiativeId, kind: "endelig", body: kind });

  expect(outcome).toMatchObject(
    answer === "done" ? { kind: "done" } : { kind: "refused", refusal: { code: "NOT_ALLOWED" } },
  );
});

test("what is written stands in the ledger by its hash only", async () => {
  const { body, ...rest } = await wish();

  const answer = await done(draftText, stage().actors.secretariat, { ...rest, body });

  const [fact] = await factsOf(answer);
  const kept = JSON.stringify(fact?.data);
  expect(kept).not.toContain("borgeren");
  expect(kept).toMatch(/"body":\{"hash":"[0-9a-f]{64}","contentId":"[0-9a-f-]{36}"\}/);
});

test("an initiative that is nowhere is not found, and an empty text is pointed out", async () => {
  const nowhere = { initiativeId: randomUUID(), kind: "debat", body: "Tekst" };

  expect(await refusalOf(draftText, stage().actors.secretariat, nowhere)).toEqual({ code: "NOT_FOUND" });
  expect(await invalidFieldsOf(draftText, stage().actors.secretariat, { ...nowhere, body: " \n " })).toEqual(["body"]);
});
