import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { rewriteText } from "@/lib/texts/commands/rewrite-text";
import { database } from "@/lib/platform/db";
import { done, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A draft of the secretariat's, and the wish to change it. */
async function drafted() {
  const initiativeId = await someInitiative(stage());
  const draft = await done(draftText, stage().actors.secretariat, {
    initiativeId,
    kind: "debat",
    body: "Første udkast.",
  });
  return { initiativeId, textId: draft.subjectId, expectedVersion: 1, body: "Andet udkast." };
}

keepsTheRecipe(rewriteText, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await drafted() }),
  leaves: ["text.rewritten"],
  refuses: {
    politician: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    // A partner sees the initiative, but of a draft not even that it is there.
    partner: "NOT_FOUND",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("a colleague's edit is never lost", async () => {
  const wish = await drafted();
  await done(rewriteText, stage().actors.secretariat, { ...wish, body: "Kollegas udkast." });

  const refusal = await refusalOf(rewriteText, stage().actors.secretariat, wish);

  const kept = await database().now.textVersion.findUniqueOrThrow({
    where: { id: wish.textId },
    select: { body: true },
  });
  expect(refusal).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(kept.body).toBe("Kollegas udkast.");
});

test("a published text is frozen", async () => {
  const { body, ...wish } = await drafted();
  await done(publishText, stage().actors.secretariat, wish);

  const refusal = await refusalOf(rewriteText, stage().actors.secretariat, { ...wish, body, expectedVersion: 2 });

  expect(refusal).toEqual({ code: "TEXT_FROZEN" });
});

test("a text of another initiative is not found", async () => {
  const [wish, other] = [await drafted(), await drafted()];

  const refusal = await refusalOf(rewriteText, stage().actors.secretariat, { ...wish, textId: other.textId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test("text is kept as it was meant: composed letters, plain line ends, no NUL", async () => {
  const wish = await drafted();

  await done(rewriteText, stage().actors.secretariat, { ...wish, body: " A\u030abne do\u0308re\r\nfor alle " });
  const withNul = await rewriteText(stage().actors.secretariat, {
    ...wish,
    key: "with-a-nul",
    expectedVersion: 2,
    body: "a\u0000b",
  });

  const kept = await database().now.textVersion.findUniqueOrThrow({
    where: { id: wish.textId },
    select: { body: true },
  });
  expect(kept.body).toBe("Åbne döre\nfor alle");
  expect(withNul).toMatchObject({ kind: "invalid", issues: [{ field: "body" }] });
});
