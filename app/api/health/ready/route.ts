import { setTimeout as pause } from "node:timers/promises";
import { describeError, log } from "@/lib/platform/log";
import { readNow } from "@/lib/platform/readers";

const LONGEST_ANSWER_MS = 2000;

/** Whether requests can be served: 503 while the database does not answer within two seconds. */
export async function GET(): Promise<Response> {
  const [status, word] = (await isDatabaseAnswering()) ? [200, "ok"] : [503, "unavailable"];
  return Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });
}

async function isDatabaseAnswering(): Promise<boolean> {
  const answered = readNow(() => Promise.resolve(true)).catch((error: unknown) => {
    log("warn", "database.unreachable", describeError(error));
    return false;
  });
  return Promise.race([answered, pause(LONGEST_ANSWER_MS, false)]);
}
