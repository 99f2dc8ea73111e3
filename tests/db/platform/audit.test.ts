import type pg from "pg";
import { describe, expect, test } from "vitest";
import { anchor, readAnchors, type AnchorLine } from "@/lib/platform/anchors";
import { link, type LedgerEntry } from "@/lib/platform/chain";
import { found, foundAfter, isAbout } from "../../support/audited";
import { chance } from "../../support/random";
import { ledgerTamperings } from "../../support/tampering/ledger";
import { rowTamperings } from "../../support/tampering/rows";
import { textTamperings } from "../../support/tampering/texts";
import { useWorld, WORLD_KEY } from "../../support/world";

const world = useWorld();
const tamperings = Object.entries({ ...ledgerTamperings, ...rowTamperings, ...textTamperings });

const anchors = async (): Promise<readonly AnchorLine[]> => {
  await anchor();
  return readAnchors(world().dataDir);
};

test("nothing is found where nobody tampered", async () => {
  const findings = await found(world().owner, await anchors());

  expect(findings).toEqual([]);
});

test("200 of 200 tamperings are found, with the place named", { timeout: 120_000 }, async () => {
  const { owner } = world();
  const by = chance(2016);
  const missed: string[] = [];

  for (let trial = 0; trial < 200; trial++) {
    const [what, tamper] = by.oneOf(tamperings.slice(trial % tamperings.length).slice(0, 1));
    let place = "";
    const findings = await foundAfter(owner, async () => (place = await tamper(owner, by)));
    if (!findings.some(isAbout(place))) missed.push(`${what}: ${place}`);
  }

  expect(missed).toEqual([]);
  expect(await found(owner)).toEqual([]);
});

describe("what only the anchors tell:", () => {
  test("the tail was cut off, rows and all", async () => {
    const { owner } = world();
    const lines = await anchors();

    const findings = await foundAfter(owner, () => cutTail(owner), lines);

    expect(await foundAfter(owner, () => cutTail(owner))).toEqual([]);
    expect(findings).not.toEqual([]);
    expect(findings.every(isAbout("anchor"))).toBe(true);
  });

  test("the ledger was chained anew with the key", async () => {
    const { owner } = world();
    const lines = await anchors();

    const findings = await foundAfter(owner, () => chainAnew(owner), lines);

    expect(await foundAfter(owner, () => chainAnew(owner))).toEqual([]);
    expect(findings).not.toEqual([]);
    expect(findings.every(isAbout("anchor"))).toBe(true);
  });

  test("a line of the anchors is damaged", async () => {
    const findings = await found(world().owner, [{ line: 3, anchor: null }]);

    expect(findings).toEqual([{ place: "anchor on line 3", problem: "the line cannot be read" }]);
  });
});

/** Takes back the newest status report, and all that tells of it. */
async function cutTail(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ position: string; stamp: string }>(
    "SELECT position, stamp::text FROM ledger.fact ORDER BY position DESC LIMIT 1",
  );
  const [head] = rows;
  await owner.query(`
    DO $$ DECLARE t text; BEGIN
      FOR t IN SELECT DISTINCT tbl FROM ledger.row WHERE position = ${head?.position ?? 0} LOOP
        EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', t);
        EXECUTE format('DELETE FROM public.%1$I p WHERE p."recordedFrom" = %2$L AND NOT EXISTS (
          SELECT FROM history.%1$I h WHERE h.id = p.id)', t, '${head?.stamp ?? ""}');
        EXECUTE (SELECT format('UPDATE public.%1$I p SET "recordedFrom" = h."recordedFrom", %3$s FROM history.%1$I h
          WHERE h.id = p.id AND h."recordedTo" = %2$L', t, '${head?.stamp ?? ""}', string_agg(format('%1$I = h.%1$I', c.name), ', '))
          FROM history.columns(t) c);
        EXECUTE format('DELETE FROM history.%1$I WHERE "recordedTo" = %2$L', t, '${head?.stamp ?? ""}');
      END LOOP;
      DELETE FROM ledger.row WHERE position = ${head?.position ?? 0};
      DELETE FROM ledger.cell c USING ledger.content k WHERE k.id = c.content_id AND c.since = '${head?.stamp ?? ""}';
      DELETE FROM ledger.content k WHERE NOT EXISTS (
        SELECT FROM ledger.fact f WHERE f.position <> ${head?.position ?? 0} AND f.data::text LIKE '%' || k.id || '%');
      DELETE FROM ledger.fact WHERE position = ${head?.position ?? 0};
    END $$`);
}

type Stored = LedgerEntry & { mac: string };

/** Another command in the tenth fact, and every link from there on made to fit. */
async function chainAnew(owner: pg.Client): Promise<void> {
  await owner.query("UPDATE ledger.fact SET command = 'something.else' WHERE position = 10");
  const { rows } = await owner.query<Stored>(
    `SELECT position::int, stamp, type, subject_kind AS "subjectKind", subject_id AS "subjectId", subject_version AS "subjectVersion",
       happened_on::text AS "happenedOn", actor_id AS "actorId", command, corrects::int, data, rows_digest AS "rowsDigest", mac
     FROM ledger.fact WHERE position >= 9 ORDER BY ledger.fact.position`,
  );
  let [previous, ...following] = rows.map((row) => ({ ...row, stamp: new Date(row.stamp).toISOString() }));
  for (const { mac: _, ...entry } of following) {
    const mac = link(WORLD_KEY, previous?.mac ?? "", entry);
    await owner.query("UPDATE ledger.fact SET mac = $1 WHERE position = $2", [mac, entry.position]);
    previous = { ...entry, mac };
  }
}
