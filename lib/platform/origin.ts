import "server-only";
import { env } from "./env";

const HARMLESS = ["GET", "HEAD", "OPTIONS"];

type Asked = { readonly method: string; readonly headers: Pick<Headers, "get"> };

/**
 * Whether a request that can change something comes from our own pages. A missing `Origin` counts as foreign: every
 * browser sends it, and Next itself would let it pass.
 */
export function isFromOwnPages({ method, headers }: Asked, ownOrigin: string): boolean {
  if (HARMLESS.includes(method)) return true;
  const site = headers.get("sec-fetch-site");
  return headers.get("origin") === ownOrigin && (site === null || site === "same-origin");
}

/**
 * The origin gate, in `proxy.ts` and in route handlers that lie outside it.
 * @returns the answer for a request from elsewhere; null for one that may go on
 */
export function refuseForeignOrigin(request: Asked): Response | null {
  if (isFromOwnPages(request, env().APP_ORIGIN)) return null;
  return new Response(
    "Anmodningen er afvist, fordi den ikke kom fra Strategispors egne sider. Gå tilbage, genindlæs siden og prøv igen.\n",
    {
      status: 403,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    },
  );
}
