import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FOLDERS, pathsIn, pathsWhere, ROOT, sourcesIn } from "./sources";

const code = sourcesIn(FOLDERS, ".ts", ".tsx", ".mjs");
const libPaths = pathsIn("lib");

/** A new word is a decision, not a habit. */
const WORDS = "model|facts|rules|policy|labels|schema|projection|queries|evidence|actions";
const VOCABULARY = new RegExp(`^lib/[a-z]+(-[a-z]+)*/((${WORDS})|commands/[a-z]+(-[a-z]+)+)[.]ts$`);
const isOfModule = (path: string): boolean => !/^lib\/(kernel|platform)\//.test(path);

describe("the folders", () => {
  test("a module holds only files of the closed vocabulary", () => {
    const modulePaths = libPaths.filter(isOfModule);

    expect(modulePaths.length).toBeGreaterThan(50);
    expect(modulePaths.filter((path) => !VOCABULARY.test(path))).toEqual([]);
  });

  test("every command has its database test", () => {
    const commands = libPaths.filter((path) => path.includes("/commands/"));

    const untested = commands.filter((path) => !existsSync(join(ROOT, testOf(path))));

    expect(commands.length).toBeGreaterThan(20);
    expect(untested).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    const name = /^([a-z0-9]+(-[a-z0-9]+)*|_[a-z]+|20\d+_[a-z_]+)$/;
    const stems = (path: string) =>
      path
        .replace(/[[\]()]|[.]{3}/g, "")
        .split("/")
        .map((part) => part.split(".")[0] ?? "");

    const oddly = code.filter(({ path }) => !stems(path).every((stem) => name.test(stem)));

    expect(oddly.map(({ path }) => path)).toEqual([]);
  });

  test("nothing is a barrel", () => {
    expect(pathsWhere(code, ({ path }) => /(^|\/)index[.](ts|tsx|mjs)$/.test(path))).toEqual([]);
  });

  test("no folder is a drawer for leftovers", () => {
    const drawers = ["src", "utils", "hooks", "types", "helpers", "services"];

    expect(pathsWhere(code, ({ path }) => path.split("/").some((part) => drawers.includes(part)))).toEqual([]);
  });

  test("a file fits in the head", () => {
    // The documents as data are as long as the documents.
    const long = code.filter(({ path, text }) => !path.startsWith("seeds/") && text.split("\n").length > 251);

    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe("the directives", () => {
  const opensWith = (statement: string) => {
    const first = new RegExp(`^\\s*(//.*\\n|/\\*[\\s\\S]*?\\*/|\\s)*["']?${statement}`);
    return ({ text }: { text: string }) => first.test(text);
  };

  test("what loads, decides on or writes data is for the server only", () => {
    const server = sourcesIn(["lib"], ".ts").filter(({ path }) =>
      /\/(queries|projection|evidence|schema)[.]ts$|\/commands\/|^lib\/platform\//.test(path),
    );

    const open = server.filter((source) => !opensWith('import "server-only";')(source));

    expect(server.length).toBeGreaterThan(40);
    // Scripts read the environment and write the log before and beside Next.
    expect(open.map(({ path }) => path)).toEqual(["lib/platform/env.ts"]);
  });

  test('"use server" stands in actions.ts, first, and nowhere else', () => {
    const actions = code.filter(({ path }) => /^lib\/[a-z-]+\/actions[.]ts$/.test(path));
    const others = code.filter((source) => !actions.includes(source) && !source.path.startsWith("tests/architecture/"));

    expect(pathsWhere(actions, (source) => !opensWith("use server")(source))).toEqual([]);
    expect(pathsWhere(others, ({ text }) => /["']use server["']/.test(text))).toEqual([]);
  });

  test('"use client" stands only in components and in the pages for errors', () => {
    const mayNot = code.filter(
      ({ path }) => !/^components\/|^app\/(.+\/)?(global-)?error[.]tsx$|^tests\/architecture\//.test(path),
    );

    expect(pathsWhere(mayNot, ({ text }) => /["']use client["']/.test(text))).toEqual([]);
  });
});

/** lib/status/commands/record-status.ts → tests/db/status/record-status.test.ts */
const testOf = (command: string): string =>
  command.replace(/^lib\/(.+)\/commands\/(.+)[.]ts$/, "tests/db/$1/$2.test.ts");
