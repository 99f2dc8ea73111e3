import { expect, test } from "vitest";
import { mergeParagraph } from "@/lib/documents/commands/merge-paragraph";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { done, refusalOf } from "../../support/commands";
import {
  aComposedDocument,
  descentsIn,
  ONLY_THE_SECRETARIAT_WRITES,
  onParagraph,
  saidIn,
} from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = () => onParagraph(stage(), ["Borgeren får støtte.", "Det begynder i juni."], { at: 1 });

keepsTheRecipe(mergeParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).on }),
  leaves: ["paragraph.merged"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: false,
});

test("its words come after those of the one before, its heading in bold, and it ends", async () => {
  const { secretariat } = stage().actors;
  const { documentId, ids, on } = await aWish();
  const headed = { ...on, level: 1, heading: "Hvornår", body: "Det begynder i juni." };
  await done(rewriteParagraph, secretariat, headed);

  await done(mergeParagraph, secretariat, { ...on, expectedVersion: 2 });

  expect(await saidIn(documentId)).toEqual(["0 a: Borgeren får støtte.\n\n**Hvornår**\n\nDet begynder i juni."]);
  expect(await descentsIn(documentId)).toEqual([{ fromId: ids[1], toId: ids[0], how: "merged" }]);
});

test("merged again it has ended: whoever read it before hears that it was changed, and then that it is gone", async () => {
  const { secretariat } = stage().actors;
  const { on } = await aWish();
  await done(mergeParagraph, secretariat, on);

  expect(await refusalOf(mergeParagraph, secretariat, on)).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(await refusalOf(mergeParagraph, secretariat, { ...on, expectedVersion: 2 })).toEqual({
    code: "PARAGRAPH_GONE",
  });
});

test("the first one has none before it", async () => {
  const { on, ids } = await aWish();

  const refusal = await refusalOf(mergeParagraph, stage().actors.secretariat, { ...on, paragraphId: ids[0] });

  expect(refusal).toEqual({ code: "PARAGRAPH_GONE" });
});

test("an initiative's own text is merged with nothing", async () => {
  const { secretariat } = stage().actors;
  const { documentId, paragraphId } = await aComposedDocument(stage());

  const refusal = await refusalOf(mergeParagraph, secretariat, { documentId, paragraphId, expectedVersion: 1 });

  expect(refusal).toEqual({ code: "WORDS_OF_INITIATIVE" });
});
