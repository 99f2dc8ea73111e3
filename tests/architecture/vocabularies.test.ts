import { describe, expect, test } from "vitest";
import { sourcesIn } from "./sources";
import { vocabulariesIn } from "./syntax";

/** What the database lets into a column, as the migrations leave it. */
type Check = { readonly table: string; readonly column: string; readonly words: readonly string[] };

/** A later migration that widens a vocabulary drops the old CHECK and adds the new one: the last one counts. */
function checksIn(sql: string): readonly Check[] {
  const last = new Map<string, Check>();
  for (const [, table = "", clauses = ""] of sql.matchAll(/ALTER TABLE "(\w+)"([^;]*);/g)) {
    for (const [, column = "", list = ""] of clauses.matchAll(/CHECK \("?(\w+)"? IN \(([^)]*)\)\)/g)) {
      const words = [...list.matchAll(/'([^']*)'/g)].map(([, word = ""]) => word);
      last.set(`${table}.${column}`, { table, column, words });
    }
  }
  return [...last.values()];
}

/** Words that stand in addresses, in facts and on screens only. */
const NEVER_STORED = ["SIGN_IN_PROBLEMS", "CHANGE_TYPES", "SORTS", "MEASURES", "TRAIL_CATEGORIES"];

const checks = checksIn(
  sourcesIn(["prisma/migrations"], ".sql")
    .map(({ text }) => text)
    .join("\n"),
);
const vocabularies = sourcesIn(["lib"], "/model.ts", "kernel/actor.ts")
  .flatMap(vocabulariesIn)
  .filter(({ name }) => !NEVER_STORED.includes(name));

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

describe("a vocabulary", () => {
  test("is the same list in the code and in the database", () => {
    const unknownToDatabase = vocabularies.filter(({ words }) => !checks.some((check) => same(check.words, words)));
    const unknownToCode = checks.filter((check) => !vocabularies.some(({ words }) => same(check.words, words)));

    expect(vocabularies.length).toBeGreaterThan(10);
    expect(unknownToDatabase).toEqual([]);
    expect(unknownToCode).toEqual([]);
  });

  test("is checked in every table that has a column of its name", () => {
    const columns = sourcesIn(["prisma/models"], ".prisma").flatMap(textColumnsIn);
    const names = new Set(checks.map(({ column }) => column));

    const unchecked = columns.filter(
      ({ table, column }) =>
        names.has(column) && !checks.some((check) => check.table === table && check.column === column),
    );

    expect(columns.length).toBeGreaterThan(30);
    expect(unchecked).toEqual([]);
  });
});

function textColumnsIn({ text }: { text: string }): readonly { table: string; column: string }[] {
  return [...text.matchAll(/^model (\w+) \{([^}]*)\}/gm)].flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(/^ {2}(\w+) +String\??(?! +@db\.Uuid)/gm)].map(([, column = ""]) => ({ table, column })),
  );
}
