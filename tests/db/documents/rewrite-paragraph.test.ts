import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { saveParagraphDraft } from "@/lib/documents/commands/save-paragraph-draft";
import { getParagraphPage } from "@/lib/documents/queries";
import type { Actor } from "@/lib/kernel/actor";
import { readNow } from "@/lib/platform/readers";
import { aKey, done, refusalOf, type Wish } from "../../support/commands";
import {
  aColleague,
  aComposedDocument,
  ONLY_THE_SECRETARIAT_WRITES,
  onParagraph,
  saidIn,
} from "../../support/document";
import { aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = (wish: Wish = {}) =>
  onParagraph(stage(), ["Borgeren får støtte."], { level: 2, heading: "Støtte", body: "Borgeren får hjælp.", ...wish });

keepsTheRecipe(rewriteParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).on }),
  leaves: ["paragraph.rewritten"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("it says something else, and keeps its number", async () => {
  const { documentId, on } = await aWish();

  await done(rewriteParagraph, stage().actors.secretariat, on);

  expect(await saidIn(documentId)).toEqual(["0 a: Støtte / Borgeren får hjælp."]);
});

test("a paragraph that was removed while one wrote is told of: it was changed, and then that it is gone", async () => {
  const { secretariat } = stage().actors;
  const { documentId, on } = await aWish();
  const { paragraphId } = on;
  await done(removeParagraph, secretariat, { documentId, paragraphId, expectedVersion: 1 });

  expect(await refusalOf(rewriteParagraph, secretariat, on)).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(await refusalOf(rewriteParagraph, secretariat, { ...on, expectedVersion: 2 })).toEqual({
    code: "PARAGRAPH_GONE",
  });
  expect(await refusalOf(rewriteParagraph, secretariat, { ...on, paragraphId: randomUUID() })).toEqual({
    code: "NOT_FOUND",
  });
});

test("it is about nothing in another strategy", async () => {
  const { on } = await aWish();
  const { trackId } = await aStrategy(stage());

  const refusal = await refusalOf(rewriteParagraph, stage().actors.secretariat, { ...on, about: `spor:${trackId}` });

  expect(refusal).toEqual({ code: "NOT_IN_STRATEGY" });
});

test("an initiative's own text is rewritten at the initiative, but what it is headed here can be", async () => {
  const { documentId, paragraphId, initiativeId } = await aComposedDocument(stage());
  const words = { level: 2, heading: "Andet navn", body: "Egne ord.", about: `initiativ:${initiativeId}` };
  const on = { documentId, paragraphId, expectedVersion: 1, ...words };

  expect(await refusalOf(rewriteParagraph, stage().actors.secretariat, on)).toEqual({ code: "WORDS_OF_INITIATIVE" });
  await done(rewriteParagraph, stage().actors.secretariat, { ...on, body: "" });
  expect((await saidIn(documentId))[1]).toBe("1.1: Andet navn / ");
});

test("of two who rewrite one paragraph the second hears of it; nothing is lost, and each has an own draft", async () => {
  const { secretariat } = stage().actors;
  const colleague = await aColleague(stage());
  const { strategy, documentId, on } = await aWish();
  const draftOf = async (viewer: Actor) => {
    const asked = { slug: strategy.slug, documentId, paragraphId: on.paragraphId };
    return (await readNow((reader) => getParagraphPage(reader, viewer, asked)))?.draft?.body ?? null;
  };
  await done(saveParagraphDraft, secretariat, { ...on, body: "Mit udkast." });
  await done(saveParagraphDraft, colleague, { ...on, body: "Kollegaens udkast." });

  const outcomes = await Promise.all([
    rewriteParagraph(secretariat, { key: aKey(), ...on, body: "Mit udkast." }),
    rewriteParagraph(colleague, { key: aKey(), ...on, body: "Kollegaens udkast." }),
  ]);

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  const isFirst = outcomes[0].kind === "done";
  expect(outcomes.find(({ kind }) => kind === "refused")).toMatchObject({
    refusal: { code: "ALREADY_CHANGED", current: 2 },
  });
  expect(await saidIn(documentId)).toEqual([`0 a: Støtte / ${isFirst ? "Mit" : "Kollegaens"} udkast.`]);
  expect([await draftOf(secretariat), await draftOf(colleague)]).toEqual(
    isFirst ? [null, "Kollegaens udkast."] : ["Mit udkast.", null],
  );
});
