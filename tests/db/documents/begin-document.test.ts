import { expect, test } from "vitest";
import { beginDocument } from "@/lib/documents/commands/begin-document";
import { database } from "@/lib/platform/db";
import { done, factsOf, invalidFieldsOf, refusalOf, typesOf, type Wish } from "../../support/commands";
import { saidIn } from "../../support/document";
import { anInitiative, aStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

let kinds = 0;

/** A document of a kind that is not known yet. */
const aWish = async (wish: Wish = {}): Promise<Wish & { strategyId: string }> => {
  const strategyId = (await aStrategy(stage())).id;
  return { strategyId, kind: `Notat ${String(++kinds)}`, title: "Notat om det nære", audience: "partner", ...wish };
};

keepsTheRecipe(beginDocument, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await aWish() }),
  leaves: ["document.begun", "documentKind.added"],
  refuses: { ...OUTSIDERS, secretary: "NOT_FOUND", employee: "NOT_FOUND", partner: "NOT_FOUND" },
  isVersioned: false,
});

test("a kind that is known is the same kind in the next document", async () => {
  const wish = await aWish();
  const first = await done(beginDocument, stage().actors.secretariat, wish);

  const second = await done(beginDocument, stage().actors.secretariat, { ...(await aWish()), kind: wish["kind"] });

  const kindOf = async (answer: typeof first) => (await factsOf(answer))[0]?.data["kindId"];
  expect(await typesOf(second)).toEqual(["document.begun"]);
  expect(await kindOf(second)).toBe(await kindOf(first));
});

test("composed, it has a paragraph for each track and each of its initiatives, numbered by their places", async () => {
  const strategy = await aStrategy(stage());
  await anInitiative(stage(), strategy, { title: "Telemedicin" });
  await anInitiative(stage(), strategy, { title: "Sundhedshuse" });
  const wish = { ...(await aWish()), strategyId: strategy.id, isComposed: "on" };

  const { subjectId } = await done(beginDocument, stage().actors.secretariat, wish);

  expect(await saidIn(subjectId)).toEqual(["1: Spor 1 / ", "1.1: Telemedicin / ", "1.2: Sundhedshuse / "]);
  const rows = await database().now.paragraph.findMany({
    where: { documentId: subjectId },
    orderBy: { place: "asc" },
    select: { trackId: true, initiativeId: true, textKind: true },
  });
  expect(rows.map((row) => [row.trackId !== null, row.initiativeId !== null, row.textKind])).toEqual([
    [true, false, null],
    [false, true, null],
    [false, true, null],
  ]);
});

test("composed of a kind of texts, what it says of an initiative is the initiative's text", async () => {
  const strategy = await aStrategy(stage());
  await anInitiative(stage(), strategy);
  const wish = { ...(await aWish()), strategyId: strategy.id, isComposed: true, textKind: "debat" };

  const answer = await done(beginDocument, stage().actors.secretariat, wish);

  const paragraphs = (await factsOf(answer)).filter(({ type }) => type === "paragraph.written");
  expect(paragraphs.map(({ data }) => data["textKind"])).toEqual([null, "debat"]);
});

test.each([
  { audience: "internal", told: ["internal", "partner", "public"] },
  { audience: "partner", told: ["partner", "public"] },
  { audience: "public", told: ["public"] },
])("a document for $audience tells of no initiative that its readers may not see", async ({ audience, told }) => {
  const strategy = await aStrategy(stage());
  for (const title of ["internal", "partner", "public"])
    await anInitiative(stage(), strategy, { title, audience: title });
  const wish = { ...(await aWish({ audience })), strategyId: strategy.id, isComposed: true };

  const { subjectId } = await done(beginDocument, stage().actors.secretariat, wish);

  expect((await saidIn(subjectId)).slice(1)).toEqual(told.map((title, at) => `1.${String(at + 1)}: ${title} / `));
});

test("without initiatives there is nothing to compose", async () => {
  const wish = await aWish({ isComposed: true });

  expect(await refusalOf(beginDocument, stage().actors.secretariat, wish)).toEqual({ code: "NOTHING_TO_COMPOSE" });
});

test("the public reads no document of texts that are not adopted", async () => {
  const wish = await aWish({ audience: "public", textKind: "endelig" });

  expect(await refusalOf(beginDocument, stage().actors.secretariat, wish)).toEqual({ code: "AUDIENCE_TOO_WIDE" });
  expect((await done(beginDocument, stage().actors.secretariat, { ...wish, textKind: "vedtaget" })).version).toBe(1);
});

test("a document has a kind, a title and readers", async () => {
  const wish = await aWish({ kind: " ", title: "", audience: "alle" });

  expect(await invalidFieldsOf(beginDocument, stage().actors.secretariat, wish)).toEqual(["kind", "title", "audience"]);
});
