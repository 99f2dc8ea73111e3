import { expect, test } from "vitest";
import { renumberDocument } from "@/lib/documents/commands/renumber-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { done, refusalOf } from "../../support/commands";
import { ONLY_THE_SECRETARIAT_WRITES, onParagraph, saidIn } from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = async () => {
  const { documentId, on } = await onParagraph(stage(), ["Et.", "To.", "Tre."], { at: 1 });
  await done(rewriteParagraph, stage().actors.secretariat, { ...on, level: 2, body: "To." });
  return { documentId, expectedVersion: 1 };
};

keepsTheRecipe(renumberDocument, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await aWish() }),
  leaves: ["document.renumbered"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("every paragraph has the number of its place, and once is enough", async () => {
  const wish = await aWish();

  await done(renumberDocument, stage().actors.secretariat, wish);
  const refusal = await refusalOf(renumberDocument, stage().actors.secretariat, { ...wish, expectedVersion: 2 });

  expect(await saidIn(wish.documentId)).toEqual(["1: Et.", "1.1: To.", "2: Tre."]);
  expect(refusal).toEqual({ code: "NUMBERED_ALREADY" });
});
