import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { retitleDocument } from "@/lib/documents/commands/retitle-document";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { getDocumentPage } from "@/lib/editions/queries";
import { readNow } from "@/lib/platform/readers";
import { done, refusalOf, type Wish } from "../../support/commands";
import { aDocument, ONLY_THE_SECRETARIAT_WRITES, standingIn, toPublish, withParagraphs } from "../../support/document";
import { anInitiative, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = async (wish: Wish = {}) => {
  const { documentId, strategy } = await aDocument(stage(), wish);
  await withParagraphs(stage(), documentId, ["Ordene."]);
  return {
    slug: strategy.slug,
    wish: { documentId, expectedVersion: 1, title: "Et andet navn", audience: "internal" },
  };
};

keepsTheRecipe(retitleDocument, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).wish }),
  leaves: ["document.retitled"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("it is called so from now on, and has its case number", async () => {
  const { slug, wish } = await aWish();

  await done(retitleDocument, stage().actors.secretariat, { ...wish, caseNumber: "1-30-72-15" });

  const asked = { slug, documentId: wish.documentId, shown: null, against: null };
  const page = await readNow((reader) => getDocumentPage(reader, stage().actors.secretariat, asked));
  expect(page?.document).toMatchObject({ title: "Et andet navn", caseNumber: "1-30-72-15", audience: "internal" });
});

test("what is composed of texts that are not adopted does not become the public's", async () => {
  const { wish } = await aWish({ textKind: "debat" });

  const refusal = await refusalOf(retitleDocument, stage().actors.secretariat, { ...wish, audience: "public" });

  expect(refusal).toEqual({ code: "AUDIENCE_TOO_WIDE" });
});

test("who may read too little to read an edition does not come to read it, whatever became of the paragraph since", async () => {
  const { secretariat } = stage().actors;
  const strategy = await aStrategy(stage());
  await anInitiative(stage(), strategy, { title: "Hemmeligt", audience: "internal" });
  const document = await aDocument(stage(), { strategy, audience: "internal", isComposed: true });
  await done(publishEdition, secretariat, await toPublish(stage(), document));
  const { documentId } = document;
  const told = (await standingIn(documentId)).find(({ heading }) => heading === "Hemmeligt");
  await done(removeParagraph, secretariat, { documentId, paragraphId: told?.id, expectedVersion: told?.version });
  const wish = { documentId, expectedVersion: 1, title: "Til alle" };

  const refusal = await refusalOf(retitleDocument, secretariat, { ...wish, audience: "partner" });

  expect(refusal).toEqual({ code: "EDITIONS_TOO_NARROW", titles: ["Hemmeligt"] });
  expect((await done(retitleDocument, secretariat, { ...wish, audience: "internal" })).version).toBe(2);
});
