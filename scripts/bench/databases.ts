import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fingerprint } from "../app/sources";
import { type Cluster, startCluster } from "../embedded/cluster";
import {
  asSuperuser,
  type DatabaseUrls,
  dropDatabase,
  makeDatabase,
  makeRoles,
  type Server,
} from "../embedded/databases";
import { lockFolder } from "../embedded/folder-lock";
import { keepSecrets } from "../embedded/secrets";
import { migrate } from "../migrate";
import { ROOT } from "../root";
import { type Environment, runNode, TYPESCRIPT } from "../run";
import { SetupFailure } from "../setup-failure";

export const PROFILES = ["demo", "M", "L"] as const;
export type Profile = (typeof PROFILES)[number];

export type BenchServer = Server & {
  /** A copy of the profile's database of the caller's own, and the environment that leads there. */
  readonly copyOf: (profile: Profile) => Promise<BenchDatabase>;
  readonly stop: () => Promise<void>;
};

export type BenchDatabase = DatabaseUrls & { readonly name: string; readonly env: Environment };

/**
 * The benchmark's own PostgreSQL, durable as a real one. What takes long to fill in is kept beside for the next time,
 * as long as it would be filled in the same.
 */
export async function startBenchServer(folder: string, say: (line: string) => void): Promise<BenchServer> {
  const place = resolve(folder);
  const unlock = lockFolder(place);
  try {
    const secrets = keepSecrets(place);
    const options = { folder: place, password: secrets.superuserPassword, isDurable: true };
    const cluster = await countingStatements(await startCluster(options), options, secrets);
    const server = { port: cluster.port, secrets };
    await makeRoles(server);
    const copyOf = async (profile: Profile) => copy(server, await filled(server, profile, say), profile);
    return { ...server, copyOf, stop: () => cluster.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

type Secrets = Server["secrets"];

/** Counting statements takes a library that is loaded at the start alone. */
async function countingStatements(
  cluster: Cluster,
  options: Parameters<typeof startCluster>[0],
  secrets: Secrets,
): Promise<Cluster> {
  const isCounting = await asSuperuser({ port: cluster.port, secrets }, "postgres", async (client) => {
    const { rows } = await client.query<{ loaded: string }>(
      "SELECT current_setting('shared_preload_libraries') AS loaded",
    );
    if (rows[0]?.loaded === "pg_stat_statements") return true;
    await client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
    await client.query("ALTER SYSTEM SET pg_stat_statements.track_utility = off");
    return false;
  });
  if (isCounting) return cluster;
  await cluster.stop();
  const again = await startCluster(options);
  await asSuperuser({ port: again.port, secrets }, "postgres", (client) =>
    client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements"),
  );
  return again;
}

/** What decides what a filled database holds. */
function sources(): string[] {
  const modules = readdirSync(join(ROOT, "lib"));
  return [
    ...["prisma/migrations", "seeds", "lib/platform/chain.ts", "lib/platform/ledger.ts", "lib/platform/passwords.ts"],
    ...modules.flatMap((name) => [`lib/${name}/facts.ts`, `lib/${name}/projection.ts`, `lib/${name}/commands`]),
  ];
}

/** The profile's database, to be cloned; filled in unless it is there. Its name tells what it was made from. */
async function filled(server: Server, profile: Profile, say: (line: string) => void): Promise<string> {
  const [prefix, month] = [`filled_${profile.toLowerCase()}_`, new Date().toISOString().slice(0, 7)];
  const name = `${prefix}${month.replace("-", "")}_${fingerprint(sources()).slice(0, 12)}`;
  const known = await databasesLike(server, prefix);
  if (known.includes(name)) return name;
  say(`Filling in ${profile} …`);
  for (const old of known) await dropDatabase(server, old);
  const draft = `draft_${profile.toLowerCase()}`;
  await dropDatabase(server, draft);
  const urls = await makeDatabase(server, draft);
  await migrate(urls.ownerUrl);
  const args = [...TYPESCRIPT, join(ROOT, "seeds", "run.ts"), "--profile", profile];
  const { code, output } = await runNode(args, { env: environmentOf(server, urls), output: "kept" });
  if (code !== 0) throw new SetupFailure(`${profile} could not be filled in:\n${output.trim()}`);
  await asSuperuser(server, "postgres", (client) =>
    client.query(`ALTER DATABASE ${client.escapeIdentifier(draft)} RENAME TO ${client.escapeIdentifier(name)}`),
  );
  return name;
}

const databasesLike = (server: Server, prefix: string): Promise<string[]> =>
  asSuperuser(server, "postgres", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    return rows.map(({ name }) => name);
  });

async function copy(server: Server, template: string, profile: Profile): Promise<BenchDatabase> {
  const name = `run_${profile.toLowerCase()}`;
  await dropDatabase(server, name);
  const urls = await makeDatabase(server, name, template);
  // A clone begins without statistics of its use, and with a cold cache.
  await asSuperuser(server, name, (client) => client.query("VACUUM ANALYZE"));
  return { ...urls, name, env: environmentOf(server, urls) };
}

const environmentOf = ({ secrets }: Server, { ownerUrl, appUrl }: DatabaseUrls): Environment => ({
  DATABASE_URL: appUrl,
  DATABASE_OWNER_URL: ownerUrl,
  AUDIT_KEY: secrets.auditKey,
  AUTH_SECRET: secrets.authSecret,
  STRATEGISPOR_DEMO: "1",
});
