import type { TestProject } from "vitest/node";
import { startThrowawayServer } from "../../scripts/embedded-postgres";
import { migrate } from "../../scripts/migrate";
import { type Server } from "../../scripts/embedded/databases";

export const TEMPLATE = "template_migrated";

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: Server;
  }
}

/** One server for all database tests, with one migrated database for them to clone. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  try {
    const template = await server.createDatabase({ name: TEMPLATE });
    await migrate(template.ownerUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("databaseServer", { port: server.port, secrets: server.secrets });
  return () => server.stop();
}
