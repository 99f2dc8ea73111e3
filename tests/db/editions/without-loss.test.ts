import { expect, test } from "vitest";
import { beginDocument } from "@/lib/documents/commands/begin-document";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { getDocumentPage } from "@/lib/editions/queries";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { draftText } from "@/lib/texts/commands/draft-text";
import { done } from "../../support/commands";
import { SLUG, useWorld } from "../../support/world";

const world = useWorld();

const KIND = "debat";

/** The newest text of the kind of each of the strategy's initiatives. */
async function newestTexts() {
  const rows = await database().now.initiative.findMany({
    where: { strategy: { slug: SLUG } },
    select: {
      id: true,
      texts: { where: { kind: KIND }, orderBy: { number: "desc" }, take: 1, select: { id: true, body: true } },
    },
  });
  return rows.map(({ id, texts: [text] }) => ({ initiativeId: id, text }));
}

test("the initiatives' texts become paragraphs of a document without loss: each of them, byte for byte, once", async () => {
  const { secretariat } = world().actors;
  const { id: strategyId } = await database().now.strategy.findUniqueOrThrow({ where: { slug: SLUG } });
  const trouble = "# Ærø & <Å>\n\n1. **fed**  \n   ny linje\n\n| a | b |\n|---|---|\n| \\| | `x` |\n\n> »citat«";
  for (const [at, { initiativeId, text }] of (await newestTexts()).entries()) {
    if (text) continue;
    const body = `${trouble}\n\nTekst nummer ${String(at)}.`;
    await done(draftText, secretariat, { initiativeId, kind: KIND, body, audience: "partner" });
  }
  const texts = await newestTexts();
  const wish = { strategyId, kind: "Debatpapir", title: "Debatpapir", audience: "internal" };
  const composing = { ...wish, isComposed: true, textKind: KIND };
  const { subjectId: documentId } = await done(beginDocument, secretariat, composing);
  const page = (shown: "udkast" | null) =>
    readNow((reader) => getDocumentPage(reader, secretariat, { slug: SLUG, documentId, shown, against: null }));
  const seen = (await page("udkast"))?.writing?.seen;

  await done(publishEdition, secretariat, { documentId, expectedVersion: 0, seen });

  const told = (await page(null))?.paragraphs?.filter(({ initiativeId }) => initiativeId !== null) ?? [];
  const inOrder = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  expect(texts.length).toBeGreaterThanOrEqual(22);
  expect(told.map(({ textId, body }) => ({ id: textId ?? "", body })).sort(inOrder)).toEqual(
    texts.map(({ text }) => ({ id: text?.id ?? "none", body: text?.body ?? "none" })).sort(inOrder),
  );
});
