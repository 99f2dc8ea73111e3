import { createServer } from "node:net";
import { join } from "node:path";
import { describeExit, type Running } from "../keep-running";
import { isErrno, waitUntil } from "../processes";
import { ROOT } from "../root";
import { type Environment, TYPESCRIPT } from "../run";
import { SetupFailure } from "../setup-failure";
import { NEXT } from "./build";
import { type Output, startChild } from "./child";

export type Place = { readonly host: string; readonly port: number };

export type ServerOptions = Place & {
  readonly mode: "start" | "dev";
  readonly env: Environment;
  readonly output?: Output;
};

/** Megabytes for what was just made: what drawing a page makes is gone with it, and is not to be moved about meanwhile. */
const ROOM_FOR_A_PAGE = "--max-semi-space-size=32";

/** Starts Next in a process of its own, which ends with ours. */
export function startServer({ mode, host, port, env, output = "everything" }: ServerOptions): Running {
  const nodeEnv = mode === "dev" ? "development" : "production";
  const args = [ROOM_FOR_A_PAGE, NEXT, mode, "-H", host, "-p", String(port)];
  return startChild(args, { env: { NODE_ENV: nodeEnv, ...env }, output });
}

/** Starts the worker in a process of its own, which ends with ours. */
export function startWorker(env: Environment): Running {
  const args = [...TYPESCRIPT, join(ROOT, "scripts", "worker.ts")];
  return startChild(args, { env: { NODE_ENV: "production", ...env }, output: "everything" });
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
