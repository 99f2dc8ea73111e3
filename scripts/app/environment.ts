import { resolve } from "node:path";
import { readEnv } from "@/lib/platform/env";
import { assureUnlocked } from "../embedded/folder-lock";
import { SetupFailure } from "../setup-failure";
import { hasOwnServer } from "./installation";
import type { Place } from "./server";

const BROUGHT = { DATABASE_URL: "postgresql://127.0.0.1:1/brought-at-start", STRATEGISPOR_DEMO: "1" };

const OLDEST_NODE = [20, 19] as const;

export type Checked = Place & {
  /** Where people reach the application. */
  readonly origin: string;
};

/**
 * Checks everything that can be wrong before anything is started.
 * @throws SetupFailure with one line for the operator
 */
export function checkedEnvironment(mode: "production" | "development"): Checked {
  checkNode(process.versions.node);
  const brought = hasOwnServer() ? { STRATEGISPOR_DEMO: "0" } : BROUGHT;
  const read = readEnv({ ...process.env, NODE_ENV: mode, ...brought });
  if (!read.ok) throw new SetupFailure(read.refusal.message);
  const { HOST, PORT, APP_ORIGIN, DATA_DIR } = read.value;
  if (!hasOwnServer()) assureUnlocked(resolve(DATA_DIR));
  return { host: HOST, port: PORT, origin: APP_ORIGIN };
}

/** @throws SetupFailure for a Node that is too old */
export function checkNode(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNew = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!isNew) throw new SetupFailure(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${version}.`);
}
