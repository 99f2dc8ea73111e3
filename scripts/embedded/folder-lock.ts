import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, isErrno, readIfThere, startMark } from "../processes";
import { SetupFailure } from "../setup-failure";

const NAME = "start.lock";

type Holder = { readonly pid: number; readonly mark: string };

/**
 * Makes this process the only one to run a database in the folder. A lock left behind by a process that is gone is
 * taken over.
 * @returns what gives the lock back
 * @throws SetupFailure naming the process that holds it
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, NAME);
  const own = `${process.pid} ${startMark(process.pid)}`;
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    while (!linked(draft, lock)) takeOverFrom(lock, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readIfThere(lock) === own) rmSync(lock, { force: true });
  };
}

/** The process that holds the folder, or undefined. */
export function lockHolder(folder: string): number | undefined {
  const holder = readHolder(readIfThere(join(folder, NAME)));
  return holder && isRunning(holder) ? holder.pid : undefined;
}

/** @throws SetupFailure naming the process that runs on the folder, if one does */
export function assureUnlocked(folder: string): void {
  const pid = lockHolder(folder);
  if (pid === undefined) return;
  throw new SetupFailure(
    `Already running on ${folder}: process ${pid}. Stop it first, or set DATA_DIR (and PORT) to run a second one.`,
  );
}

/** A link, unlike a write, either makes the whole lock or fails because there is one. */
function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  }
}

function takeOverFrom(lock: string, folder: string): void {
  const text = readIfThere(lock);
  assureUnlocked(folder);
  const stale = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, stale);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return;
    throw error;
  }
  // Between our look and our move another process may have taken over: then it is its lock we moved.
  if (readIfThere(stale) !== text) linked(stale, lock);
  rmSync(stale, { force: true });
}

function readHolder(text: string | undefined): Holder | undefined {
  const [pid, mark] = (text ?? "").split(" ");
  return Number(pid) > 0 ? { pid: Number(pid), mark: mark ?? "" } : undefined;
}

const isRunning = ({ pid, mark }: Holder): boolean => isAlive(pid) && (mark === "" || mark === startMark(pid));
