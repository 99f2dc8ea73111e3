import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { database } from "./db";
import { describeError, log } from "./log";

const LONGEST_ANSWER_MS = 2000;

/** Whether the database answers within two seconds. */
export async function isDatabaseAnswering(): Promise<boolean> {
  const tooLate = new AbortController();
  try {
    const answered = database()
      .pool.query("SELECT 1")
      .then(() => true);
    // If it loses the race, nobody hears its error.
    answered.catch(() => undefined);
    return await Promise.race([answered, pause(LONGEST_ANSWER_MS, false, { signal: tooLate.signal })]);
  } catch (error) {
    log("warn", "database.unreachable", describeError(error));
    return false;
  } finally {
    tooLate.abort();
  }
}
