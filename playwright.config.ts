import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser";

const { executablePath, args, env } = findBrowser();

/** The application's origin. `npm test` starts one for the tests; by hand: `E2E_ORIGIN=… npx playwright test`. */
const origin = process.env.E2E_ORIGIN ?? "http://localhost:3000";

const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // Screens are looked at while people work, as in life. What tries rights counts what was recorded, and takes an
  // installation for itself: `npm test` gives it one, and another to the actions, which are the most of it. So does what
  // tries faults.
  workers: 2,
  projects: [
    { name: "screens", testMatch: "journeys/skaerme.spec.ts", workers: 1 },
    { name: "people", testMatch: "journeys/*.spec.ts", testIgnore: "journeys/skaerme.spec.ts", workers: 1 },
    { name: "actions", testMatch: "rights/actions.spec.ts", workers: 1 },
    { name: "rights", testMatch: "rights/*.spec.ts", testIgnore: "rights/actions.spec.ts", workers: 1 },
    { name: "faults", testMatch: "faults/*.spec.ts", workers: 1 },
  ],
  forbidOnly: true,
  // Long enough for a machine that others use too; what must be quick is measured where it is promised.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [["line"], ["json", { outputFile: report }]] : [["line"]],
  use: {
    baseURL: origin,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    // Every step's page is written down for a trace: a sixth of the time. By hand: `npx playwright test … --trace on`.
    trace: "off",
    actionTimeout: 30_000,
    launchOptions: { args, ...(executablePath ? { executablePath } : {}), ...(env ? { env } : {}) },
  },
});
