import { realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLine, isAlive, readIfThere, waitUntil, workingFolder } from "../processes";
import { SetupFailure } from "../setup-failure";

type Postmaster = { readonly pid: number; readonly port: number };

const pidFile = (folder: string): string => join(folder, "postmaster.pid");

/** The server that wrote its `postmaster.pid` into the data folder, if it still runs there. */
export function runningPostmaster(folder: string): Postmaster | undefined {
  const named = namedPostmaster(folder);
  return named && isAlive(named.pid) && isPostgresOn(named.pid, folder) ? named : undefined;
}

/** Stops a server left behind when its parent was killed; its committed rows are safe. */
export async function stopOrphan(folder: string): Promise<void> {
  const orphan = runningPostmaster(folder);
  if (!orphan) {
    forgetStranger(folder);
    return;
  }
  const isGone = () => !isAlive(orphan.pid);
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(orphan.pid, signal);
    if (await waitUntil(isGone, 8_000)) return;
  }
  throw new SetupFailure(
    `A PostgreSQL from an earlier start (process ${orphan.pid}) does not stop: stop it, then start again.`,
  );
}

function namedPostmaster(folder: string): Postmaster | undefined {
  const lines = readIfThere(pidFile(folder))?.split("\n");
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])];
  return pid > 0 ? { pid, port } : undefined;
}

const PROGRAM = /(^|\/)postgres(\.exe)?( |$)/;

/** The id in an old file may meanwhile belong to anybody: only a PostgreSQL on this very folder is ours. */
function isPostgresOn(pid: number, folder: string): boolean {
  const command = commandLine(pid);
  if (!PROGRAM.test(command)) return false;
  const real = realpathSync(folder);
  return workingFolder(pid) === real || command.includes(` -D ${folder} `) || command.includes(` -D ${real} `);
}

/**
 * A server that was killed leaves its id behind, and PostgreSQL does not start while anybody has that id. Forgotten
 * only if the process is known to be something else.
 */
function forgetStranger(folder: string): void {
  const named = namedPostmaster(folder);
  if (!named || !isAlive(named.pid)) return;
  const command = commandLine(named.pid);
  if (command !== "" && !PROGRAM.test(command)) rmSync(pidFile(folder), { force: true });
}
