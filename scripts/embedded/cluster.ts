import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Exit, Running } from "../keep-running";
import { SetupFailure } from "../setup-failure";
import { stopOrphan } from "./orphan";
import { findSite, serverEnvironment, type Site, type SiteOptions, SUPERUSER } from "./site";

type ClusterOptions = SiteOptions & {
  /** A free one if left out. */
  readonly port?: number;
};

export type Cluster = Running & {
  readonly port: number;
  readonly pid: number;
  /** For the last moment of a process, where nothing can be waited for: without writing out. */
  readonly kill: () => void;
};

/** Starts a PostgreSQL on 127.0.0.1, making its data folder the first time. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const site = findSite(options);
  await stopOrphan(site.data);
  const port = options.port ?? (await freePort());
  const end = performance.now() + 10_000;
  for (;;) {
    const child = await launch(site, { ...options, port });
    const failure = await untilReady(child, options.password, port);
    if (failure === undefined) return supervised(child, port);
    // The backends of a killed server need a moment to let go of its shared memory.
    if (performance.now() > end || !isStillHeld(site.log)) {
      throw new SetupFailure(`PostgreSQL did not start (${failure}):\n${tail(site.log)}`);
    }
    await sleep(100);
  }
}

/** A port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new SetupFailure("No free port.")),
      );
    });
  });
}

const settings = ({ isDurable }: ClusterOptions): string[] => [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  // The detail of an error may quote a row, and rows hold what people wrote.
  "log_error_verbosity=terse",
  "max_wal_size=4GB",
  ...(isDurable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
];

async function launch(
  { data, log, binaries, user }: Site,
  options: ClusterOptions & { port: number },
): Promise<ChildProcess> {
  const flags = settings(options).flatMap((setting) => ["-c", setting]);
  const [command, args] = user.wrap(binaries.postgres, ["-D", data, "-p", String(options.port), ...flags]);
  // A file, not a pipe: a server that outlives its parent must still have somewhere to write.
  const output = openSync(log, "w", 0o600);
  // Detached: Ctrl-C in the terminal reaches the application first; the database is stopped after it.
  const child = spawn(command, args, {
    ...user.ids,
    cwd: data,
    env: serverEnvironment(),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  return child;
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** @returns why it did not become ready; undefined when it did */
async function untilReady(child: ChildProcess, password: string, port: number): Promise<string | undefined> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (hasEnded(child)) return `it ended with ${child.exitCode ?? child.signalCode}`;
    const answer = await tryConnecting(password, port);
    if (answer === undefined) return undefined;
    if (answer === "28P01") return endWith(child, "its password is not the one in secrets.json");
    await sleep(20);
  }
  return endWith(child, "it did not answer within a minute");
}

function endWith(child: ChildProcess, reason: string): string {
  child.kill("SIGINT");
  return reason;
}

/** @returns the error's code; undefined when connected */
async function tryConnecting(password: string, port: number): Promise<string | undefined> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: SUPERUSER,
    password,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

const isStillHeld = (log: string): boolean => /shared memory block .* is still in use/.test(tail(log));

const tail = (log: string): string => readFileSync(log, "utf8").slice(-2_000);

function supervised(child: ChildProcess, port: number): Cluster {
  const exited = hasEnded(child)
    ? Promise.resolve({ code: child.exitCode, signal: child.signalCode })
    : new Promise<Exit>((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  return {
    port,
    pid: child.pid ?? 0,
    exited,
    stop: async () => {
      child.kill("SIGINT");
      // A session that does not let go must not hold up the end: what is committed is safe either way.
      const impatient = setTimeout(() => child.kill("SIGQUIT"), 8_000);
      await exited;
      clearTimeout(impatient);
    },
    kill: () => {
      child.kill("SIGQUIT");
    },
  };
}
