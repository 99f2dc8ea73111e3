import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { MOST_PARAGRAPHS } from "@/lib/documents/model";
import { done, invalidFieldsOf, refusalOf, type Wish } from "../../support/commands";
import { aDocument, ONLY_THE_SECRETARIAT_WRITES, saidIn, withMany, withParagraphs } from "../../support/document";
import { anInitiative, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = async (wish: Wish = {}) => {
  const { documentId, strategy } = await aDocument(stage());
  return { strategy, wish: { documentId, level: 1, heading: "Baggrund", body: "Borgeren får støtte.", ...wish } };
};

keepsTheRecipe(writeParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).wish }),
  leaves: ["paragraph.written"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: false,
});

test("it stands where it was put, with a number that changes no other", async () => {
  const { documentId } = await aDocument(stage());
  const ids = await withParagraphs(stage(), documentId, ["Første.", "Anden."]);
  const between = { documentId, level: 1, heading: null, body: "Imellem.", afterId: ids[0] };

  await done(writeParagraph, stage().actors.secretariat, between);
  await done(writeParagraph, stage().actors.secretariat, { ...between, body: "Forrest.", afterId: "" });

  const said = await saidIn(documentId);
  expect(said.map((line) => line.slice(line.indexOf(":") + 2))).toEqual(["Forrest.", "Første.", "Imellem.", "Anden."]);
  expect(new Set(said.map((line) => line.slice(0, line.indexOf(":")))).size).toBe(4);
});

test.each(["spor", "initiativ"])("it may be about a %s of the strategy, and of no other", async (kind) => {
  const { strategy, wish } = await aWish();
  const other = await aStrategy(stage());
  const subjectIn = async (of: typeof strategy) =>
    `${kind}:${kind === "spor" ? of.trackId : await anInitiative(stage(), of)}`;

  await done(writeParagraph, stage().actors.secretariat, { ...wish, about: await subjectIn(strategy) });
  const refusal = await refusalOf(writeParagraph, stage().actors.secretariat, {
    ...wish,
    about: await subjectIn(other),
  });

  expect(refusal).toEqual({ code: "NOT_IN_STRATEGY" });
});

test("after a paragraph that was removed meanwhile there is no place", async () => {
  const { wish } = await aWish();
  const { documentId } = wish;
  const [paragraphId = ""] = await withParagraphs(stage(), documentId, ["Væk."]);
  await done(removeParagraph, stage().actors.secretariat, { documentId, paragraphId, expectedVersion: 1 });

  for (const afterId of [paragraphId, randomUUID()]) {
    const refusal = await refusalOf(writeParagraph, stage().actors.secretariat, { ...wish, afterId });
    expect(refusal).toEqual({ code: "PARAGRAPH_GONE" });
  }
});

test("a document that is full takes no more", async () => {
  const { wish } = await aWish();
  await withMany(stage(), wish.documentId, MOST_PARAGRAPHS);

  const refusal = await refusalOf(writeParagraph, stage().actors.secretariat, wish);

  expect(refusal).toEqual({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
});

test("a paragraph says something, at a level there is, about something there can be", async () => {
  const { wish } = await aWish({ heading: " ", body: "" });

  const invalid = (with_: Wish) => invalidFieldsOf(writeParagraph, stage().actors.secretariat, { ...wish, ...with_ });

  expect(await invalid({})).toEqual(["body"]);
  expect(await invalid({ level: 4, about: "spor:1" })).toEqual(["level", "about"]);
});
