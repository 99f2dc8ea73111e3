import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { addDays, dayOf } from "@/lib/kernel/day";
import { admitMember } from "@/lib/people/commands/admit-member";
import { systemActor } from "@/lib/platform/session";
import {
  aDecidingProcess,
  aDecision,
  anItem,
  aProposal,
  aSecretaryOf,
  HELD_ON,
  useProposal,
} from "../../support/council";
import { done, refusalOf, type Wish } from "../../support/commands";
import { keepsTheRecipe, EVERYBODY_BUT_THE_SECRETARY } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage);

const onTheAgenda = async (wish: Wish = {}) =>
  aDecision(await anItem(stage(), [initiativeId()]), [initiativeId()], wish);
const refusalFor = async (wish: Wish) => refusalOf(recordDecision, stage().actors.secretary, await onTheAgenda(wish));

keepsTheRecipe(recordDecision, stage, {
  attempt: async () => {
    const proposal = await aProposal(stage(), await aDecidingProcess(stage()));
    return { by: stage().actors.secretary, wish: aDecision(await anItem(stage(), [proposal]), [proposal]) };
  },
  leaves: [
    "decision.recorded",
    "process.planned",
    "phase.planned",
    "phase.opened",
    "initiative.advanced",
    "text.drafted",
    "text.published",
    "strategy.adopted",
  ],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("a sign-in of a quarter of an hour ago is too old", async () => {
  const { personId } = stage().actors.secretary;
  const now = new Date();
  const actor = { ...(await actorOf(personId)), signedInAt: new Date(now.getTime() - 15 * 60_000) };

  expect(await refusalOf(recordDecision, actor, await onTheAgenda())).toEqual({ code: "SIGN_IN_TOO_OLD" });
});

test("a body decides once on the same", async () => {
  const wish = await onTheAgenda();
  await done(recordDecision, stage().actors.secretary, wish);

  const refusal = await refusalOf(recordDecision, stage().actors.secretary, { ...wish, expectedVersion: 1 });

  expect(refusal).toEqual({ code: "ALREADY_DECIDED", outcome: "godkendt" });
});

test("a decision is made at the meeting or after it, and not in days to come", async () => {
  const tomorrow = addDays(dayOf(new Date()), 1);

  expect(await refusalFor({ decidedOn: "2016-06-21" })).toEqual({ code: "BEFORE_THE_MEETING", heldOn: HELD_ON });
  expect(await refusalFor({ decidedOn: tomorrow })).toEqual({ code: "NOT_YET_DECIDED" });
});

test("a decision names some of the item's initiatives, and no others", async () => {
  const stranger = await aProposal(stage(), council());

  expect(await refusalFor({ initiativeIds: [] })).toEqual({ code: "NOTHING_CHOSEN" });
  expect(await refusalFor({ initiativeIds: [initiativeId(), stranger] })).toEqual({ code: "NOT_ON_THE_ITEM" });
});

test.each(["movedBy", "writtenBy"] as const)("a secretary does not record what was %s the same", async (part) => {
  // The person has a seat as secretary in the council, and writes and moves as the region's secretariat.
  const both = await aSecretaryWhoAlsoProposes();
  const proposal = await aProposal(stage(), council(), { [part]: both });
  const itemId = await anItem(stage(), [proposal], { by: both });

  expect(await refusalOf(recordDecision, both, aDecision(itemId, [proposal]))).toEqual({
    code: "PROPOSED_IT",
    titles: ["Telemedicin"],
  });
});

test.each(["sendt-tilbage", "afvist"] as const)("only a body that decides can say %s", async (outcome) => {
  const secretary = await aSecretaryOf(stage(), "patients");
  const itemId = await anItem(stage(), [initiativeId()], {
    meeting: { bodyId: stage().bodies.patients },
    by: secretary,
  });

  expect(await refusalOf(recordDecision, secretary, aDecision(itemId, [initiativeId()], { outcome }))).toEqual({
    code: "NOT_DECIDING",
    titles: ["Telemedicin"],
  });
});

test("nothing is sent back where no phase before writes the text", async () => {
  const proposal = await aProposal(stage(), await aDecidingProcess(stage(), { before: [] }));
  const itemId = await anItem(stage(), [proposal]);

  const refusal = await refusalOf(
    recordDecision,
    stage().actors.secretary,
    aDecision(itemId, [proposal], { outcome: "sendt-tilbage" }),
  );

  expect(refusal).toEqual({ code: "NOWHERE_TO_RETURN", titles: ["Telemedicin"] });
});

async function aSecretaryWhoAlsoProposes() {
  const secretary = await aSecretaryOf(stage(), "council");
  const membership = {
    personId: secretary.personId,
    organisationId: stage().organisations.region,
    role: "sekretariat",
    validFrom: "2015-01-01",
  };
  await done(admitMember, systemActor, membership);
  return actorOf(secretary.personId);
}
