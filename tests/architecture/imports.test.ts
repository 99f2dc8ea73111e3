import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cruiseFolders, ruleNames, type Cruise } from "./cruise";
import { buildOffendingProject, OFFENCES } from "./offences";
import { ROOT } from "./sources";

const ENTRANCES = ["instrumentation.ts", "next.config.ts", "prisma.config.ts", "proxy.ts"];

test("every import stays within the walls", async () => {
  const { modules, violations } = await cruiseFolders(ROOT, [
    "app",
    "components",
    "lib",
    "scripts",
    "seeds",
    "tests",
    ...ENTRANCES,
  ]);

  expect(violations).toEqual([]);
  // A cruise that finds nothing to look at is green too.
  expect(modules).toBeGreaterThan(100);
});

describe("in a project that goes through every wall", () => {
  let folder: string;
  let found: Cruise;
  beforeAll(async () => {
    folder = buildOffendingProject();
    found = await cruiseFolders(folder, ["app", "components", "lib", "seeds", "tests"]);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const broken = (rule: string) => found.violations.filter((violation) => violation.rule === rule);

  test.each(OFFENCES)("$rule: $from may not import $to", ({ rule, from, to }) => {
    const targets = broken(rule)
      .filter((violation) => violation.from === from)
      .map((violation) => violation.to);

    expect(targets).toContain(to);
  });

  test("what nobody imports is found", () => {
    const unneeded = broken("somebody-needs-it").map(({ from }) => from);

    expect(unneeded).toContain("lib/platform/projections.ts");
    expect(unneeded).not.toContain("lib/plans/evidence.ts");
  });

  test("the open ways are not called offences", () => {
    const offences = new Set(OFFENCES.map(({ from, to }) => `${from} → ${to}`));

    const wronglyFound = found.violations.filter(
      ({ rule, from, to }) => rule !== "somebody-needs-it" && !offences.has(`${from} → ${to}`),
    );

    expect(wronglyFound).toEqual([]);
  });

  test("no wall is without an example", async () => {
    const shown = new Set(["somebody-needs-it", ...OFFENCES.map(({ rule }) => rule)]);

    expect((await ruleNames()).filter((name) => !shown.has(name))).toEqual([]);
  });
});
