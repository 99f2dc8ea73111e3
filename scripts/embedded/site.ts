import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetupFailure } from "../setup-failure";
import { type Binaries, findBinaries } from "./binaries";
import { chooseServerUser, type ServerUser } from "./server-user";

export const SUPERUSER = "postgres";

export type SiteOptions = {
  /** Holds the cluster (`postgres/`) and its log (`postgres.log`). */
  readonly folder: string;
  readonly password: string;
  /** false: faster, and lost at a crash. For tests. */
  readonly isDurable: boolean;
};

/** Where a cluster lies, and what and who runs it. */
export type Site = {
  readonly data: string;
  readonly log: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
};

/** Finds the cluster of a folder, making it the first time. */
export function findSite(options: SiteOptions): Site {
  const { folder } = options;
  const [data, log, binaries] = [join(folder, "postgres"), join(folder, "postgres.log"), findBinaries()];
  if (!existsSync(join(data, "PG_VERSION"))) initialise(data, binaries, options);
  return { data, log, binaries, user: chooseServerUser(data, true, binaries.postgres) };
}

export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: "C",
  LC_MESSAGES: "C",
  TZ: "UTC",
});

/** Made beside its place and then moved there: what was interrupted is never taken for a cluster. */
function initialise(data: string, binaries: Binaries, { folder, password, isDurable }: SiteOptions): void {
  const [draft, passwordFile] = [
    join(folder, `${DRAFT}${process.pid}`),
    join(folder, `${DRAFT}${process.pid}.password`),
  ];
  for (const name of readdirSync(folder)) if (name.startsWith(DRAFT)) remove(join(folder, name));
  mkdirSync(draft, { mode: 0o700 });
  const user = chooseServerUser(draft, false, binaries.postgres);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  user.own(passwordFile);
  const [command, args] = user.wrap(binaries.initdb, [
    ...["-D", draft, "-U", SUPERUSER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--encoding=UTF8"],
    // Plain ORDER BY is Danish then: æ, ø and å last, aa among å.
    ...["--locale=C", "--locale-provider=icu", "--icu-locale=da-DK"],
    ...(isDurable ? [] : ["--no-sync"]),
  ]);
  const made = spawnSync(command, args, { ...user.ids, cwd: draft, env: serverEnvironment(), encoding: "utf8" });
  remove(passwordFile);
  if (made.status !== 0) {
    remove(draft);
    throw new SetupFailure(`The database folder ${data} could not be made: ${made.error?.message ?? made.stderr}`);
  }
  renameSync(draft, data);
}

const DRAFT = "postgres-in-the-making-";

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
