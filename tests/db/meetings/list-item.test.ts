import { expect, test } from "vitest";
import { listItem } from "@/lib/meetings/commands/list-item";
import { database } from "@/lib/platform/db";
import { aDecidingProcess, aMeeting, aProposal, publishFinal } from "../../support/council";
import { done, invalidFieldsOf, refusalOf, type Wish } from "../../support/commands";
import { anInitiative, anInitiativeIn, aStrategy } from "../../support/plots";
import { keepsTheRecipe, EVERYBODY_BUT_THE_SECRETARY } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** What is put on the agenda of a meeting of its own. */
const anItemWith = async (wish: Wish = {}) => ({
  meetingId: await aMeeting(stage()),
  expectedVersion: 1,
  title: "Endeligt forslag til strategi",
  proposal: "Administrationen indstiller, at forslaget godkendes.",
  initiativeIds: [] as string[],
  ...wish,
});

const refusalFor = async (wish: Wish) => refusalOf(listItem, stage().actors.secretary, await anItemWith(wish));

keepsTheRecipe(listItem, stage, {
  attempt: async () => ({ by: stage().actors.secretary, wish: await anItemWith() }),
  leaves: ["item.listed"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("an item names its initiatives in their order, each in the newest published version of its final text", async () => {
  const council = await aDecidingProcess(stage());
  const [first, second] = [await aProposal(stage(), council), await aProposal(stage(), council)];
  const newest = await publishFinal(stage(), second, { body: "Ændret." });

  const { subjectId } = await done(
    listItem,
    stage().actors.secretary,
    await anItemWith({ initiativeIds: [second, first] }),
  );

  const item = await database().now.agendaItem.findUnique({
    where: { id: subjectId },
    select: { strategyId: true, number: true, subjects: { orderBy: { number: "asc" } } },
  });
  expect(item).toMatchObject({ strategyId: council.strategy.id, number: 1 });
  expect(item?.subjects.map(({ initiativeId }) => initiativeId)).toEqual([second, first]);
  expect(item?.subjects[0]?.textId).toBe(newest);
});

test("items are numbered as they are put on the agenda", async () => {
  const wish = await anItemWith();
  await done(listItem, stage().actors.secretary, wish);
  const { subjectId } = await done(listItem, stage().actors.secretary, { ...wish, expectedVersion: 2 });

  expect(await database().now.agendaItem.findUnique({ where: { id: subjectId } })).toMatchObject({ number: 2 });
});

test("an item may be about a phase as a whole", async () => {
  const { strategy, phaseId } = await aDecidingProcess(stage());
  const wish = await anItemWith({ strategyId: strategy.id, phaseId });

  const { subjectId } = await done(listItem, stage().actors.secretary, wish);

  expect(await database().now.agendaItem.findUnique({ where: { id: subjectId } })).toMatchObject({ phaseId });
});

test("a form names each initiative in a field of its own", async () => {
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  const { initiativeIds: _left, ...wish } = await anItemWith();

  const { subjectId } = await done(listItem, stage().actors.secretary, { ...wish, [`chosen.${initiativeId}`]: "on" });

  expect(await database().now.agendaSubject.count({ where: { itemId: subjectId, initiativeId } })).toBe(1);
});

test("what stands in no phase is not put on an agenda", async () => {
  const initiativeId = await anInitiative(stage(), await aStrategy(stage()), { title: "Uden for processen" });

  expect(await refusalFor({ initiativeIds: [initiativeId] })).toEqual({
    code: "NOT_IN_A_PHASE",
    titles: ["Uden for processen"],
  });
});

test("a body does not decide on what has no published final text", async () => {
  const { initiativeId } = await anInitiativeIn(stage(), [{ kind: "behandling", isOpen: true }]);

  expect(await refusalFor({ initiativeIds: [initiativeId] })).toEqual({
    code: "FINAL_TEXT_NOT_PUBLISHED",
    titles: ["Telemedicin"],
  });
});

test("before the final proposal, an initiative is put on an agenda without one", async () => {
  const { initiativeId } = await anInitiativeIn(stage(), [{ kind: "orientering", isOpen: true }]);
  const wish = await anItemWith({ initiativeIds: [initiativeId] });

  const { subjectId } = await done(listItem, stage().actors.secretary, wish);

  expect(await database().now.agendaSubject.findFirst({ where: { itemId: subjectId } })).toMatchObject({
    textId: null,
  });
});

test("an item is about one strategy", async () => {
  const [one, other] = [await aDecidingProcess(stage()), await aDecidingProcess(stage())];
  const initiativeIds = [await aProposal(stage(), one), await aProposal(stage(), other)];

  expect(await refusalFor({ initiativeIds })).toEqual({ code: "SEVERAL_STRATEGIES" });
  expect(await refusalFor({ strategyId: one.strategy.id, initiativeIds: initiativeIds.slice(1) })).toEqual({
    code: "SEVERAL_STRATEGIES",
  });
});

test("a phase of another strategy does not go with it", async () => {
  const [one, other] = [await aDecidingProcess(stage()), await aDecidingProcess(stage())];

  expect(await refusalFor({ strategyId: one.strategy.id, phaseId: other.phaseId })).toEqual({
    code: "PHASE_NOT_FOUND",
  });
});

test("what the secretary cannot see is not there", async () => {
  const { secretariat, "secretariat of another region": other } = stage().actors;
  const hidden = await aStrategy(
    { ...stage(), actors: { ...stage().actors, secretariat: other } },
    { ownerId: stage().organisations.otherRegion },
  );
  const unseen = await anInitiative({ ...stage(), actors: { ...stage().actors, secretariat: other } }, hidden);

  expect(secretariat.personId).not.toBe(other.personId);
  expect(await refusalFor({ strategyId: hidden.id })).toEqual({ code: "STRATEGY_NOT_FOUND" });
  expect(await refusalFor({ initiativeIds: [unseen] })).toEqual({ code: "INITIATIVE_NOT_FOUND" });
});

test("the same initiative stands once on an item", async () => {
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  const wish = await anItemWith({ initiativeIds: [initiativeId, initiativeId] });

  expect(await invalidFieldsOf(listItem, stage().actors.secretary, wish)).toEqual(["initiativeIds"]);
});
