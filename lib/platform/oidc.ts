import "server-only";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "./auth-options";
import { env } from "./env";
import { sessionCookie } from "./session";

/** Whether the operator has configured a provider of that id. */
export const isProvider = (id: string | undefined): boolean =>
  env().OIDC_PROVIDERS.some((provider) => provider.id === id);

/** Hands a request to next-auth, as if it had come to /api/auth/<path>. */
export async function askNextAuth(request: NextRequest, path: readonly string[]): Promise<Response> {
  // It takes its own address from here, and would otherwise believe the client's headers.
  process.env.NEXTAUTH_URL = env().APP_ORIGIN;
  const answer: unknown = await NextAuth(request, { params: Promise.resolve({ nextauth: [...path] }) }, authOptions());
  if (!(answer instanceof Response)) throw new TypeError("next-auth answers a route handler with a Response");
  return answer;
}

/**
 * Begins signing in at a provider. The origin gate has let the request through, so the token that next-auth wants against
 * forged requests, which a page without JavaScript cannot fetch, is fetched for it.
 * @returns next-auth's answer: cookies, and the provider's address in `Location`
 */
export async function beginAtProvider(id: string, returnTo: string): Promise<Response> {
  const { APP_ORIGIN } = env();
  const asked = await askNextAuth(new NextRequest(`${APP_ORIGIN}/api/auth/csrf`), ["csrf"]);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const jar = await cookies();
  const { secure } = sessionCookie().options;
  for (const { name, value } of new NextResponse(null, { headers: asked.headers }).cookies.getAll()) {
    jar.set(name, value, { httpOnly: true, sameSite: "lax", path: "/", secure });
  }
  const body = new URLSearchParams({ csrfToken, callbackUrl: returnTo });
  return askNextAuth(new NextRequest(`${APP_ORIGIN}/api/auth/signin/${id}`, { method: "POST", body }), ["signin", id]);
}
