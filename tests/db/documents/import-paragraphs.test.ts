import { expect, test } from "vitest";
import { importParagraphs } from "@/lib/documents/commands/import-paragraphs";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { MOST_PARAGRAPHS } from "@/lib/documents/model";
import { draftText } from "@/lib/texts/commands/draft-text";
import { getDraftFile } from "@/lib/editions/queries";
import type { FoundParagraph } from "@/lib/kernel/paragraphs";
import type { SentFile } from "@/lib/platform/paragraph-files";
import { readNow } from "@/lib/platform/readers";
import { paragraphsOfWord } from "@/lib/platform/word-reading";
import { done, factsOf, refusalOf } from "../../support/commands";
import {
  aComposedDocument,
  aDocument,
  ONLY_THE_SECRETARIAT_WRITES,
  saidIn,
  standingIn,
  withParagraphs,
} from "../../support/document";
import { markdownFile, wordFile } from "../../support/paragraph-files";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** What a file says that somebody fetches now. */
async function fetched(documentId: string): Promise<readonly FoundParagraph[]> {
  const file = await readNow((reader) => getDraftFile(reader, stage().actors.secretariat, documentId));
  return (file && (await paragraphsOfWord(file.bytes))) ?? [];
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

const sent = async (documentId: string, paragraphs: readonly FoundParagraph[]) => ({
  documentId,
  file: await wordFile(paragraphs),
});

const changed = <T extends { body: string }>(paragraphs: readonly T[], at: number, body: string): T[] =>
  paragraphs.map((paragraph, index) => (index === at ? { ...paragraph, body } : paragraph));

const THREE = "Forrest.\n\n# 1. Baggrund\n\nOrdene.\n\n## Mål";

keepsTheRecipe(importParagraphs, stage, {
  attempt: async () => {
    const { documentId } = await aDocument(stage());
    return { by: stage().actors.secretariat, wish: { documentId, file: markdownFile(THREE) } };
  },
  leaves: ["paragraph.written", "paragraph.written", "paragraph.written"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: false,
});

test("a file that knows none of the paragraphs comes after those there are, numbered by their places", async () => {
  const { documentId } = await aDocument(stage());
  await done(importParagraphs, stage().actors.secretariat, { documentId, file: markdownFile(THREE) });

  await done(importParagraphs, stage().actors.secretariat, { documentId, file: markdownFile("# Bilag") });

  expect(await saidIn(documentId)).toEqual(["1: Forrest.", "2: Baggrund / Ordene.", "2.1: Mål / ", "3: Bilag / "]);
});

test("an unchanged file says nothing new", async () => {
  const { documentId, paragraphs } = await written();

  const refusal = await refusalOf(importParagraphs, stage().actors.secretariat, await sent(documentId, paragraphs));

  expect(paragraphs).toHaveLength(3);
  expect(refusal).toEqual({ code: "NOTHING_NEW_IN_FILE" });
});

test("a paragraph that was changed in the file is rewritten, and no other", async () => {
  const { documentId, ids, paragraphs } = await written();
  const before = await standingIn(documentId);

  const wish = await sent(documentId, changed(paragraphs, 1, "- tæt på\n- hver for sig"));
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
    { anchor: null, level: 2 as const, heading: "Nyt", body: "Nye ord." },
    { anchor: null, level: 3 as const, heading: "Nyt igen", body: "" },
  ];

  const wish = await sent(documentId, [...paragraphs.slice(0, 1), ...added, ...paragraphs.slice(2)]);
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

  const both = await sent(documentId, changed(paragraphs, 1, "I filen."));
  expect(await refusalOf(importParagraphs, secretariat, both)).toEqual({ code: "CHANGED_SINCE_FILE", labels: [label] });

  const same = await sent(documentId, changed(paragraphs, 1, "Her."));
  expect(await refusalOf(importParagraphs, secretariat, same)).toEqual({ code: "NOTHING_NEW_IN_FILE" });
});

test("words that are an initiative's own are not taken out of a file", async () => {
  const { secretariat } = stage().actors;
  const { documentId, initiativeId } = await aComposedDocument(stage());
  await done(draftText, secretariat, { initiativeId, kind: "debat", body: "Hvordan kommer vi tættere på?" });
  const paragraphs = await fetched(documentId);

  expect(paragraphs[1]?.body).toBe("Hvordan kommer vi tættere på?");
  expect(await refusalOf(importParagraphs, secretariat, await sent(documentId, paragraphs))).toEqual({
    code: "NOTHING_NEW_IN_FILE",
  });
  const other = await sent(documentId, changed(paragraphs, 1, "Noget andet."));
  expect(await refusalOf(importParagraphs, secretariat, other)).toEqual({
    code: "INITIATIVES_WORDS_IN_FILE",
    labels: ["1.1"],
  });
});

test("a document takes in no more than it holds, and a file says something", async () => {
  const { documentId, paragraphs } = await written();
  const more = { anchor: null, level: 1, heading: "Flere", body: "" } as const;
  const others = Array.from({ length: MOST_PARAGRAPHS - 1 }, () => more);
  const refused = async (file: SentFile) =>
    refusalOf(importParagraphs, stage().actors.secretariat, { documentId, file });

  for (const file of [
    markdownFile("# Flere\n\n".repeat(MOST_PARAGRAPHS)),
    await wordFile([...paragraphs.slice(0, 1), ...others]),
  ])
    expect(await refused(file)).toEqual({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
  for (const text of ["", "# Flere\n\n".repeat(MOST_PARAGRAPHS + 1), "a".repeat(20_001), `# ${"a".repeat(201)}`])
    expect(await refused(markdownFile(text))).toEqual({ code: "FILE_DOES_NOT_FIT" });
});

test("what is no Word file is refused; whoever does not write the document is not told even that", async () => {
  const { documentId } = await aDocument(stage());
  const wish = { documentId, file: { name: "Notat.docx", content: "AAAA" } };

  expect(await refusalOf(importParagraphs, stage().actors.secretariat, wish)).toEqual({ code: "FILE_UNREADABLE" });
  expect(await refusalOf(importParagraphs, stage().actors.politician, wish)).toEqual({ code: "NOT_ALLOWED" });
});
