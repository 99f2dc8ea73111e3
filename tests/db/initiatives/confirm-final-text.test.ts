import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { confirmFinalText } from "@/lib/initiatives/commands/confirm-final-text";
import { done, factsOf, refusalOf } from "../../support/commands";
import { anInitiativeIn, someInitiative } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const DEBATE = "Vi vil afprøve hjemmemonitorering.";

/** @returns the text's id */
async function published(initiativeId: string, kind: "debat" | "endelig", body: string): Promise<string> {
  const { secretariat } = stage().actors;
  const { subjectId: textId, version } = await done(draftText, secretariat, { initiativeId, kind, body });
  await done(publishText, secretariat, { initiativeId, textId, expectedVersion: version });
  return textId;
}

/** An initiative in endeligt forslag whose published final text has this body; null: it has none. */
async function proposed(body: string | null) {
  const { initiativeId, version } = await anInitiativeIn(stage(), [
    { kind: "endeligt-forslag", isOpen: true },
    { kind: "behandling", isOpen: true },
  ]);
  await published(initiativeId, "debat", DEBATE);
  const textId = body === null ? null : await published(initiativeId, "endelig", body);
  return { textId, wish: { initiativeId, expectedVersion: version } };
}

keepsTheRecipe(confirmFinalText, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await proposed(DEBATE)).wish }),
  leaves: ["finalText.confirmed"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

test("an unchanged text goes on once it is confirmed, and not before", async () => {
  const { secretariat } = stage().actors;
  const { wish, textId } = await proposed(DEBATE);

  const refusal = await refusalOf(advanceInitiative, secretariat, wish);
  const confirmed = await done(confirmFinalText, secretariat, wish);
  const { version } = await done(advanceInitiative, secretariat, { ...wish, expectedVersion: confirmed.version });

  expect(refusal).toMatchObject({ code: "GATE_NOT_MET", missing: [{ name: "final-text-differs" }] });
  expect((await factsOf(confirmed))[0]?.data).toMatchObject({ textId, byId: secretariat.personId });
  expect(version).toBe(wish.expectedVersion + 2);
});

test("a later version voids the confirmation, also one in the same words", async () => {
  const { secretariat } = stage().actors;
  const { wish } = await proposed(DEBATE);
  const confirmed = await done(confirmFinalText, secretariat, wish);
  await published(wish.initiativeId, "endelig", DEBATE);

  const refusal = await refusalOf(advanceInitiative, secretariat, { ...wish, expectedVersion: confirmed.version });

  expect(refusal).toMatchObject({ code: "GATE_NOT_MET", missing: [{ name: "final-text-differs" }] });
});

test("there is nothing to confirm before the final text is published", async () => {
  const { wish } = await proposed(null);

  expect(await refusalOf(confirmFinalText, stage().actors.secretariat, wish)).toEqual({
    code: "FINAL_TEXT_NOT_PUBLISHED",
  });
});

test("there is nothing to confirm in a text that was changed", async () => {
  const { wish } = await proposed("Vi vil indføre hjemmemonitorering.");

  expect(await refusalOf(confirmFinalText, stage().actors.secretariat, wish)).toEqual({ code: "FINAL_TEXT_DIFFERS" });
});

test("what stands in no phase waits for no confirmation", async () => {
  const wish = { initiativeId: await someInitiative(stage()), expectedVersion: 1 };

  expect(await refusalOf(confirmFinalText, stage().actors.secretariat, wish)).toEqual({ code: "NOT_IN_A_PHASE" });
});
