import { z } from "zod";
import { readIfThere } from "../processes";

export type Tally = { readonly passed: number; readonly failed: number };

export const NONE: Tally = { passed: 0, failed: 0 };
export const ONE_PASSED: Tally = { passed: 1, failed: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), NONE);

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** A file that failed without a failed test in it (it does not load, or its preparations fail) counts as one. */
export function tallyOfVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((assertion) => assertion.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** What succeeds only when tried again has failed. Errors outside any test count as one each. */
export function tallyOfPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * Reads what a test runner wrote. A runner that ended badly has at least one failure, whatever its report says, and one
 * that ran nothing has not succeeded.
 */
export function tallyOfRun({
  code,
  reportFile,
  read,
}: {
  code: number;
  reportFile: string;
  read: (report: unknown) => Tally;
}): Tally {
  const text = readIfThere(reportFile);
  const tally = text === undefined ? NONE : tryReading(text, read);
  const isSound = tally.failed > 0 || (code === 0 && tally.passed > 0);
  return isSound ? tally : { ...tally, failed: 1 };
}

function tryReading(text: string, read: (report: unknown) => Tally): Tally {
  try {
    return read(JSON.parse(text));
  } catch {
    return ONE_FAILED;
  }
}
