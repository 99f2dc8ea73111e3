import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { splitParagraph } from "@/lib/documents/commands/split-paragraph";
import { MOST_PARAGRAPHS } from "@/lib/documents/model";
import { done, refusalOf } from "../../support/commands";
import {
  aComposedDocument,
  descentsIn,
  ONLY_THE_SECRETARIAT_WRITES,
  onParagraph,
  saidIn,
  standingIn,
  withMany,
} from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const [FIRST, SECOND] = ["Borgeren får støtte.", "Det begynder i juni."];
const AT = FIRST.length + 1;

const aWish = () => onParagraph(stage(), [`${FIRST} ${SECOND}`, "Efter."], { at: 0 });
const split = async () => {
  const { on, ...rest } = await aWish();
  return { ...rest, on: { ...on, at: AT } };
};

keepsTheRecipe(splitParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await split()).on }),
  leaves: ["paragraph.split"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("it keeps its first words, and the rest stands after it and descends from it", async () => {
  const { documentId, on } = await split();

  await done(splitParagraph, stage().actors.secretariat, on);

  expect(await saidIn(documentId)).toEqual([`0 a: ${FIRST}`, `0 c: ${SECOND}`, "0 b: Efter."]);
  const [, rest] = await standingIn(documentId);
  expect(await descentsIn(documentId)).toEqual([{ fromId: on.paragraphId, toId: rest?.id, how: "split" }]);
});

test("there is no split in the middle of a sentence", async () => {
  const { on } = await split();

  const refusal = await refusalOf(splitParagraph, stage().actors.secretariat, { ...on, at: 4 });

  expect(refusal).toEqual({ code: "NOT_A_SPLIT" });
});

test("one that was removed meanwhile is gone", async () => {
  const { secretariat } = stage().actors;
  const { documentId, on } = await split();
  const { paragraphId } = on;
  await done(removeParagraph, secretariat, { documentId, paragraphId, expectedVersion: 1 });

  expect(await refusalOf(splitParagraph, secretariat, on)).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(await refusalOf(splitParagraph, secretariat, { ...on, expectedVersion: 2 })).toEqual({
    code: "PARAGRAPH_GONE",
  });
});

test("an initiative's own text is not split", async () => {
  const { secretariat } = stage().actors;
  const { documentId, paragraphId } = await aComposedDocument(stage());

  const refusal = await refusalOf(splitParagraph, secretariat, { documentId, paragraphId, expectedVersion: 1, at: 1 });

  expect(refusal).toEqual({ code: "WORDS_OF_INITIATIVE" });
});

test("a document that is full has no room for two of one", async () => {
  const { secretariat } = stage().actors;
  const { documentId, on } = await split();
  await withMany(stage(), documentId, MOST_PARAGRAPHS - 2);

  const refusal = await refusalOf(splitParagraph, secretariat, on);

  expect(refusal).toEqual({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
});
