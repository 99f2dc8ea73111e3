import { expect, test } from "vitest";
import { pathsWhere, sourcesIn } from "./sources";

/** The reads that show people's data to somebody else: their addresses, and where they belong. */
const PERSONAL = /\b(listPeople|listPeopleChoices|getPersonPage|listPersonTrail|exportPerson)\(|load=\{listPeople\}/;

test("whoever looks people up is written down, wherever that is done", () => {
  const readers = sourcesIn(["app", "scripts"], ".ts", ".tsx").filter(
    ({ path, text }) => PERSONAL.test(text) && !path.startsWith("scripts/exports/"),
  );

  expect(readers.map(({ path }) => path)).toEqual([
    "app/(intern)/administration/organer/[id]/page.tsx",
    "app/(intern)/administration/personer/[id]/page.tsx",
    "app/(intern)/administration/personer/[id]/tidslinje/page.tsx",
    "app/(intern)/administration/personer/page.tsx",
    "scripts/gdpr-export.ts",
  ]);
  expect(pathsWhere(readers, ({ text }) => !/\bnoteReading\(\{/.test(text))).toEqual([]);
});
