import type ts from "typescript";
import { describe, expect, test } from "vitest";
import { FOLDERS, sourcesIn, type Source } from "./sources";
import { isAny, isBareThrow, isDefaultClause, isNonNull, placesOf } from "./syntax";

const code = sourcesIn(FOLDERS, ".ts", ".tsx");
const lib = code.filter(({ path }) => path.startsWith("lib/"));

const placesIn = (sources: readonly Source[], isWanted: (node: ts.Node) => boolean): readonly string[] =>
  sources.flatMap((source) => placesOf(source, isWanted));

const example = (text: string): readonly Source[] => [{ path: "example.ts", text }];

describe("the code", () => {
  test("nothing is any", () => {
    expect(placesIn(example("const list: Map<string, any[]> = new Map();"), isAny)).toEqual(["example.ts:1"]);
    expect(code.length).toBeGreaterThan(200);
    expect(placesIn(code, isAny)).toEqual([]);
  });

  test("nothing is said to be there without a look", () => {
    expect(placesIn(example("let a!: string;\nb!.c();"), isNonNull)).toEqual(["example.ts:1", "example.ts:2"]);
    expect(placesIn(code, isNonNull)).toEqual([]);
  });

  test("what is thrown in lib has a name", () => {
    expect(placesIn(example("throw new Error('no');\nthrow new RangeError('no');"), isBareThrow)).toEqual([
      "example.ts:1",
    ]);
    expect(placesIn(lib, isBareThrow)).toEqual([]);
  });

  test("a rule is switched off only for a reason that is given", () => {
    const bare = /eslint-disable(?!.*\s--\s\S)|@ts-(ignore|nocheck)|@ts-expect-error\s*$/m;
    const here = (path: string) => path.startsWith("tests/architecture/") || path.startsWith("scripts/lint/");

    const silenced = code.filter(({ path, text }) => !here(path) && bare.test(text));

    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  test("a switch over a vocabulary in the pure files has no default", () => {
    const pure = lib.filter(({ path }) => /\/(model|facts|rules|policy|labels)[.]ts$/.test(path));

    expect(placesIn(example("switch (a) { default: b(); }"), isDefaultClause)).toEqual(["example.ts:1"]);
    expect(placesIn(pure, isDefaultClause)).toEqual([]);
  });
});
