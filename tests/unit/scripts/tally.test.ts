import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sum, tallyOfPlaywright, tallyOfRun, tallyOfVitest } from "@/scripts/testing/tally";

const file = (status: string, assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});

describe("what a test run counts as", () => {
  test("its passed and failed tests", () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [file("failed", ["failed", "failed"]), file("passed", ["passed"])],
    };

    expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  test("one failure more for a file that does not load", () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [file("failed", []), file("passed", ["passed"])],
    };

    expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 1 });
  });

  test("a failure for what succeeds only when tried again", () => {
    expect(tallyOfPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  test("a failure for an error outside the tests", () => {
    expect(tallyOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  test("the sum of its parts", () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});

describe("a run that", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "strategispor-tally-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function tallyOf({ code, report }: { code: number; report: string | null }) {
    const reportFile = join(folder, "report.json");
    rmSync(reportFile, { force: true });
    if (report !== null) writeFileSync(reportFile, report);
    return tallyOfRun({ code, reportFile, read: tallyOfVitest });
  }

  const green = JSON.stringify({ numPassedTests: 3, numFailedTests: 0, testResults: [] });

  test("ends well counts as its report says", () => {
    expect(tallyOf({ code: 0, report: green })).toEqual({ passed: 3, failed: 0 });
  });

  test("ends badly has failed, whatever its report says", () => {
    expect(tallyOf({ code: 1, report: green })).toEqual({ passed: 3, failed: 1 });
  });

  test("leaves no report has failed", () => {
    expect(tallyOf({ code: 0, report: null })).toEqual({ passed: 0, failed: 1 });
  });

  test("leaves half a report has failed", () => {
    expect(tallyOf({ code: 0, report: green.slice(0, 20) })).toEqual({ passed: 0, failed: 1 });
  });

  test("runs no test at all has failed", () => {
    expect(tallyOf({ code: 0, report: green.replace("3", "0") })).toEqual({ passed: 0, failed: 1 });
  });
});
