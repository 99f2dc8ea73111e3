import { expect, test } from "vitest";
import { importParagraphs } from "@/lib/documents/commands/import-paragraphs";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { MOST_PARAGRAPHS } from "@/lib/documents/model";
import { draftText } from "@/lib/texts/commands/draft-text";
import { getDraftFile } from "@/lib/editions/queries";
import { paragraphNamed } from "@/lib/editions/rules";
import { paragraphsOfMarkdown, type FoundParagraph } from "@/lib/platform/markdown-reading";
import { readNow } from "@/lib/platform/readers";
import { paragraphsOfWord } from "@/lib/platform/word-reading";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import {
  aComposedDocument,
  aDocument,
  ONLY_THE_SECRETARIAT_WRITES,
  saidIn,
  standingIn,
  withParagraphs,
} from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** As the action makes it of what was found in a file. */
const asWish = (found: readonly FoundParagraph[]) =>
  found.map(({ anchor, ...words }) => {
    const named = anchor === null ? null : paragraphNamed(anchor);
    return { ...words, paragraphId: named?.id ?? null, version: named?.version ?? null };
  });

/** What a file says that somebody fetches now. */
async function fetched(documentId: string) {
  const file = await readNow((reader) => getDraftFile(reader, stage().actors.secretariat, documentId));
  return asWish((file && (await paragraphsOfWord(file.bytes))) ?? []);
}

const BODIES = [
  "Borgeren får **støtte** hjemme.",
  "- tæt på\n- sammen",
  "| Kommune | Tal |\n|---|---|\n| Aarhus | 7 |",
];

/** A document, and what its Word file says. */
async function written() {
  const { documentId } = await aDocument(stage());
  const ids = await withParagraphs(stage(), documentId, BODIES);
  const on = { documentId, paragraphId: ids[0], expectedVersion: 1, level: 2, heading: "Støtte", body: BODIES[0] };
  await done(rewriteParagraph, stage().actors.secretariat, on);
  return { documentId, ids, paragraphs: await fetched(documentId) };
}

const changed = <T extends { body: string }>(paragraphs: readonly T[], at: number, body: string): T[] =>
  paragraphs.map((paragraph, index) => (index === at ? { ...paragraph, body } : paragraph));

keepsTheRecipe(importParagraphs, stage, {
  attempt: async () => {
    const { documentId } = await aDocument(stage());
    const found = paragraphsOfMarkdown("Forrest.\n\n# 1. Baggrund\n\nOrdene.\n\n## Mål");
    return { by: stage().actors.secretariat, wish: { documentId, paragraphs: asWish(found) } };
  },
  leaves: ["paragraph.written", "paragraph.written", "paragraph.written"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: false,
});

test("a file that knows none of the paragraphs comes after those there are, numbered by their places", async () => {
  const { documentId } = await aDocument(stage());
  const first = asWish(paragraphsOfMarkdown("Forrest.\n\n# 1. Baggrund\n\nOrdene.\n\n## Mål"));
  await done(importParagraphs, stage().actors.secretariat, { documentId, paragraphs: first });

  const paragraphs = asWish(paragraphsOfMarkdown("# Bilag"));
  await done(importParagraphs, stage().actors.secretariat, { documentId, paragraphs });

  expect(await saidIn(documentId)).toEqual(["1: Forrest.", "2: Baggrund / Ordene.", "2.1: Mål / ", "3: Bilag / "]);
});

test("an unchanged file says nothing new", async () => {
  const { documentId, paragraphs } = await written();

  const refusal = await refusalOf(importParagraphs, stage().actors.secretariat, { documentId, paragraphs });

  expect(paragraphs).toHaveLength(3);
  expect(refusal).toEqual({ code: "NOTHING_NEW_IN_FILE" });
});

test("a paragraph that was changed in the file is rewritten, and no other", async () => {
  const { documentId, ids, paragraphs } = await written();
  const before = await standingIn(documentId);

  const wish = { documentId, paragraphs: changed(paragraphs, 1, "- tæt på\n- hver for sig") };
  const answer = await done(importParagraphs, stage().actors.secretariat, wish);

  expect((await factsOf(answer)).map(({ type, subjectId }) => [type, subjectId])).toEqual([
    ["paragraph.rewritten", ids[1]],
  ]);
  expect(await standingIn(documentId)).toEqual(
    before.map((row, at) => (at === 1 ? { ...row, body: "- tæt på\n- hver for sig", version: 2 } : row)),
  );
});

test("what was added in the file stands where it was added, and what was taken out of it stays", async () => {
  const { documentId, paragraphs } = await written();
  const added = [
    { paragraphId: null, version: null, level: 2 as const, heading: "Nyt", body: "Nye ord." },
    { paragraphId: null, version: null, level: 3 as const, heading: "Nyt igen", body: "" },
  ];
  const [first, ...others] = paragraphs;

  const wish = { documentId, paragraphs: [first, ...added, ...others.slice(1)] };
  await done(importParagraphs, stage().actors.secretariat, wish);

  const said = (await saidIn(documentId)).map((line) => line.slice(line.indexOf(":") + 2));
  expect(said).toEqual([`Støtte / ${BODIES[0] ?? ""}`, "Nyt / Nye ord.", "Nyt igen / ", ...BODIES.slice(1)]);
});

test("what was changed here meanwhile is not overwritten; what was changed only here is kept", async () => {
  const { secretariat } = stage().actors;
  const { documentId, ids, paragraphs } = await written();
  const rewriting = { documentId, paragraphId: ids[1], expectedVersion: 1, level: 1, heading: null, body: "Her." };
  await done(rewriteParagraph, secretariat, rewriting);
  const label = (await standingIn(documentId))[1]?.label;

  const both = { documentId, paragraphs: changed(paragraphs, 1, "I filen.") };
  expect(await refusalOf(importParagraphs, secretariat, both)).toEqual({ code: "CHANGED_SINCE_FILE", labels: [label] });

  const same = { documentId, paragraphs: changed(paragraphs, 1, "Her.") };
  expect(await refusalOf(importParagraphs, secretariat, same)).toEqual({ code: "NOTHING_NEW_IN_FILE" });
});

test("words that are an initiative's own are not taken out of a file", async () => {
  const { secretariat } = stage().actors;
  const { documentId, initiativeId } = await aComposedDocument(stage());
  await done(draftText, secretariat, { initiativeId, kind: "debat", body: "Hvordan kommer vi tættere på?" });
  const paragraphs = await fetched(documentId);

  expect(paragraphs[1]?.body).toBe("Hvordan kommer vi tættere på?");
  expect(await refusalOf(importParagraphs, secretariat, { documentId, paragraphs })).toEqual({
    code: "NOTHING_NEW_IN_FILE",
  });
  const other = { documentId, paragraphs: changed(paragraphs, 1, "Noget andet.") };
  expect(await refusalOf(importParagraphs, secretariat, other)).toEqual({
    code: "INITIATIVES_WORDS_IN_FILE",
    labels: ["1.1"],
  });
});

test("a document takes in no more than it holds, and a file says something", async () => {
  const { documentId, paragraphs } = await written();
  const more = { paragraphId: null, version: null, level: null, heading: null, body: "Flere." };
  const full = Array.from({ length: MOST_PARAGRAPHS }, () => more);
  const known = { documentId, paragraphs: [paragraphs[0], ...full.slice(1)] };

  for (const wish of [{ documentId, paragraphs: full }, known]) {
    const refusal = await refusalOf(importParagraphs, stage().actors.secretariat, wish);
    expect(refusal).toEqual({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
  }
  for (const invalid of [[], [...full, more]]) {
    const wish = { documentId, paragraphs: invalid };
    expect(await invalidFieldsOf(importParagraphs, stage().actors.secretariat, wish)).toEqual(["paragraphs"]);
  }
});
