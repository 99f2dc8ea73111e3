import { spawn } from "node:child_process";
import type { Exit, Running } from "../keep-running";
import { ROOT } from "../root";
import { COMMON, type Environment } from "../run";

/** What of a program's output is shown. */
export type Output = "everything" | "errors";

/** A request may take ten seconds, then whoever still works is cut off. */
const LONGEST_END_MS = 15_000;

const FOLLOW_PARENT = new URL("./follow-parent.mjs", import.meta.url).href;

/** Starts a Node program that runs beside us until it is stopped, and ends when we do. */
export function startChild(args: readonly string[], { env, output }: { env: Environment; output: Output }): Running {
  const child = spawn(process.execPath, ["--import", FOLLOW_PARENT, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...COMMON, ...env },
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
