import { expect, test } from "vitest";
import { mergeParagraph } from "@/lib/documents/commands/merge-paragraph";
import { moveParagraph } from "@/lib/documents/commands/move-paragraph";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { renumberDocument } from "@/lib/documents/commands/renumber-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { splitParagraph } from "@/lib/documents/commands/split-paragraph";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import type { Level } from "@/lib/kernel/paragraphs";
import { splitPoints } from "@/lib/kernel/splitting";
import type { Command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { aKey, done, type Wish } from "../../support/commands";
import { aDocument, descentsIn, standingIn, withParagraphs } from "../../support/document";
import { chance, type Chance } from "../../support/random";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A second telling of a document: who stands where, and which sentences, each written once, are whose. */
type Told = { id: string; level: Level; sentences: string[] };

const EDITS = 200;

test.each([1, 2, 3])(
  "after 200 random edits every paragraph is who it was and knows where it came from (%i)",
  async (seed) => {
    const by = chance(seed);
    const { documentId } = await aDocument(stage());
    const sentence = sentences();
    const first = [sentence(), sentence(), sentence()];
    const ids = await withParagraphs(stage(), documentId, first);
    const told: Told[] = ids.map((id, at) => ({ id, level: 1, sentences: [first[at] ?? ""] }));
    /** Where each sentence was first written, and the paragraphs it has been in. */
    const been = new Map(told.map(({ id, sentences: [only = ""] }) => [only, [id]]));
    const counts: Record<string, number> = {};

    for (let edit = 0; edit < EDITS; edit++) {
      const kind = by.oneOf(["write", "rewrite", "split", "split", "merge", "move", "remove", "renumber"] as const);
      if (await EDIT[kind]({ told, by, documentId, sentence, been })) counts[kind] = (counts[kind] ?? 0) + 1;

      const standing = await standingIn(documentId);
      expect(standing.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
      expect(standing.map(({ body }) => body.split(/\s+(?=Sætning)/))).toEqual(told.map((it) => it.sentences));
      expect(new Set(standing.map(({ label }) => label)).size).toBe(standing.length);
    }

    // Wherever a sentence has been on its way, the paragraph that holds it now descends from all of those.
    const descents = await descentsIn(documentId);
    for (const { id, sentences: held } of told) {
      const ancestors = reached(id, descents);
      for (const words of held) expect(ancestors).toEqual(expect.arrayContaining(been.get(words) ?? ["unknown"]));
    }
    expect(descents).toHaveLength((counts["split"] ?? 0) + (counts["merge"] ?? 0));
    expect(Object.keys(counts).sort()).toEqual(["merge", "move", "remove", "renumber", "rewrite", "split", "write"]);
  },
);

type Editing = {
  told: Told[];
  by: Chance;
  documentId: string;
  sentence: () => string;
  been: Map<string, string[]>;
};

/** Each edit as a person makes it, and as it is told a second time. @returns whether there was something to do */
const EDIT = {
  write: async ({ told, by, documentId, sentence, been }: Editing) => {
    const at = by.whole(told.length + 1);
    const level = by.oneOf([1, 2, 3] as const);
    const words = [sentence(), sentence(), sentence()];
    const wish = { documentId, afterId: told[at - 1]?.id ?? null, level, heading: null, body: words.join(" ") };
    const { subjectId: id } = await edit(writeParagraph, wish);
    told.splice(at, 0, { id, level, sentences: words });
    for (const word of words) been.set(word, [id]);
    return true;
  },
  rewrite: async ({ told, by, documentId, sentence, been }: Editing) => {
    const it = by.oneOf(told);
    const words = [sentence(), ...it.sentences.slice(1)];
    await edit(rewriteParagraph, {
      ...(await on(documentId, it)),
      level: it.level,
      heading: null,
      body: words.join("\n\n"),
    });
    it.sentences = words;
    been.set(words[0] ?? "", [it.id]);
    return true;
  },
  split: async ({ told, by, documentId, been }: Editing) => {
    const it = by.oneOf(told);
    const { body } = await database().now.paragraph.findUniqueOrThrow({ where: { id: it.id }, select: { body: true } });
    const points = splitPoints(body);
    if (points.length === 0) return false;
    const at = by.oneOf(points);
    await edit(splitParagraph, { ...(await on(documentId, it)), at });
    const kept = body.slice(0, at).match(/Sætning/g)?.length ?? 0;
    const standing = await standingIn(documentId);
    const place = told.indexOf(it);
    const rest = { id: standing[place + 1]?.id ?? "", level: it.level, sentences: it.sentences.slice(kept) };
    it.sentences = it.sentences.slice(0, kept);
    told.splice(place + 1, 0, rest);
    for (const word of rest.sentences) been.get(word)?.push(rest.id);
    return true;
  },
  merge: async ({ told, by, documentId, been }: Editing) => {
    const at = 1 + by.whole(told.length);
    const [into, it] = [told[at - 1], told[at]];
    if (!into || !it) return false;
    await edit(mergeParagraph, await on(documentId, it));
    into.sentences.push(...it.sentences);
    told.splice(at, 1);
    for (const word of it.sentences) been.get(word)?.push(into.id);
    return true;
  },
  move: async ({ told, by, documentId }: Editing) => {
    const from = by.whole(told.length);
    const to = by.whole(told.length);
    const [it] = told.slice(from);
    if (!it || from === to) return false;
    const others = told.filter((other) => other !== it);
    await edit(moveParagraph, { ...(await on(documentId, it)), afterId: others[to - 1]?.id ?? null });
    told.splice(from, 1);
    told.splice(to, 0, it);
    return true;
  },
  remove: async ({ told, by, documentId }: Editing) => {
    if (told.length < 4) return false;
    const it = by.oneOf(told);
    await edit(removeParagraph, await on(documentId, it));
    told.splice(told.indexOf(it), 1);
    return true;
  },
  renumber: async ({ documentId }: Editing) => {
    const { version } = await database().now.document.findUniqueOrThrow({
      where: { id: documentId },
      select: { version: true },
    });
    const { actors } = stage();
    const outcome = await renumberDocument(actors.secretariat, { key: aKey(), documentId, expectedVersion: version });
    return outcome.kind === "done";
  },
} as const;

const edit = <R>(command: Command<R>, wish: Wish) => done(command, stage().actors.secretariat, wish);

const on = async (documentId: string, { id }: Told) => {
  const row = await database().now.paragraph.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { documentId, paragraphId: id, expectedVersion: row.version };
};

/** Sentences that no two are alike. */
function sentences(): () => string {
  let count = 0;
  return () => `Sætning nummer ${String(++count)} står her.`;
}

/** A paragraph and all it descends from. */
function reached(id: string, descents: readonly { fromId: string; toId: string }[]): string[] {
  const found = [id];
  for (const now of found) {
    for (const { fromId, toId } of descents) if (toId === now && !found.includes(fromId)) found.push(fromId);
  }
  return found;
}
