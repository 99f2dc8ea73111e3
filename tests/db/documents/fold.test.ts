import { expect, test } from "vitest";
import { mergeParagraph } from "@/lib/documents/commands/merge-paragraph";
import { moveParagraph } from "@/lib/documents/commands/move-paragraph";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { renumberDocument } from "@/lib/documents/commands/renumber-document";
import { retitleDocument } from "@/lib/documents/commands/retitle-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { splitParagraph } from "@/lib/documents/commands/split-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { done } from "../../support/commands";
import { onParagraph, toPublish } from "../../support/document";
import { foldedAnew } from "../../support/fold";
import { useStage } from "../../support/stage";

const stage = useStage();

test("the ledger folded into an empty database gives every row of documents, present and past", async () => {
  const { secretariat } = stage().actors;
  const { ids, on, ...document } = await onParagraph(stage(), ["Et. To.", "Tre.", "Fire.", "Fem."]);
  const { documentId } = document;
  const other = (at: number) => ({ documentId, paragraphId: ids[at], expectedVersion: 1 });
  await done(splitParagraph, secretariat, { ...on, at: 4 });
  await done(mergeParagraph, secretariat, other(2));
  await done(moveParagraph, secretariat, { ...other(3), afterId: "" });
  await done(rewriteParagraph, secretariat, { ...on, expectedVersion: 2, level: 2, heading: "Nu", body: "Et." });
  await done(publishEdition, secretariat, await toPublish(stage(), document));
  await done(renumberDocument, secretariat, { documentId, expectedVersion: 1 });
  await done(retitleDocument, secretariat, { documentId, expectedVersion: 2, title: "Nyt", audience: "public" });
  await done(removeParagraph, secretariat, { ...other(3), expectedVersion: 3 });

  const { folded, written } = await foldedAnew(stage().ownerUrl);

  expect(folded).toEqual(written);
  const counts = ['public."Paragraph"', 'public."ParagraphDescent"', 'public."Edition"', 'history."Document"'];
  expect(counts.map((table) => written[table]?.length)).toEqual([5, 2, 1, 2]);
});
