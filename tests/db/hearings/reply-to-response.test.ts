import { expect, test } from "vitest";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { loadStanding } from "@/lib/gates/evidence";
import { dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aHearing, someInput } from "../../support/hearing";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_KEEPS_INPUT } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const answered = async () => ({
  ...(await someInput(stage(), await aHearing(stage()))),
  reply: "Teksten er ændret i andet afsnit.",
});

keepsTheRecipe(replyToResponse, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await answered() }),
  leaves: ["response.replied"],
  refuses: ONLY_THE_SECRETARIAT_KEEPS_INPUT,
  isVersioned: false,
});

test("the gate no longer waits for what has had its reply", async () => {
  const wish = await answered();

  await done(replyToResponse, stage().actors.secretariat, wish);

  const standing = await loadStanding(database().now, wish.initiativeId, dayOf(new Date()));
  expect(standing?.initiative.unreplied).toBe(0);
});

test("input is replied to once", async () => {
  const wish = await answered();
  await done(replyToResponse, stage().actors.secretariat, wish);

  const refusal = await refusalOf(replyToResponse, stage().actors.secretariat, { ...wish, reply: "Noget andet." });

  expect(refusal).toEqual({ code: "ALREADY_REPLIED" });
});

test("a reply names the input where it stands", async () => {
  const [wish, elsewhere] = [await answered(), await answered()];

  const refusal = await refusalOf(replyToResponse, stage().actors.secretariat, {
    ...wish,
    responseId: elsewhere.responseId,
  });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test("a reply says something", async () => {
  const wish = { ...(await answered()), reply: " " };

  expect(await invalidFieldsOf(replyToResponse, stage().actors.secretariat, wish)).toEqual(["reply"]);
});
