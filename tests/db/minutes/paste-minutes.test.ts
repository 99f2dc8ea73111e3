import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { pasteMinutes } from "@/lib/minutes/commands/paste-minutes";
import { getMinutes } from "@/lib/minutes/queries";
import { proposeDecision } from "@/lib/minutes/rules";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { done, refusalOf, typesOf } from "../../support/commands";
import { aDecision } from "../../support/council";
import { aHeldMeeting } from "../../support/minutes";
import { EVERYBODY_BUT_THE_SECRETARY, keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const TEXT = "Afbud: Anne Andersen\n\nPunkt 1: Budgetopfølgning\nBeslutning: Punktet blev taget til efterretning.";

keepsTheRecipe(pasteMinutes, stage, {
  attempt: async () => {
    const { meetingId } = await aHeldMeeting(stage());
    return { by: stage().actors.secretary, wish: { meetingId, expectedVersion: 0, text: TEXT } };
  },
  leaves: ["minutes.written"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("what was pasted decides nothing; a person confirms what it proposes", async () => {
  const { secretary } = stage().actors;
  const { meetingId, itemId } = await aHeldMeeting(stage());
  await done(pasteMinutes, secretary, { meetingId, expectedVersion: 0, text: TEXT });
  const before = await database().now.decision.count({ where: { itemId } });
  const minutes = await readNow((reader) => getMinutes(reader, secretary, meetingId));
  const proposal = proposeDecision(minutes?.parts[0]?.text ?? "", minutes?.opening ?? "");

  const { outcome, wording, absent } = proposal;
  const answer = await done(recordDecision, secretary, aDecision(itemId, [], { outcome, wording, absent }));

  expect(before).toBe(0);
  expect(proposal).toMatchObject({ outcome: "taget-til-efterretning", absent: "Anne Andersen" });
  expect(await typesOf(answer)).toEqual(["decision.recorded"]);
});

test("a text without any of the agenda's items is not taken", async () => {
  const { meetingId } = await aHeldMeeting(stage());
  const wish = { meetingId, expectedVersion: 0, text: "Alt gik godt." };

  expect(await refusalOf(pasteMinutes, stage().actors.secretary, wish)).toEqual({ code: "NO_ITEM_FOUND" });
});
