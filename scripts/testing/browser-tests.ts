import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDemoIfEmpty } from "../app/demo";
import { environmentOf } from "../app/installation";
import { startServer, untilAnswering } from "../app/server";
import { freePort } from "../embedded/cluster";
import type { DatabaseUrls } from "../embedded/databases";
import { startThrowawayServer } from "../embedded-postgres";
import { migrate } from "../migrate";
import { type Environment, runNode } from "../run";
import { NONE, sum, type Tally, tallyOfPlaywright, tallyOfRun } from "./tally";

/** What is tried at the same time, each on an installation of its own: the rights are tried on whatever is there. */
const RUNS = [
  { name: "work", projects: ["screens", "people"] },
  { name: "actions", projects: ["actions"] },
  { name: "rights", projects: ["rights"] },
] as const;

/** How the database of a run is reached, and where its letters and reports lie. */
type Place = { readonly env: Environment; readonly reportFile: string };

/** Runs the browser tests against the built application, on databases of their own with the demo's data. */
export async function runBrowserTests(reportFileFor: (run: string) => string): Promise<Tally> {
  const server = await startThrowawayServer();
  const folder = mkdtempSync(join(tmpdir(), "strategispor-e2e-"));
  const placeOf = (urls: DatabaseUrls, name: string): Place => ({
    env: { ...environmentOf({ ...urls, secrets: server.secrets }), DATA_DIR: join(folder, name) },
    reportFile: reportFileFor(name),
  });
  try {
    const demo = await server.createDatabase({ name: "demo" });
    const place = placeOf(demo, "faults");
    await migrate(demo.ownerUrl);
    await seedDemoIfEmpty({ ownerUrl: demo.ownerUrl, env: place.env, say: () => undefined });
    const runs = [];
    for (const { name, projects } of RUNS)
      runs.push({ projects, ...placeOf(await server.createDatabase({ name, template: "demo" }), name) });
    const tallies = await Promise.all(runs.map(againstApplication));
    return sum([...tallies, await faults(place)]);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is killed and frozen is an installation of its own, and how fast it comes back is measured: nobody else works. */
const faults = (place: Place): Promise<Tally> =>
  // Which process does what is asked of Linux.
  process.platform === "linux" ? inBrowsers(["faults"], place) : Promise.resolve(NONE);

async function againstApplication({
  projects,
  ...place
}: Place & { readonly projects: readonly string[] }): Promise<Tally> {
  const address = { host: "127.0.0.1", port: await freePort() };
  const origin = `http://localhost:${address.port}`;
  const env = { ...place.env, APP_ORIGIN: origin, LOG_LEVEL: "error" };
  const application = startServer({ mode: "start", ...address, env, output: "errors" });
  try {
    await untilAnswering(application, address);
    return await inBrowsers(projects, { ...place, env: { ...env, E2E_ORIGIN: origin } });
  } finally {
    await application.stop();
  }
}

async function inBrowsers(projects: readonly string[], { env, reportFile }: Place): Promise<Tally> {
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  const chosen = projects.map((project) => `--project=${project}`);
  const args = [cli, "test", ...chosen, `--output=${join("test-results", ...projects.slice(0, 1))}`];
  const { code } = await runNode(args, { env: { ...env, E2E_REPORT: reportFile }, output: "shown" });
  return tallyOfRun({ code, reportFile, read: tallyOfPlaywright });
}
