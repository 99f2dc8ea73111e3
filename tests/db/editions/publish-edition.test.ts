import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { retitleDocument } from "@/lib/documents/commands/retitle-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { database } from "@/lib/platform/db";
import { draftText } from "@/lib/texts/commands/draft-text";
import { aKey, done, factsOf, invalidFieldsOf, refusalOf, typesOf, type Wish } from "../../support/commands";
import {
  aComposedDocument,
  ONLY_THE_SECRETARIAT_WRITES,
  onParagraph,
  readAs,
  toPublish,
  type StagedDocument,
} from "../../support/document";
import { anInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

/** A document with a paragraph, ready to be published. */
const aDraft = async () => {
  const { strategy, documentId, on } = await onParagraph(stage(), ["Borgeren får støtte."]);
  const rewriting = (body: string, expectedVersion: number): Wish => ({
    ...{ ...on, level: 1, heading: null, body, expectedVersion },
  });
  return { strategy, documentId, on, rewriting };
};

const refused = async (document: StagedDocument, wish: Wish = {}) =>
  refusalOf(publishEdition, stage().actors.secretariat, { ...(await toPublish(stage(), document)), ...wish });

keepsTheRecipe(publishEdition, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await toPublish(stage(), await aDraft()) }),
  leaves: ["edition.published"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: true,
});

test("what is written afterwards changes nothing in the edition; the next one has the next number", async () => {
  const { secretariat } = stage().actors;
  const { rewriting, ...document } = await aDraft();
  await done(publishEdition, secretariat, await toPublish(stage(), document));
  const before = await readAs(stage(), "secretariat", document, 1);

  await done(rewriteParagraph, secretariat, rewriting("Noget andet.", 1));

  expect((await readAs(stage(), "secretariat", document, 1))?.paragraphs).toEqual(before?.paragraphs);
  await done(publishEdition, secretariat, await toPublish(stage(), document));
  const newest = await readAs(stage(), "secretariat", document, null);
  expect(newest?.editions.map(({ number }) => number)).toEqual([2, 1]);
  expect(newest?.paragraphs?.map(({ body }) => body)).toEqual(["Noget andet."]);
});

test("the drafts of the texts it is composed of are published with it, and stand in it", async () => {
  const { secretariat } = stage().actors;
  const { initiativeId, ...document } = await aComposedDocument(stage());
  const text = { initiativeId, kind: "debat", body: "Hvordan kommer vi tættere på?", audience: "partner" };
  const { subjectId: textId } = await done(draftText, secretariat, text);

  const answer = await done(publishEdition, secretariat, await toPublish(stage(), document));

  expect((await factsOf(answer)).map(({ type, subjectId }) => [type, subjectId])).toEqual([
    ["edition.published", answer.subjectId],
    ["text.published", textId],
  ]);
  const { publishedOn, version } = await database().now.textVersion.findUniqueOrThrow({ where: { id: textId } });
  expect([publishedOn !== null, version]).toEqual([true, 2]);
  const page = await readAs(stage(), "secretariat", document, null);
  expect(page?.paragraphs?.[1]).toMatchObject({ body: text.body, textId });

  await done(removeParagraph, secretariat, {
    ...{ documentId: document.documentId, paragraphId: document.trackParagraphId, expectedVersion: 1 },
  });
  const again = await done(publishEdition, secretariat, await toPublish(stage(), document));
  expect(await typesOf(again)).toEqual(["edition.published"]);
});

test.each<[Role, boolean]>([
  ["secretariat", true],
  ["politician", true],
  ["auditor", true],
  ["secretariat of another region", false],
  ["public", false],
])("the %s reads an edition for the region's own: %s", async (role, isRead) => {
  const document = await aDraft();
  const wish = { documentId: document.documentId, expectedVersion: 1, title: "Internt", audience: "internal" };
  await done(retitleDocument, stage().actors.secretariat, wish);
  await done(publishEdition, stage().actors.secretariat, await toPublish(stage(), document));

  expect((await readAs(stage(), role, document, null)) !== null).toBe(isRead);
});

test("what was rewritten since it was read is not published", async () => {
  const { rewriting, ...document } = await aDraft();
  const wish = await toPublish(stage(), document);
  await done(rewriteParagraph, stage().actors.secretariat, rewriting("Noget andet.", 1));

  expect(await refusalOf(publishEdition, stage().actors.secretariat, wish)).toEqual({ code: "NOT_AS_READ" });
  expect(await invalidFieldsOf(publishEdition, stage().actors.secretariat, { ...wish, seen: "læst" })).toEqual([
    "seen",
  ]);
});

test("a document without paragraphs is not published", async () => {
  const { on, ...document } = await aDraft();
  await done(removeParagraph, stage().actors.secretariat, on);

  expect(await refused(document)).toEqual({ code: "EMPTY_DOCUMENT" });
});

test("a document is not published without the texts it is composed of", async () => {
  const document = await aComposedDocument(stage(), "debat", { title: "Telemedicin" });

  expect(await refused(document)).toEqual({ code: "TEXT_MISSING", titles: ["Telemedicin"] });
});

test("nor where fewer may read a text, or an initiative it tells of, than the document", async () => {
  const { secretariat } = stage().actors;
  const composed = await aComposedDocument(stage(), "debat", { title: "Telemedicin" });
  const { initiativeId } = composed;
  await done(draftText, secretariat, { initiativeId, kind: "debat", body: "Internt.", audience: "internal" });
  const { rewriting, ...telling } = await aDraft();
  const narrow = await anInitiative(stage(), telling.strategy, { title: "Hemmeligt", audience: "internal" });
  await done(rewriteParagraph, secretariat, { ...rewriting("Om det.", 1), about: `initiativ:${narrow}` });

  expect(await refused(composed)).toEqual({ code: "TEXT_TOO_NARROW", titles: ["Telemedicin"] });
  expect(await refused(telling)).toEqual({ code: "TEXT_TOO_NARROW", titles: ["Hemmeligt"] });
});

test("what says the same as the newest edition is not published again, until it is called something else", async () => {
  const { secretariat } = stage().actors;
  const document = await aDraft();
  await done(publishEdition, secretariat, await toPublish(stage(), document));

  expect(await refused(document)).toEqual({ code: "NOTHING_NEW" });
  const wish = { documentId: document.documentId, expectedVersion: 1, title: "Andet navn", audience: "partner" };
  await done(retitleDocument, secretariat, wish);
  expect((await done(publishEdition, secretariat, await toPublish(stage(), document))).version).toBe(2);
});

/** A browser that takes its time, and then prints nothing. */
function aSlowBrowser(): string {
  const file = join(mkdtempSync(join(tmpdir(), "strategispor-slow-")), "browser");
  writeFileSync(file, "#!/bin/sh\nsleep 2\nexit 1\n");
  chmodSync(file, 0o755);
  return file;
}

test("what was called something else while its files were made is not published", async () => {
  const { secretariat } = stage().actors;
  const document = await aDraft();
  const wish = await toPublish(stage(), document);
  process.env = { ...process.env, CHROME_PATH: aSlowBrowser() };

  const publishing = publishEdition(secretariat, { key: aKey(), ...wish });
  await pause(600);
  const title = { documentId: document.documentId, expectedVersion: 1, title: "Andet navn", audience: "partner" };
  await done(retitleDocument, secretariat, title);

  expect(await publishing).toEqual({ kind: "refused", refusal: { code: "CHANGED_MEANWHILE" } });
  process.env = { ...process.env, CHROME_PATH: "" };
});

test("what is compared is what became of the paragraphs since", async () => {
  const { rewriting, ...document } = await aDraft();
  await done(publishEdition, stage().actors.secretariat, await toPublish(stage(), document));
  await done(rewriteParagraph, stage().actors.secretariat, rewriting("Borgeren får hjælp.", 1));

  const page = await readAs(stage(), "secretariat", document, "udkast", 1);

  expect(page?.compared?.changes).toMatchObject([{ isRewritten: true, isMoved: false, isRenumbered: false }]);
  expect(page?.writing).toMatchObject({ isPublished: false, editions: 1 });
});
