import pg from "pg";
import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { database } from "@/lib/platform/db";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { recordStatus } from "@/lib/status/commands/record-status";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { getStrategyPage } from "@/lib/strategies/queries";
import { done } from "../../support/commands";
import { anInitiative, aStrategy } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A public initiative of a published strategy, and the instant it had become that. */
async function publicThen() {
  const strategy = await aStrategy(stage());
  const initiativeId = await anInitiative(stage(), strategy);
  const published = await done(publishStrategy, stage().actors.secretariat, {
    strategyId: strategy.id,
    expectedVersion: 1,
  });
  return { strategy, initiativeId, then: new Date(published.stamp) };
}

/** No command narrows an audience yet: the owner of the tables does it, inside a write as every change is. */
async function makeInternal(table: "Initiative" | "Strategy" | "TextVersion", id: string): Promise<void> {
  const client = new pg.Client({ connectionString: stage().ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO ledger.fact (position, stamp, type, subject_kind, subject_id, subject_version, happened_on, command, data, rows_digest, mac)
       SELECT w.position, w.stamp, 'audience.narrowed', $1, $2, 0, current_date, 'by hand', '{}', '', '' FROM ledger.begin_write(NULL) w`,
      [table, id],
    );
    await client.query(`UPDATE "${table}" SET audience = 'internal' WHERE id = $1`, [id]);
    await client.query("SELECT ledger.close_fact()");
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

const publicPage = (id: string) => (reader: Reader) => getInitiativePage(reader, stage().actors.public, id);

test("what is public now is shown as it was then", async () => {
  const { initiativeId, then } = await publicThen();
  const report = { initiativeId, expectedVersion: 0, word: "i-gang", progress: 10, note: "", nextStep: "" };
  await done(recordStatus, stage().actors.secretariat, report);

  const [was, is] = [await readAt(then, publicPage(initiativeId)), await readNow(publicPage(initiativeId))];

  expect(was?.status.word).toBeNull();
  expect(is?.status.word).toBe("i-gang");
});

test("what was not public yet is not shown by date", async () => {
  const { initiativeId, then } = await publicThen();
  const before = new Date(then.getTime() - 1);

  expect(await readAt(before, publicPage(initiativeId))).toBeNull();
  expect(
    await readAt(before, (reader) => getInitiativePage(reader, stage().actors.secretariat, initiativeId)),
  ).not.toBeNull();
});

test("an initiative that was public then and is internal now does not come back by date", async () => {
  const { strategy, initiativeId, then } = await publicThen();
  const total = (reader: Reader) =>
    getStrategyPage(reader, stage().actors.public, strategy.slug).then((page) => page?.tracks[0]?.counts.total);
  const before = [await readAt(then, publicPage(initiativeId)), await readAt(then, total)];

  await makeInternal("Initiative", initiativeId);

  expect(before).toMatchObject([{ id: initiativeId }, 1]);
  expect(await readAt(then, publicPage(initiativeId))).toBeNull();
  expect(await readAt(then, total)).toBe(0);
});

test("the initiatives of a strategy that is internal again do not come back by date", async () => {
  const { strategy, initiativeId, then } = await publicThen();

  await makeInternal("Strategy", strategy.id);

  expect(await readAt(then, publicPage(initiativeId))).toBeNull();
  expect(await readAt(then, (reader) => getStrategyPage(reader, stage().actors.public, strategy.slug))).toBeNull();
});

test("whoever reads it in full today also reads its past in full", async () => {
  const { initiativeId, then } = await publicThen();
  await makeInternal("Initiative", initiativeId);

  const page = await readAt(then, (reader) => getInitiativePage(reader, stage().actors.secretariat, initiativeId));

  expect(page?.id).toBe(initiativeId);
});

test("a text that partners read then and is internal now does not come back by date", async () => {
  const { secretariat, partner } = stage().actors;
  const strategy = await aStrategy(stage(), { sharedWithPartners: true });
  const initiativeId = await anInitiative(stage(), strategy);
  const { subjectId: textId } = await done(draftText, secretariat, {
    initiativeId,
    kind: "debat",
    body: "Fortroligt.",
  });
  const published = await done(publishText, secretariat, { initiativeId, textId, expectedVersion: 1 });
  const texts = async () =>
    (await readAt(new Date(published.stamp), (reader) => getInitiativePage(reader, partner, initiativeId)))?.texts
      .length;
  const before = await texts();

  await makeInternal("TextVersion", textId);

  expect([before, await texts()]).toEqual([1, 0]);
});

test("nobody changes the past: its pages offer nothing to do", async () => {
  const { initiativeId, then } = await publicThen();

  const page = await readAt(then, (reader) => getInitiativePage(reader, stage().actors.secretariat, initiativeId));

  const offered = Object.entries(page?.can ?? {});
  expect(offered.length).toBeGreaterThan(4);
  expect(offered.filter(([, isOffered]) => isOffered)).toEqual([]);
});

test("nothing is written outside an open write", async () => {
  const { initiativeId } = await publicThen();

  const change = database().now.initiative.update({ where: { id: initiativeId }, data: { title: "Uden spor" } });

  // The stamp of the write is not there, or is left empty by an earlier one on the same connection.
  await expect(change).rejects.toThrow(/app\.stamp|22007/);
});
