import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { isErrno, waitUntil } from "../processes";
import { ROOT } from "../root";
import { describeExit, type Exit, type Running } from "../keep-running";
import { COMMON, type Environment } from "../run";
import { SetupFailure } from "../setup-failure";
import { NEXT } from "./build";

export type Place = { readonly host: string; readonly port: number };

export type ServerOptions = Place & {
  readonly mode: "start" | "dev";
  readonly env: Environment;
  /** What of its output is shown; everything if left out. */
  readonly output?: "everything" | "errors";
};

/** A request may take ten seconds, then whoever still talks is cut off. */
const LONGEST_END_MS = 15_000;

const FOLLOW_PARENT = new URL("./follow-parent.mjs", import.meta.url).href;

/** Starts Next in a process of its own, which ends with ours. */
export function startServer({ mode, host, port, env, output }: ServerOptions): Running {
  const child = spawn(process.execPath, ["--import", FOLLOW_PARENT, NEXT, mode, "-H", host, "-p", String(port)], {
    cwd: ROOT,
    env: { ...process.env, ...COMMON, NODE_ENV: mode === "dev" ? "development" : "production", ...env },
    stdio: ["ignore", output === "errors" ? "ignore" : "inherit", "inherit", "ipc"],
  });
  const exited = new Promise<Exit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: 1, signal: null }));
  });
  return {
    exited,
    stop: async () => {
      child.kill("SIGTERM");
      const impatient = setTimeout(() => child.kill("SIGKILL"), LONGEST_END_MS);
      await exited;
      clearTimeout(impatient);
    },
  };
}

/** Whether the application answers; any answer will do. */
export async function isAnswering(place: Place): Promise<boolean> {
  try {
    const answer = await fetch(`${originOf(place)}/api/health/live`, {
      signal: AbortSignal.timeout(5_000),
      redirect: "manual",
    });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

/** Waits for the first answer. @throws SetupFailure if it ends before, or is silent for two minutes */
export async function untilAnswering(server: Running, place: Place): Promise<void> {
  const ended = server.exited.then((exit) => {
    throw new SetupFailure(`The application ended (${describeExit(exit)}) before it was ready.`);
  });
  const isReady = await Promise.race([waitUntil(() => isAnswering(place), 120_000), ended]);
  // From here on its end is somebody else's matter.
  ended.catch(() => undefined);
  if (!isReady) throw new SetupFailure("The application did not answer within two minutes.");
}

/** @throws SetupFailure if somebody listens there already */
export async function assureFree({ host, port }: Place): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error) => reject(explain(error, { host, port })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function explain(error: Error, { host, port }: Place): Error {
  if (isErrno(error, "EADDRINUSE")) return new SetupFailure(`Port ${port} is in use: stop what uses it, or set PORT.`);
  if (isErrno(error, "EACCES")) return new SetupFailure(`Port ${port} may not be used by this account: set PORT.`);
  return new SetupFailure(`HOST ${host} cannot be listened on: ${error.message}`);
}

/** Where this machine itself reaches a server that may listen on every address. */
export function originOf({ host, port }: Place): string {
  const own = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}`;
}
