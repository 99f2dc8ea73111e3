import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { anchor, anchorFile, readAnchors } from "@/lib/platform/anchors";
import type { Answer } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { found } from "../../support/audited";
import { done } from "../../support/commands";
import { useWorld } from "../../support/world";

process.env.LOG_LEVEL = "silent";
const world = useWorld();

const noted = async () => (await readAnchors(world().dataDir)).map((line) => line.anchor);

/** An initiative's final text, drafted and published. */
async function published(number: number): Promise<Answer> {
  const by = world().actors.secretariat;
  const { id: initiativeId } = await database().now.initiative.findFirstOrThrow({
    where: { number, texts: { none: { kind: "endelig" } } },
  });
  const draft = await done(draftText, by, { initiativeId, kind: "endelig", body: "Endeligt forslag." });
  return done(publishText, by, { initiativeId, textId: draft.subjectId, expectedVersion: 1 });
}

test("a publication is anchored when it is answered, and nothing else is", async () => {
  const { position, stamp } = await published(1);

  expect(await noted()).toEqual([expect.objectContaining({ position, stamp, count: position })]);
});

test("the head is anchored when asked for", async () => {
  const before = await noted();

  const made = await anchor(new Date("2026-11-22T03:00:00.000Z"));

  expect(made?.at).toBe("2026-11-22T03:00:00.000Z");
  expect(await noted()).toEqual([...before, made]);
  expect(await found(world().owner, await readAnchors(world().dataDir))).toEqual([]);
});

test("a publication stands although it cannot be anchored", async () => {
  const { dataDir } = world();
  rmSync(dataDir, { recursive: true });
  writeFileSync(dataDir, "A file where a folder should be.");

  const answer = await published(2);

  rmSync(dataDir);
  const text = await database().now.textVersion.findUniqueOrThrow({ where: { id: answer.subjectId } });
  expect(text.publishedOn).not.toBeNull();
  expect(await noted()).toEqual([]);
});

test("a line that is no anchor is told apart", async () => {
  const folder = join(world().dataDir);
  await anchor();
  writeFileSync(anchorFile(folder), `{"position":1}\n`, { flag: "a" });

  const lines = await readAnchors(folder);

  expect(lines.at(-1)).toEqual({ line: lines.length, anchor: null });
});
