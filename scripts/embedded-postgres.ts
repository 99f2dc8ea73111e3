import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Cluster, startCluster } from "./embedded/cluster";
import {
  databaseUrls,
  type DatabaseUrls,
  dropDatabase,
  makeDatabase,
  makeRoles,
  type Server,
} from "./embedded/databases";
import { lockFolder, lockHolder } from "./embedded/folder-lock";
import { runningPostmaster, stopOrphan } from "./embedded/orphan";
import { describeExit, type Exit, keepRunning } from "./keep-running";
import { keepSecrets, makeSecrets, readSecrets, type Secrets } from "./embedded/secrets";

const DATABASE = "strategispor";
const THROWAWAY = "strategispor-throwaway-";

export type EmbeddedDatabase = DatabaseUrls & {
  readonly secrets: Secrets;
  /** Settles when the server has given up: it ended, and could not be started again. Never after `stop`. */
  readonly failed: Promise<Exit>;
  /** Throws the database away and makes an empty one. */
  readonly recreate: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the installation's own PostgreSQL in its data folder, and keeps it running: a server that is killed is
 * started again on the same port.
 * @throws SetupFailure when another process runs one there, or it does not start
 */
export async function startEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const secrets = keepSecrets(folder);
    const options = { folder, password: secrets.superuserPassword, isDurable: true };
    const first = await startCluster(options);
    const server = { port: first.port, secrets };
    const urls = await orStop(first, async () => {
      await makeRoles(server);
      return makeDatabase(server, DATABASE);
    });
    const keeper = keepRunning({
      first,
      restart: () => startCluster({ ...options, port: first.port }),
      onEnd: (exit) => console.error(`The database ended (${describeExit(exit)}): starting it again.`),
    });
    const recreate = async () => {
      await dropDatabase(server, DATABASE);
      await makeDatabase(server, DATABASE);
    };
    return { ...urls, secrets, failed: keeper.failed, recreate, stop: () => keeper.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function orStop<T>(cluster: Cluster, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** The installation's database while another process runs it (`npm start`, `npm run dev`); undefined if none does. */
export function findRunningDatabase(dataFolder: string): (DatabaseUrls & { readonly secrets: Secrets }) | undefined {
  const folder = resolve(dataFolder);
  if (lockHolder(folder) === undefined) return undefined;
  const secrets = readSecrets(folder);
  const postmaster = runningPostmaster(join(folder, "postgres"));
  return secrets && postmaster ? { ...databaseUrls({ port: postmaster.port, secrets }, DATABASE), secrets } : undefined;
}

export type ThrowawayServer = Server & {
  readonly createDatabase: (options: { name: string; template?: string }) => Promise<DatabaseUrls>;
  readonly dropDatabase: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A server for tests: quick, on a free port, and gone without a trace when stopped or when this process ends. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), THROWAWAY));
  // The server may run as another user, who must get to its own folder inside.
  chmodSync(folder, 0o711);
  const unlock = lockFolder(folder);
  const secrets = makeSecrets();
  const cluster = await startCluster({ folder, password: secrets.superuserPassword, isDurable: false });
  const lastMoment = () => cluster.kill();
  process.once("exit", lastMoment);
  const server = { port: cluster.port, secrets };
  await orStop(cluster, () => makeRoles(server));
  return {
    ...server,
    createDatabase: ({ name, template }) => makeDatabase(server, name, template),
    dropDatabase: (name) => dropDatabase(server, name),
    stop: async () => {
      await cluster.stop();
      process.off("exit", lastMoment);
      unlock();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Removes what killed processes left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(THROWAWAY))) {
    const folder = join(tmpdir(), name);
    // A folder just made has no lock yet; one that another user left is theirs to remove.
    const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - madeAt > 60_000 && lockHolder(folder) === undefined)
      await removeLeftover(folder).catch(() => undefined);
  }
}

async function removeLeftover(folder: string): Promise<void> {
  await stopOrphan(join(folder, "postgres"));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A database name nobody has. */
export const uniqueName = (prefix: string): string => `${prefix}_${randomUUID().replaceAll("-", "")}`;
