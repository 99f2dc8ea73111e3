import { isDatabaseAnswering } from "@/lib/platform/health";

/** Whether requests can be served: 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseAnswering();
  const [status, word] = isReady ? [200, "ok"] : [503, "unavailable"];
  return Response.json({ status: word }, { status, headers: { "cache-control": "no-store" } });
}
