import "server-only";
import pino, { type Logger } from "pino";
import { env } from "./env";

/** Codes, counts, durations and random ids: nothing that people wrote, no names, no addresses, no tokens. */
type Detail = { readonly [name: string]: string | number | boolean | null };

type Level = "debug" | "info" | "warn" | "error";

let kept: Logger | undefined;

function logger(): Logger {
  kept ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return kept;
}

/** One line for the operator. @param event what happened, as noun.pastParticiple */
export function log(level: Level, event: string, detail: Detail = {}): void {
  logger()[level]({ event, ...detail });
}

/**
 * What may be logged of an error: its kind, code and place. Its message can hold what somebody wrote: PostgreSQL, for
 * one, repeats the value that was not unique.
 */
export function describeError(error: unknown): Detail {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as Error & { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    error: error.name,
    code: typeof code === "string" ? code : null,
    at: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(" < "),
  };
}
