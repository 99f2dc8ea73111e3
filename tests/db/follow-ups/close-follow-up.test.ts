import { expect, test } from "vitest";
import { correctDecision } from "@/lib/decisions/commands/correct-decision";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { closeFollowUp } from "@/lib/follow-ups/commands/close-follow-up";
import { ownsFollowUp } from "@/lib/follow-ups/policy";
import { listFollowUpsOf, listOwnFollowUps } from "@/lib/follow-ups/queries";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { readAt, readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, invalidFieldsOf, refusalOf, typesOf, type Wish } from "../../support/commands";
import { aDecision, anItem, useProposal } from "../../support/council";
import { foldedAnew } from "../../support/fold";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage, { deciders: ["council", "patients"] });

const TEXT = "Økonomien afklares med kommunerne.";

/** A council's decision on a condition, which the employee follows up unless it is somebody else's. */
async function decidedOn(wish: Wish = {}) {
  const itemId = await anItem(stage(), [initiativeId()]);
  const owner = `person:${stage().actors.employee.personId ?? ""}`;
  const conditions = [{ text: TEXT, owner, deadline: "2016-09-01", ...wish }];
  const asked = aDecision(itemId, [initiativeId()], { conditions });
  const answer = await done(recordDecision, stage().actors.secretary, asked);
  const { id } = await database().now.followUp.findFirstOrThrow({ where: { decisionId: answer.subjectId } });
  return { asked, answer, decisionId: answer.subjectId, followUpId: id };
}

const shownTo = async (viewer: Actor, decisionId: string) =>
  (await readNow((reader) => listFollowUpsOf(reader, viewer, [decisionId]))).get(decisionId) ?? [];
const ownOf = async (viewer: Actor) => (await readNow((reader) => listOwnFollowUps(reader, viewer, 100))).rows;
const closing = (followUpId: string) => ({ followUpId, expectedVersion: 1, note: "Aftalt den 20. august." });

keepsTheRecipe(closeFollowUp, stage, {
  attempt: async () => ({ by: stage().actors.employee, wish: closing((await decidedOn()).followUpId) }),
  leaves: ["followUp.closed"],
  refuses: {
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    partner: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    administrator: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("a condition is a follow-up of the decision, with an owner and a deadline, and late when that is over", async () => {
  const { answer, decisionId } = await decidedOn();

  expect(await typesOf(answer)).toEqual(["decision.recorded", "followUp.agreed"]);
  expect(await shownTo(stage().actors.politician, decisionId)).toMatchObject([
    { text: TEXT, owner: "employee", deadline: "2016-09-01", isLate: true, canClose: false },
  ]);
  expect(await ownOf(stage().actors.employee)).toContainEqual(expect.objectContaining({ text: TEXT, canClose: true }));
});

test("what is closed says what came of it, waits for nobody, and stays closed", async () => {
  const { decisionId, followUpId } = await decidedOn();

  await done(closeFollowUp, stage().actors.secretariat, closing(followUpId));

  const again = { ...closing(followUpId), expectedVersion: 2 };
  expect(await refusalOf(closeFollowUp, stage().actors.secretariat, again)).toEqual({ code: "ALREADY_CLOSED" });
  const [followUp] = await shownTo(stage().actors.politician, decisionId);
  expect(followUp).toMatchObject({ note: "Aftalt den 20. august.", isLate: false });
  expect((await ownOf(stage().actors.employee)).map(({ id }) => id)).not.toContain(followUpId);
  expect(await invalidFieldsOf(closeFollowUp, stage().actors.secretariat, { ...again, note: " " })).toEqual(["note"]);
});

test("an organisation's is kept by who speaks for it, also where the decision is not theirs to see", async () => {
  const { organisations, actors } = stage();
  const { followUpId } = await decidedOn({ owner: `organisation:${organisations.aarhus}` });

  expect(await ownOf(actors.partner)).toMatchObject([{ text: TEXT, owner: "Aarhus Kommune", meetingId: null }]);
  expect(await refusalOf(closeFollowUp, actors.employee, closing(followUpId))).toEqual({ code: "NOT_ALLOWED" });
  expect(await typesOf(await done(closeFollowUp, actors.partner, closing(followUpId)))).toEqual(["followUp.closed"]);
});

test("what waits for somebody is what the policy says is theirs, of people's and of organisations'", async () => {
  const { organisations, actors } = stage();
  const people = [actors.employee, actors.secretariat].map(({ personId }) => `person:${personId ?? ""}`);
  const owners = [...people, `organisation:${organisations.region}`, `organisation:${organisations.aarhus}`];
  for (const owner of owners) await decidedOn({ owner });
  const open = await database().now.followUp.findMany({
    where: { closedOn: null },
    select: { id: true, personId: true, organisationId: true },
  });

  for (const [role, actor] of Object.entries(actors)) {
    const theirs = open.filter((followUp) => ownsFollowUp(actor, followUp)).map(({ id }) => id);
    expect((await ownOf(actor)).map(({ id }) => id).toSorted(), role).toEqual(theirs.toSorted());
  }
  expect(open.filter((followUp) => ownsFollowUp(actors.secretariat, followUp)).length).toBeGreaterThan(1);
});

test("the public is told what is to be done, but not of people and notes", async () => {
  const { decisionId, followUpId } = await decidedOn();
  await done(closeFollowUp, stage().actors.secretariat, closing(followUpId));
  const { version } = await database().now.strategy.findUniqueOrThrow({ where: { id: council().strategy.id } });
  const publishing = { strategyId: council().strategy.id, expectedVersion: version };
  await done(publishStrategy, stage().actors.secretariat, publishing);

  expect(await shownTo(stage().actors.public, decisionId)).toMatchObject([{ text: TEXT, owner: null, note: null }]);
});

test("a follow-up is given to somebody of the region, and not for a day before the decision", async () => {
  const itemId = await anItem(stage(), [initiativeId()]);
  const { secretary, actors } = { secretary: stage().actors.secretary, actors: stage().actors };
  const wish = (condition: Wish) =>
    aDecision(itemId, [initiativeId()], { conditions: [{ text: TEXT, deadline: "2016-09-01", ...condition }] });
  const region = `organisation:${stage().organisations.region}`;
  const stranger = `person:${actors["secretariat of another region"].personId ?? ""}`;

  expect(await refusalOf(recordDecision, secretary, wish({ owner: stranger }))).toEqual({ code: "OWNER_NOT_FOUND" });
  expect(await refusalOf(recordDecision, secretary, wish({ owner: region, deadline: "2016-06-21" }))).toEqual({
    code: "DEADLINE_TOO_EARLY",
  });
  expect(await invalidFieldsOf(recordDecision, secretary, wish({ owner: "" }))).toEqual(["conditions.0.owner"]);
});

test("a form sends a condition in fields of its own, and leaves the empty ones out", async () => {
  const itemId = await anItem(stage(), [initiativeId()]);
  const empty = { "conditions.0.text": "", "conditions.0.owner": "", "conditions.0.deadline": "" };
  const wish = aDecision(itemId, [initiativeId()], {
    ...{ ...empty, "conditions.1.text": TEXT, "conditions.1.deadline": "2016-09-01" },
    "conditions.1.owner": `organisation:${stage().organisations.region}`,
  });

  const wrong = await invalidFieldsOf(recordDecision, stage().actors.secretary, { ...wish, "conditions.1.owner": "" });
  const answer = await done(recordDecision, stage().actors.secretary, wish);

  expect(wrong).toEqual(["conditions.1.owner"]);
  expect(await typesOf(answer)).toEqual(["decision.recorded", "followUp.agreed"]);
});

test("a correction takes the follow-ups over, and may bring more; before it they were the old one's", async () => {
  const { asked, decisionId, answer } = await decidedOn();
  const more = { text: "En evaluering forelægges.", owner: `organisation:${stage().organisations.region}` };
  const correction = { ...asked, decisionId, expectedVersion: 1, wording: "Rettet." };
  const { subjectId: newId } = await done(correctDecision, stage().actors.secretary, {
    ...correction,
    conditions: [{ ...more, deadline: "2017-01-01" }],
  });

  const { politician } = stage().actors;
  const before = await readAt(new Date(answer.stamp), (reader) => listFollowUpsOf(reader, politician, [decisionId]));
  expect((await shownTo(politician, newId)).map(({ text }) => text)).toEqual([TEXT, more.text]);
  expect(await shownTo(politician, decisionId)).toEqual([]);
  expect(before.get(decisionId)?.map(({ text }) => text)).toEqual([TEXT]);
});

test("corrections and follow-ups are folded out of the ledger as they were written", async () => {
  const { folded, written } = await foldedAnew(stage().ownerUrl);

  expect(folded).toEqual(written);
  expect(written['public."FollowUp"']?.length).toBeGreaterThan(5);
});
