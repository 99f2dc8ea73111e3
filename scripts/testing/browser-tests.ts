import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDemoIfEmpty } from "../app/demo";
import { environmentOf } from "../app/installation";
import { startServer, untilAnswering } from "../app/server";
import { freePort } from "../embedded/cluster";
import { startThrowawayServer } from "../embedded-postgres";
import { migrate } from "../migrate";
import { type Environment, runNode } from "../run";
import { type Tally, tallyOfPlaywright, tallyOfRun } from "./tally";

/** Runs the browser tests against the built application, on a database of their own with the demo's data. */
export async function runBrowserTests(reportFile: string): Promise<Tally> {
  const server = await startThrowawayServer();
  const folder = mkdtempSync(join(tmpdir(), "strategispor-e2e-"));
  try {
    const urls = await server.createDatabase({ name: "strategispor" });
    const env = { ...environmentOf({ ...urls, secrets: server.secrets }), DATA_DIR: folder };
    await migrate(urls.ownerUrl);
    await seedDemoIfEmpty({ ownerUrl: urls.ownerUrl, env, say: () => undefined });
    return await againstApplication(env, reportFile);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function againstApplication(database: Environment, reportFile: string): Promise<Tally> {
  const place = { host: "127.0.0.1", port: await freePort() };
  const origin = `http://localhost:${place.port}`;
  const env = { ...database, APP_ORIGIN: origin, LOG_LEVEL: "error" };
  const application = startServer({ mode: "start", ...place, env, output: "errors" });
  try {
    await untilAnswering(application, place);
    const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
    const told = { ...env, E2E_ORIGIN: origin, E2E_REPORT: reportFile };
    const { code } = await runNode([cli, "test"], { env: told, output: "shown" });
    return tallyOfRun({ code, reportFile, read: tallyOfPlaywright });
  } finally {
    await application.stop();
  }
}
