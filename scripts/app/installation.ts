import { type Exit } from "../keep-running";
import { type EmbeddedDatabase, findRunningDatabase, startEmbeddedDatabase } from "../embedded-postgres";
import { type Secrets } from "../embedded/secrets";
import { type DatabaseUrls } from "../embedded/databases";
import { migrate } from "../migrate";
import type { Environment } from "../run";
import { findSystemBrowser } from "../system-browser";
import { recreateIfHalfSeeded, seedDemoIfEmpty } from "./demo";

/** The database the application works on, and the environment that leads there. */
export type Installation = {
  readonly env: Environment;
  /** Settles when the embedded database has given up. */
  readonly failed: Promise<Exit>;
  readonly stop: () => Promise<void>;
};

const NEVER = new Promise<never>(() => undefined);

const dataFolder = (): string => process.env.DATA_DIR || ".data";

/** Whether the operator has a database server; otherwise we bring one. */
export const hasOwnServer = (): boolean => Boolean(process.env.DATABASE_URL);

/**
 * Opens the database for the application: the operator's, or the embedded one, migrated and with the demo's data.
 * @param say tells the operator what takes time
 */
export async function openInstallation(say: (line: string) => void): Promise<Installation> {
  if (hasOwnServer()) return openOwn(say);
  const database = await startEmbeddedDatabase(dataFolder());
  try {
    await recreateIfHalfSeeded(database, say);
    const env = environmentOf(database);
    await migrate(database.ownerUrl, { env });
    await seedDemoIfEmpty({ ownerUrl: database.ownerUrl, env, say });
    return { env, failed: database.failed, stop: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/**
 * Opens the database for a tool that may run beside the application: the operator's, the embedded one of a running
 * `npm start`, or else the embedded one, started for as long as the tool runs.
 */
export async function openForTool({ acceptFindings = false } = {}): Promise<Installation> {
  const none = { failed: NEVER, stop: () => Promise.resolve() };
  if (hasOwnServer()) return { env: {}, ...none };
  const running = findRunningDatabase(dataFolder());
  if (running) return { env: environmentOf(running), ...none };
  const database: EmbeddedDatabase = await startEmbeddedDatabase(dataFolder());
  try {
    await migrate(database.ownerUrl, { env: environmentOf(database), acceptFindings });
  } catch (error) {
    await database.stop();
    throw error;
  }
  return { env: environmentOf(database), failed: database.failed, stop: database.stop };
}

async function openOwn(say: (line: string) => void): Promise<Installation> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (ownerUrl) await migrate(ownerUrl);
  else say("DATABASE_OWNER_URL is not set: the database is taken as it is, without migrations.");
  // The demo's accounts exist on the embedded database alone.
  return { env: { STRATEGISPOR_DEMO: "0" }, failed: NEVER, stop: () => Promise.resolve() };
}

/** Secrets that the operator gives win over those we made. */
export function environmentOf({
  ownerUrl,
  appUrl,
  secrets,
}: DatabaseUrls & { readonly secrets: Secrets }): Environment {
  return {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secrets.authSecret,
    AUDIT_KEY: process.env.AUDIT_KEY || secrets.auditKey,
    STRATEGISPOR_DEMO: "1",
    // The demonstration prints with the machine's browser; a server in operation has the one its operator names.
    CHROME_PATH: process.env.CHROME_PATH || (findSystemBrowser() ?? ""),
  };
}
