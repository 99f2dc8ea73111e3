import { expect, test } from "vitest";
import { moveParagraph } from "@/lib/documents/commands/move-paragraph";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { done, refusalOf } from "../../support/commands";
import { ONLY_THE_SECRETARIAT_WRITES, onParagraph, saidIn } from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** The last of three, to stand first. */
const aWish = () => onParagraph(stage(), ["Et.", "To.", "Tre."], { at: 2, afterId: "" });

keepsTheRecipe(moveParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).on }),
  leaves: ["paragraph.moved"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("it stands elsewhere, and keeps its number", async () => {
  const { documentId, on } = await aWish();

  await done(moveParagraph, stage().actors.secretariat, on);

  expect(await saidIn(documentId)).toEqual(["0 c: Tre.", "0 a: Et.", "0 b: To."]);
});

test("where it stands already it is not moved to", async () => {
  const { on, ids } = await aWish();

  const refusal = await refusalOf(moveParagraph, stage().actors.secretariat, { ...on, afterId: ids[1] });

  expect(refusal).toEqual({ code: "STANDS_THERE" });
});

test("neither one that was removed meanwhile nor its neighbour is there", async () => {
  const { secretariat } = stage().actors;
  const { documentId, ids, on } = await aWish();
  await done(removeParagraph, secretariat, { documentId, paragraphId: ids[0], expectedVersion: 1 });
  const removed = { ...on, paragraphId: ids[0] };

  expect(await refusalOf(moveParagraph, secretariat, { ...on, afterId: ids[0] })).toEqual({ code: "PARAGRAPH_GONE" });
  expect(await refusalOf(moveParagraph, secretariat, removed)).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(await refusalOf(moveParagraph, secretariat, { ...removed, expectedVersion: 2 })).toEqual({
    code: "PARAGRAPH_GONE",
  });
});
