import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/embedded/cluster";
import { findRunningDatabase } from "@/scripts/embedded-postgres";
import { commandLine, isErrno, readIfThere, waitUntil } from "@/scripts/processes";
import { ROOT } from "@/scripts/root";

/** An `npm start` of the test's own, with a database of its own, to be mistreated. */
export class OwnStart {
  readonly folder = mkdtempSync(join(tmpdir(), "strategispor-faults-"));
  origin = "";
  private port = 0;
  private starter: ChildProcess | undefined;

  async begin(): Promise<void> {
    this.port = await freePort();
    this.origin = `http://localhost:${String(this.port)}`;
    this.starter = spawn(process.execPath, ["--import", "tsx", join("scripts", "start.ts")], {
      cwd: ROOT,
      env: { ...withoutInstallation(), PORT: String(this.port), DATA_DIR: this.folder, LOG_LEVEL: "fatal" },
      stdio: "ignore",
    });
    if (!(await this.becomesReady(180_000))) throw new RangeError("npm start was not ready within three minutes");
  }

  /** Whether it says within so long that it is ready. */
  becomesReady(withinMs: number): Promise<boolean> {
    return waitUntil(async () => (await this.readiness()) === 200, withinMs);
  }

  /** Asks until it is not ready, lest it be measured before the blow: for so long, since it may be back before we ask. */
  async feelsTheBlow(): Promise<void> {
    await waitUntil(async () => (await this.readiness()) !== 200, 1_000);
  }

  /** What `/api/health/ready` answers; 0 where nobody does. */
  async readiness(): Promise<number> {
    const asked = fetch(`${this.origin}/api/health/ready`, { signal: AbortSignal.timeout(12_000) });
    return asked.then(
      (answer) => answer.status,
      () => 0,
    );
  }

  /** The process that serves the pages, a child of the one that was started. */
  // Next names its process so, once it serves.
  get application(): number {
    const found = childrenOf(this.starter?.pid).find((pid) => commandLine(pid).startsWith("next-server"));
    if (found === undefined) throw new RangeError("No application runs");
    return found;
  }

  /** The server of the database. */
  get databaseServer(): number {
    const server = Number(readFileSync(join(this.folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    // 0 is our own group to `kill`.
    if (!Number.isInteger(server) || server <= 1) throw new RangeError("No database runs");
    return server;
  }

  /** Stops the database in its steps. @returns what lets it go on */
  freezeDatabase(): () => void {
    const server = this.databaseServer;
    const frozen = [server, ...childrenOf(server)];
    for (const pid of frozen) signalIfThere(pid, "SIGSTOP");
    return () => {
      for (const pid of frozen) signalIfThere(pid, "SIGCONT");
    };
  }

  /** Where the owner of the database reads what is really in it. */
  get ownerUrl(): string {
    const found = findRunningDatabase(this.folder);
    if (!found) throw new RangeError("No database runs");
    return found.ownerUrl;
  }

  /** Asks it to stop. @returns its exit code, and how long it took, in milliseconds */
  async end(): Promise<{ code: number | null; tookMs: number }> {
    const { starter } = this;
    const begun = performance.now();
    if (!starter || starter.exitCode !== null) return { code: starter?.exitCode ?? null, tookMs: 0 };
    const code = new Promise<number | null>((resolve) => starter.once("exit", resolve));
    starter.kill("SIGTERM");
    return { code: await code, tookMs: performance.now() - begun };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Our own environment without what leads to the installation that the other browser tests share. */
function withoutInstallation(): NodeJS.ProcessEnv {
  const shared = /^(DATABASE_|STRATEGISPOR_|AUTH_SECRET$|AUDIT_KEY$|APP_ORIGIN$|E2E_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !shared.test(name))) as NodeJS.ProcessEnv;
}

const childrenOf = (pid: number | undefined): number[] =>
  (readIfThere(`/proc/${String(pid)}/task/${String(pid)}/children`) ?? "").split(" ").filter(Boolean).map(Number);

/** A connection's process may have ended by itself meanwhile: it is gone as soon as the server can bury it. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isErrno(error, "ESRCH")) throw error;
  }
}
