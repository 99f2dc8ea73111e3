import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "./root";

export type Environment = Readonly<Record<string, string>>;

export type RunOptions = {
  readonly env?: Environment;
  /** Where its output goes: shown as it comes, or kept for the caller. */
  readonly output: "shown" | "kept";
};

export type Outcome = { readonly code: number; readonly output: string };

/** What every program we start finds in its environment. */
export const COMMON: Environment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  NO_UPDATE_NOTIFIER: "1",
};

/**
 * Runs a Node program to its end; who asks us to stop, stops it.
 * @param args the script and its arguments, before them Node's own flags
 */
export function runNode(args: readonly string[], { env = {}, output }: RunOptions): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...COMMON, ...env },
    stdio: ["ignore", output === "shown" ? "inherit" : "pipe", output === "shown" ? "inherit" : "pipe"],
  });
  return outcomeOf(child);
}

/** Node's flags for running our TypeScript; `server-only` is empty under the condition that Next sets on the server. */
export const TYPESCRIPT = ["--import", "tsx", "--conditions=react-server"] as const;

async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of STOP_SIGNALS) process.on(signal, pass);
  try {
    return await new Promise<Outcome>((resolve) => {
      child.once("error", (error) => resolve({ code: 1, output: output + error.message }));
      child.once("close", (code) => resolve({ code: code ?? 1, output }));
    });
  } finally {
    for (const signal of STOP_SIGNALS) process.off(signal, pass);
  }
}

export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Settles when somebody asks this process to stop, which it then does not do by itself. */
export function untilAskedToStop(): Promise<"asked"> {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve("asked"));
  });
}
