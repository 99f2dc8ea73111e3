import { expect, test } from "vitest";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { saveParagraphDraft } from "@/lib/documents/commands/save-paragraph-draft";
import { getParagraphPage } from "@/lib/documents/queries";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { aKey, done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aColleague, ONLY_THE_SECRETARIAT_WRITES, onParagraph, saidIn } from "../../support/document";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const begun = async () => {
  const { strategy, documentId, on } = await onParagraph(stage(), ["Borgeren får støtte."]);
  const asked = { slug: strategy.slug, documentId, paragraphId: on.paragraphId };
  const draftOf = async (viewer: Actor) =>
    (await readNow((reader) => getParagraphPage(reader, viewer, asked)))?.draft?.body ?? null;
  return { documentId, draftOf, wish: { ...on, level: 1, body: "Borgeren får", draftVersion: 0 } };
};

test("a draft is who wrote it's own, and the paragraph says what it said", async () => {
  const { documentId, draftOf, wish } = await begun();

  await done(saveParagraphDraft, stage().actors.secretariat, wish);

  expect(await draftOf(stage().actors.secretariat)).toBe("Borgeren får");
  expect(await draftOf(await aColleague(stage()))).toBeNull();
  expect(await saidIn(documentId)).toEqual(["0 a: Borgeren får støtte."]);
});

test("one form keeps its draft again and again; another window hears that it was changed", async () => {
  const { draftOf, wish } = await begun();
  const form = { ...wish, key: aKey() };
  await done(saveParagraphDraft, stage().actors.secretariat, form);

  const again = await done(saveParagraphDraft, stage().actors.secretariat, { ...form, body: "Borgeren får nu" });
  const refusal = await refusalOf(saveParagraphDraft, stage().actors.secretariat, { ...wish, body: "Andet" });

  expect(again.version).toBe(2);
  expect(refusal).toEqual({ code: "DRAFT_CHANGED" });
  expect(await draftOf(stage().actors.secretariat)).toBe("Borgeren får nu");
});

test("when the paragraph is saved the draft is gone", async () => {
  const { draftOf, wish } = await begun();
  await done(saveParagraphDraft, stage().actors.secretariat, wish);

  await done(rewriteParagraph, stage().actors.secretariat, { ...wish, draftVersion: 1 });

  expect(await draftOf(stage().actors.secretariat)).toBeNull();
});

test.each(Object.entries(ONLY_THE_SECRETARIAT_WRITES))("the %s hears %s", async (role, code) => {
  const { wish } = await begun();

  const refusal = await refusalOf(saveParagraphDraft, stage().actors[role as Role], wish);

  expect(refusal).toEqual({ code });
});

test("nothing of it stands in the ledger, and a text that is too long is pointed out", async () => {
  const count = async () =>
    database().now.$queryRaw<{ facts: number }[]>`SELECT count(*)::int AS facts FROM ledger.fact`;
  const { wish } = await begun();
  const before = await count();

  await done(saveParagraphDraft, stage().actors.secretariat, wish);
  const long = { ...wish, body: "å".repeat(20_001) };

  expect(await count()).toEqual(before);
  expect(await invalidFieldsOf(saveParagraphDraft, stage().actors.secretariat, long)).toEqual(["body"]);
});
