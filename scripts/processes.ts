import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id runs, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return isErrno(error, "EPERM");
  }
  // A process that was killed keeps its id until its parent asks after it, in many containers for ever.
  return statusFields(pid)?.[0] !== "Z";
}

export const isErrno = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** Reads a file that may not be there. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT") || isErrno(error, "ESRCH")) return undefined;
    throw error;
  }
}

/**
 * What tells one process from a later one with the same id: when it started. Ids come again after a restart of the
 * machine, and in a container always. Empty where the system does not say.
 */
export function startMark(pid: number): string {
  const startTime = statusFields(pid)?.[19];
  return startTime ? `${readIfThere("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}/${startTime}` : "";
}

/** What Linux tells of a process after its name, which stands in parentheses and may hold spaces: first its state. */
function statusFields(pid: number): string[] | undefined {
  const status = process.platform === "linux" ? readIfThere(`/proc/${pid}/stat`) : undefined;
  return status?.slice(status.lastIndexOf(")") + 2).split(" ");
}

/** The command line of a process, its words parted by spaces; empty if nobody tells. */
export function commandLine(pid: number): string {
  if (process.platform === "linux") return (readIfThere(`/proc/${pid}/cmdline`) ?? "").split("\0").join(" ").trim();
  if (process.platform === "win32") return "";
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
}

/** The folder a process stands in; undefined if nobody tells. */
export function workingFolder(pid: number): string | undefined {
  try {
    return process.platform === "linux" ? readlinkSync(`/proc/${pid}/cwd`) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until something holds; false if it did not in time. */
export async function waitUntil(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}
