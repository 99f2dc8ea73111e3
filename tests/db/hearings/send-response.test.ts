import { expect, test } from "vitest";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { sendResponse } from "@/lib/hearings/commands/send-response";
import { loadStanding } from "@/lib/gates/evidence";
import { dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { registerAnswer } from "@/lib/processes/commands/register-answer";
import { aKey, done, factsOf, invalidFieldsOf, refusalOf, typesOf } from "../../support/commands";
import { aHearing, statesIn } from "../../support/hearing";
import { anotherInitiativeIn, anInitiativeIn, type Scene } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** What Aarhus Kommune wishes to say on the scene's initiative. */
const fromAarhus = ({ process, initiativeId }: Scene) => ({
  processId: process.id,
  initiativeId,
  organisationId: stage().organisations.aarhus,
  text: "Vi støtter initiativet.",
});

keepsTheRecipe(sendResponse, stage, {
  attempt: async () => ({ by: stage().actors.partner, wish: fromAarhus(await aHearing(stage())) }),
  leaves: ["response.sent", "party.answered"],
  refuses: {
    secretariat: "NOT_ALLOWED",
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    "member of the patients' committee": "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("input is the party's answer, and the gate waits for a reply to it", async () => {
  const scene = await aHearing(stage());

  await done(sendResponse, stage().actors.partner, fromAarhus(scene));

  const standing = await loadStanding(database().now, scene.initiativeId, dayOf(new Date()));
  expect(await statesIn(scene.process.id)).toEqual(["svaret", "inviteret"]);
  expect(standing?.initiative.unreplied).toBe(1);
});

test("receipts are numbered within the process, and a party answers once, however much it sends", async () => {
  const scene = await aHearing(stage());
  const other = await anotherInitiativeIn(stage(), scene);

  await done(sendResponse, stage().actors.partner, fromAarhus(scene));
  const second = await done(sendResponse, stage().actors.partner, fromAarhus(other));

  const facts = await factsOf(second);
  expect(facts.map(({ type }) => type)).toEqual(["response.sent"]);
  expect(facts[0]?.data.number).toBe(2);
});

test("who had no remarks and then sends some has answered", async () => {
  const scene = await aHearing(stage());
  const party = await database().now.participation.findFirstOrThrow({
    where: { organisationId: stage().organisations.aarhus, phase: { processId: scene.process.id } },
    select: { id: true },
  });
  const none = {
    partyId: party.id,
    processId: scene.process.id,
    state: "ingen-bemaerkninger",
    answeredOn: "2016-03-01",
  };
  await done(registerAnswer, stage().actors.secretariat, none);

  await done(sendResponse, stage().actors.partner, fromAarhus(scene));

  expect(await statesIn(scene.process.id)).toEqual(["svaret", "inviteret"]);
});

test("a member of a body speaks for it where it is heard", async () => {
  const { actors, bodies } = stage();
  const { organisationId: _none, ...wish } = fromAarhus(await aHearing(stage()));

  await done(sendResponse, actors["member of the patients' committee"], { ...wish, bodyId: bodies.patients });

  expect(await statesIn(wish.processId)).toEqual(["inviteret", "svaret"]);
});

test("a kommune speaks for itself where all kommuner are heard, and they have not answered by that", async () => {
  const scene = await aHearing(stage(), { heard: ["kommuner"] });

  const answer = await done(sendResponse, stage().actors.partner, fromAarhus(scene));

  expect(await typesOf(answer)).toEqual(["response.sent"]);
  expect(await statesIn(scene.process.id)).toEqual(["inviteret"]);
});

test("nobody gives input who is not heard", async () => {
  const scene = await aHearing(stage(), { heard: ["practices", "patients"] });
  const wish = { ...fromAarhus(scene), organisationId: null, bodyId: stage().bodies.council };

  expect(await refusalOf(sendResponse, stage().actors.politician, wish)).toEqual({ code: "NOT_HEARD" });
});

test.each(["debatpapir", "behandling"] as const)("no input is given in %s", async (kind) => {
  const scene = await aHearing(stage(), { kind });

  expect(await refusalOf(sendResponse, stage().actors.partner, fromAarhus(scene))).toEqual({
    code: "HEARING_NOT_OPEN",
  });
});

test("input belongs to the initiative's own process", async () => {
  const { process } = await anInitiativeIn(stage(), [{ kind: "input", isOpen: true }]);
  const wish = { ...fromAarhus(await aHearing(stage())), processId: process.id };

  expect(await refusalOf(sendResponse, stage().actors.partner, wish)).toEqual({ code: "NOT_FOUND" });
});

test("the draft is gone when it is sent", async () => {
  const { partner } = stage().actors;
  const wish = fromAarhus(await aHearing(stage()));
  await done(saveDraft, partner, { ...wish, draftVersion: 0 });

  await done(sendResponse, partner, { ...wish, draftVersion: 1 });

  expect(await draftsOn(wish.initiativeId)).toBe(0);
});

test("what a colleague wrote meanwhile is not sent over: the draft stays, and the person hears of it", async () => {
  const { partner } = stage().actors;
  const wish = fromAarhus(await aHearing(stage()));
  await done(saveDraft, partner, { ...wish, text: "Kollegaens tekst", draftVersion: 0 });

  const refusal = await refusalOf(sendResponse, partner, { ...wish, draftVersion: 0 });

  expect(refusal).toEqual({ code: "DRAFT_CHANGED" });
  expect(await draftsOn(wish.initiativeId)).toBe(1);
});

test("a draft that a colleague has sent is not sent once more unseen", async () => {
  const { partner } = stage().actors;
  const wish = fromAarhus(await aHearing(stage()));
  await done(saveDraft, partner, { ...wish, draftVersion: 0 });
  await done(sendResponse, partner, { ...wish, draftVersion: 1 });

  const refusal = await refusalOf(sendResponse, partner, { ...wish, draftVersion: 1 });

  expect(refusal).toEqual({ code: "DRAFT_GONE" });
});

test("a form is not overtaken by what it kept itself", async () => {
  const { partner } = stage().actors;
  const form = { ...fromAarhus(await aHearing(stage())), key: aKey() };
  await done(saveDraft, partner, { ...form, draftVersion: 0 });

  const answer = await done(sendResponse, partner, { ...form, draftVersion: 0 });

  expect((await factsOf(answer))[0]?.type).toBe("response.sent");
});

test("input says something, and speaks in one name", async () => {
  const { partner } = stage().actors;
  const wish = fromAarhus(await aHearing(stage()));

  expect(await invalidFieldsOf(sendResponse, partner, { ...wish, text: "  " })).toEqual(["text"]);
  expect(await invalidFieldsOf(sendResponse, partner, { ...wish, bodyId: stage().bodies.patients })).toEqual(["voice"]);
});

async function draftsOn(initiativeId: string): Promise<number> {
  const [row] = await database().now.$queryRaw<{ drafts: number }[]>`
    SELECT count(*)::int AS drafts FROM ops.draft WHERE subject_id = ${initiativeId}::uuid`;
  return row?.drafts ?? 0;
}
