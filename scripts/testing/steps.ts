import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild, ensureClient, NEXT } from "../app/build";
import { ROOT } from "../root";
import { runNode } from "../run";
import { describeFailure } from "../setup-failure";
import { runBrowserTests } from "./browser-tests";
import { ONE_FAILED, ONE_PASSED, type Tally, tallyOfRun, tallyOfVitest } from "./tally";

export const STEPS = ["format", "lint", "types", "unused", "architecture", "unit", "db", "build", "e2e"] as const;
export type Step = (typeof STEPS)[number];

const VITEST = ["architecture", "unit", "db"] as const satisfies readonly Step[];

/** Several steps may be one run: the test runner does its projects side by side. */
export type Check = {
  readonly name: string;
  readonly run: () => Promise<{ readonly tally: Tally; readonly output: string }>;
};

/** A program that a package brings, by its file. */
const program = (path: string): string => join(ROOT, "node_modules", path);

const REPORTS = join(ROOT, "node_modules", ".cache", "strategispor");

function reportFile(name: string): string {
  const file = join(REPORTS, `${name}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

const checkBy = (name: Step, args: readonly string[]): Check => ({
  name,
  run: async () => {
    const { code, output } = await runNode(args, { output: "kept", env: { FORCE_COLOR: "0" } });
    return { tally: code === 0 ? ONE_PASSED : ONE_FAILED, output };
  },
});

const CHECKS = {
  format: () => checkBy("format", [program("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]),
  lint: () => checkBy("lint", [program("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]),
  types: () => checkBy("types", [program("typescript/bin/tsc"), "--noEmit"]),
  unused: () => checkBy("unused", [program("knip/bin/knip.js"), "--no-progress"]),
} as const;

/** What every other step needs: the Prisma client, and the types of the routes. */
export const preparation: Check = {
  name: "preparation",
  run: async () => {
    await ensureClient();
    const { code, output } = await runNode([NEXT, "typegen"], { output: "kept" });
    return code === 0 ? { tally: { passed: 0, failed: 0 }, output: "" } : { tally: ONE_FAILED, output };
  },
};

/** The steps that only read the sources, in lanes that may run side by side. */
export function sourceLanes(wanted: ReadonlySet<Step>): Check[][] {
  const lanes = [["lint"], ["format", "types", "unused"]] as const;
  return lanes.map((lane) => lane.filter((step) => wanted.has(step)).map((step) => CHECKS[step]()));
}

/** The steps that run what the sources say, one after the other. */
export function runningChecks(wanted: ReadonlySet<Step>): Check[] {
  const projects = VITEST.filter((project) => wanted.has(project));
  return [
    ...(projects.length > 0 ? [vitest(projects)] : []),
    ...(wanted.has("build") || wanted.has("e2e") ? [buildCheck] : []),
  ];
}

function vitest(projects: readonly (typeof VITEST)[number][]): Check {
  return {
    name: projects.join(" + "),
    run: async () => {
      const report = reportFile("vitest");
      const flags = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const chosen = projects.flatMap((project) => ["--project", project]);
      const { code } = await runNode([program("vitest/vitest.mjs"), "run", ...flags, ...chosen], { output: "shown" });
      return { tally: tallyOfRun({ code, reportFile: report, read: tallyOfVitest }), output: "" };
    },
  };
}

const buildCheck: Check = {
  name: "build",
  run: async () => {
    await ensureBuild({ output: "kept" });
    return { tally: ONE_PASSED, output: "" };
  },
};

export const browserCheck: Check = {
  name: "e2e",
  run: async () => ({ tally: await runBrowserTests((run) => reportFile(`playwright-${run}`)), output: "" }),
};

/** Does a check and tells how it went. One that breaks counts as one failure, and the others go on. */
export async function carryOut({ name, run }: Check): Promise<Tally> {
  const begun = performance.now();
  const { tally, output } = await run().catch((error: unknown) => ({
    tally: ONE_FAILED,
    output: describeFailure(error),
  }));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${tally.failed === 0 ? "✓" : "✗"} ${name} ${seconds} s`);
  if (tally.failed > 0 && output.trim()) console.log(`${output.trim()}\n`);
  return tally;
}

/** Does the checks of a lane in their order. */
export async function carryOutLane(lane: readonly Check[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const check of lane) tallies.push(await carryOut(check));
  return tallies;
}
