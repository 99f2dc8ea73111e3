import { expect, test } from "vitest";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { database } from "@/lib/platform/db";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe, EVERYBODY_BUT_THE_SECRETARY } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const called = () => ({ bodyId: stage().bodies.council, heldOn: "2016-06-22", place: "Regionshuset" });

keepsTheRecipe(callMeeting, stage, {
  attempt: async () => Promise.resolve({ by: stage().actors.secretary, wish: called() }),
  leaves: ["meeting.called"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: false,
});

test("a meeting is called with its day and place", async () => {
  const { subjectId } = await done(callMeeting, stage().actors.secretary, called());

  const meeting = await database().now.meeting.findUnique({ where: { id: subjectId } });
  expect(meeting).toMatchObject({ heldOn: new Date("2016-06-22"), place: "Regionshuset", version: 1 });
});

test("a body does not meet before it was established", async () => {
  const refusal = await refusalOf(callMeeting, stage().actors.secretary, { ...called(), heldOn: "2014-12-31" });

  expect(refusal).toEqual({ code: "BODY_NOT_THERE_THEN", name: "Regionsrådet" });
});

test("a secretary calls the meetings of the own body only", async () => {
  const wish = { ...called(), bodyId: stage().bodies.patients };

  expect(await refusalOf(callMeeting, stage().actors.secretary, wish)).toEqual({ code: "NOT_FOUND" });
});

test("a meeting is held on a day that exists", async () => {
  const wish = { ...called(), heldOn: "2016-06-31" };

  expect(await invalidFieldsOf(callMeeting, stage().actors.secretary, wish)).toEqual(["heldOn"]);
});
