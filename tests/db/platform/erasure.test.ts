import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { rewriteText } from "@/lib/texts/commands/rewrite-text";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { found } from "../../support/audited";
import { done } from "../../support/commands";
import { erase } from "../../support/erase";
import { everyRow, foldedAnew } from "../../support/fold";
import { useWorld } from "../../support/world";

const world = useWorld();

/** The contents that hold a text, the oldest first. */
async function contentsOf(text: string): Promise<string[]> {
  const { rows } = await world().owner.query<{ id: string }>(
    "SELECT id FROM ledger.content WHERE body = $1 ORDER BY id",
    [text],
  );
  return rows.map(({ id }) => id);
}

const contentOf = async (text: string): Promise<string> => (await contentsOf(text))[0] ?? "";

/** Where in the whole database a text stands. */
async function placesOf(text: string): Promise<string[]> {
  const tables = Object.entries(await everyRow(world().ownerUrl));
  const { rows } = await world().owner.query<{ row: string }>("SELECT to_jsonb(c)::text AS row FROM ledger.content c");
  return [...tables, ["ledger.content", rows.map(({ row }) => row)] as const].flatMap(([name, all]) =>
    all.some((row) => row.includes(text)) ? [name] : [],
  );
}

async function anInitiative(): Promise<{ initiativeId: string }> {
  const { id } = await database().now.initiative.findFirstOrThrow({
    where: { texts: { none: { publishedOn: null } } },
    orderBy: { title: "asc" },
  });
  return { initiativeId: id };
}

/** A digest of a short text tells what it was to who guesses, unless its salt is gone with it. */
async function saltsOfWhatWasBlanked(): Promise<(string | null)[]> {
  const { rows } = await world().owner.query<{ salt: string | null }>(
    `SELECT r.salt FROM ledger.row r JOIN ledger.row blank USING (tbl, row_id, since) JOIN ledger.fact f ON f.position = blank.position
     WHERE f.type = 'content.erased' AND r.position < blank.position`,
  );
  return rows.map(({ salt }) => salt);
}

test("an erased text is gone from the present, from history and from the ledger", async () => {
  const by = world().actors.secretariat;
  const { initiativeId } = await anInitiative();
  const first = "Borgeren Ane Hansen fra Skive fortæller.";
  const draft = await done(draftText, by, { initiativeId, kind: "debat", body: first });
  const on = { initiativeId, textId: draft.subjectId };
  await done(rewriteText, by, { ...on, expectedVersion: 1, body: "En borger fortæller." });
  const note = "Aftalt med Ane Hansen.";
  const status = await database().now.initiativeStatus.findUnique({ where: { id: initiativeId } });
  await done(recordStatus, by, {
    initiativeId,
    expectedVersion: status?.version ?? 0,
    word: "i-gang",
    note,
    nextStep: "",
  });

  const [before] = [await placesOf("Ane Hansen")];
  await erase(await contentOf(first));
  await erase(await contentOf(note));

  expect(before).toEqual(['history."SearchEntry"', 'history."TextVersion"', 'public."StatusUpdate"', "ledger.content"]);
  expect(await placesOf("Ane Hansen")).toEqual([]);
  expect(await placesOf("En borger fortæller.")).toEqual([
    'public."SearchEntry"',
    'public."TextVersion"',
    "ledger.content",
  ]);
  expect(await saltsOfWhatWasBlanked()).toEqual([null, null, null]);
});

test("the same words, written again later, are another text and stay", async () => {
  const by = world().actors.secretariat;
  const { initiativeId } = await anInitiative();
  const words = "Afventer svar fra afdelingen.";
  const draft = await done(draftText, by, { initiativeId, kind: "endelig", body: words });
  const on = { initiativeId, textId: draft.subjectId };
  await done(rewriteText, by, { ...on, expectedVersion: 1, body: words });
  const [, second] = await contentsOf(words);

  await erase(await contentOf(words));

  expect(await contentsOf(words)).toEqual([second]);
  const text = await database().now.textVersion.findUniqueOrThrow({ where: { id: draft.subjectId } });
  expect(text.body).toBe(words);
});

test("the ledger still vouches for every row, and folded it gives what stands there", { timeout: 60_000 }, async () => {
  const { folded, written } = await foldedAnew(world().ownerUrl);

  expect(await found(world().owner)).toEqual([]);
  expect(folded).toEqual(written);
});
