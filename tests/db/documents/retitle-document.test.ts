import { expect, test } from "vitest";
import { retitleDocument } from "@/lib/documents/commands/retitle-document";
import { getDocumentPage } from "@/lib/editions/queries";
import { readNow } from "@/lib/platform/readers";
import { done, refusalOf, type Wish } from "../../support/commands";
import { aDocument, ONLY_THE_SECRETARIAT_WRITES, withParagraphs } from "../../support/document";
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
