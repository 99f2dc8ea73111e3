import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { env } from "@/lib/platform/env";
import { refuseForeignOrigin } from "@/lib/platform/origin";
import { contentPolicy, securityHeaders } from "@/lib/platform/security-headers";

/**
 * Headers for every answer, and the gate against requests from other origins. No rights are decided here: an action can
 * be posted to any address, so commands and queries ask for themselves.
 */
export function proxy(request: NextRequest): Response {
  const { APP_ORIGIN, NODE_ENV } = env();
  const situation = {
    nonce: randomBytes(16).toString("base64"),
    isSecure: APP_ORIGIN.startsWith("https:"),
    isDevelopment: NODE_ENV === "development",
  };
  const response =
    refuseForeignOrigin(request) ??
    refuseBrokenAddress(request) ??
    NextResponse.next({ request: { headers: inward(request, situation) } });
  for (const [name, value] of securityHeaders(situation)) response.headers.set(name, value);
  return response;
}

/** A percent sign that stands for no character: Next would answer 500, without our headers. */
function refuseBrokenAddress({ nextUrl }: NextRequest): Response | null {
  try {
    decodeURIComponent(nextUrl.pathname);
    return null;
  } catch {
    return new Response("Adressen kan ikke læses. Se efter, om den er skrevet rigtigt.\n", {
      status: 400,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}

/** What the pages are told: the policy whose nonce Next puts on its scripts, and our own host, whatever the client says it is. */
function inward({ headers }: NextRequest, situation: { nonce: string; isDevelopment: boolean }): Headers {
  const own = new URL(env().APP_ORIGIN);
  const told = new Headers(headers);
  told.set("content-security-policy", contentPolicy(situation));
  told.set("x-forwarded-host", own.host);
  told.set("x-forwarded-proto", own.protocol.slice(0, -1));
  return told;
}

export const config = {
  matcher: [
    "/((?!_next/static/|favicon\\.ico$).*)",
    // An action also runs when it is posted to the address of a file.
    { source: "/:path*", has: [{ type: "header", key: "content-type" }] },
    { source: "/:path*", has: [{ type: "header", key: "next-action" }] },
  ],
};
