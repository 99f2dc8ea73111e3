import type pg from "pg";
import type { Chance } from "../random";
import { one, pick, type Tampering } from "./tampering";

/** Columns of every kind, and what to write there instead. */
const CELLS = [
  ["Organisation", "name = name || ' '"],
  ["Body", "level = CASE level WHEN 'politisk' THEN 'administrativ' ELSE 'politisk' END"],
  ["Person", "email = 'x' || email"],
  ["Membership", "role = CASE role WHEN 'sekretariat' THEN 'revisor' ELSE 'sekretariat' END"],
  ["Seat", `"validTo" = coalesce("validTo", '2020-01-01') + 1`],
  ["Strategy", `"caseNumber" = coalesce("caseNumber", '') || '1'`],
  ["Strategy", `"sharedWithPartners" = NOT "sharedWithPartners"`],
  ["Process", "version = version + 1"],
  ["Phase", "state = CASE state WHEN 'open' THEN 'planned' ELSE 'open' END"],
  ["Phase", `"plannedTo" = coalesce("plannedTo", '2020-01-01') + 1`],
  ["Participation", `"settledOn" = coalesce("settledOn", '2020-01-01') + 1`],
  ["Track", "title = upper(title)"],
  ["Initiative", "title = title || '.'"],
  ["Initiative", "audience = CASE audience WHEN 'internal' THEN 'public' ELSE 'internal' END"],
  ["Initiative", `"leadWaiver" = coalesce("leadWaiver", '') || '!'`],
  ["Initiative", `"phaseId" = CASE WHEN "phaseId" IS NULL THEN (SELECT min(id::text)::uuid FROM public."Phase") END`],
  ["InitiativeOwner", "role = CASE role WHEN 'partner' THEN 'ansvarlig' ELSE 'partner' END"],
  ["InitiativeLead", `"validFrom" = "validFrom" - 1`],
  ["Passage", `how = CASE WHEN how = 'met' THEN 'deviation' ELSE 'met' END`],
  ["TextVersion", "body = left(body, -1)"],
  ["TextVersion", `"publishedOn" = CASE WHEN "publishedOn" IS NULL THEN "writtenOn" END`],
  ["StatusUpdate", "progress = CASE WHEN progress = 100 THEN NULL ELSE 100 END"],
  ["InitiativeStatus", "word = CASE word WHEN 'i-gang' THEN 'gennemfoert' ELSE 'i-gang' END"],
] as const;

type Place = "public" | "history";

/** What is in the way of somebody who owns the tables is a trigger, and it can be switched off. */
const unguarded = (owner: pg.Client, table: string): Promise<unknown> =>
  owner.query(`ALTER TABLE public."${table}" DISABLE TRIGGER USER`);

const anyRow = (place: Place, table: string): string =>
  `ctid = (SELECT t.ctid FROM ${place}."${table}" t ORDER BY md5(t::text || $1) LIMIT 1)`;

const isKept = async (owner: pg.Client, table: string): Promise<boolean> =>
  (await owner.query(`SELECT FROM history."${table}" LIMIT 1`)).rowCount === 1;

async function anyOf<T extends string>(owner: pg.Client, place: Place, tables: readonly T[], by: Chance): Promise<T> {
  const table = by.oneOf(tables);
  return place === "public" || (await isKept(owner, table)) ? table : anyOf(owner, place, tables, by);
}

const changeRow =
  (place: Place): Tampering =>
  async (owner, by) => {
    const table = await anyOf(owner, place, [...new Set(CELLS.map(([name]) => name))], by);
    const changes = CELLS.filter(([name]) => name === table).map(([, change]) => change);
    await unguarded(owner, table);
    const sql = `UPDATE ${place}."${table}" SET ${by.oneOf(changes)} WHERE ${anyRow(place, table)} RETURNING id`;
    const { id } = await one<{ id: string }>(owner, sql, pick(by));
    return `${place}."${table}" ${id}`;
  };

/** Nothing refers to these: a row of theirs can go, and the foreign keys hold. */
const LEAVES = [
  ...["Seat", "Membership", "Participation", "SubPoint", "InitiativeOwner", "InitiativeLead"],
  ...["Passage", "TextVersion", "StatusUpdate", "InitiativeStatus"],
];

const removeRow =
  (place: Place): Tampering =>
  async (owner, by) => {
    const table = await anyOf(owner, place, LEAVES, by);
    await unguarded(owner, table);
    const sql = `DELETE FROM ${place}."${table}" WHERE ${anyRow(place, table)} RETURNING id`;
    const { id } = await one<{ id: string }>(owner, sql, pick(by));
    return `${place}."${table}" ${id}`;
  };

const insertRow =
  (place: Place): Tampering =>
  async (owner, by) => {
    const table = await anyOf(owner, place, ["Seat", "Membership", "StatusUpdate", "InitiativeLead", "Passage"], by);
    await unguarded(owner, table);
    const sql = `INSERT INTO ${place}."${table}"
      SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 9999, 'leftOn', current_date))).*
      FROM ${place}."${table}" t WHERE ${anyRow(place, table)} RETURNING id`;
    const { id } = await one<{ id: string }>(owner, sql, pick(by));
    return `${place}."${table}" ${id}`;
  };

const repeatHistory: Tampering = async (owner, by) => {
  const table = await anyOf(owner, "history", ["Initiative", "Phase", "TextVersion", "Participation"], by);
  const sql = `INSERT INTO history."${table}" SELECT * FROM history."${table}" WHERE ${anyRow("history", table)} RETURNING id`;
  const { id } = await one<{ id: string }>(owner, sql, pick(by));
  return `history."${table}" ${id}`;
};

const PERIODS = [
  `"recordedTo" = "recordedTo" + interval '1 second'`,
  `"recordedTo" = "recordedTo" - interval '1 millisecond'`,
  `"recordedFrom" = "recordedFrom" + interval '1 millisecond'`,
];

const shiftHistory: Tampering = async (owner, by) => {
  const table = await anyOf(owner, "history", ["Initiative", "Phase", "TextVersion", "Participation", "Process"], by);
  const sql = `UPDATE history."${table}" SET ${by.oneOf(PERIODS)} WHERE ${anyRow("history", table)} RETURNING id`;
  const { id } = await one<{ id: string }>(owner, sql, pick(by));
  return `history."${table}" ${id}`;
};

export const rowTamperings: Readonly<Record<string, Tampering>> = {
  "a row changed": changeRow("public"),
  "a row removed": removeRow("public"),
  "a row inserted": insertRow("public"),
  "a row of history changed": changeRow("history"),
  "a row of history removed": removeRow("history"),
  "a row of history inserted": insertRow("history"),
  "a row of history repeated": repeatHistory,
  "a period of history shifted": shiftHistory,
};
