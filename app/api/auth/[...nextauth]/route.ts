import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { askNextAuth, beginAtProvider, isProvider } from "@/lib/platform/oidc";
import { returnPath, SIGN_IN_PAGE, signInPageWith } from "@/lib/sign-in/model";

type Context = { params: Promise<{ nextauth: string[] }> };

// Of next-auth's addresses only those that signing in at a provider needs exist; what they answered about sessions
// (session, signout, csrf, providers) our own pages do.

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const [action, provider] = (await params).nextauth;
  if (action === "callback" && isProvider(provider)) return askNextAuth(request, ["callback", provider ?? ""]);
  if (action === "signin") return redirect(SIGN_IN_PAGE);
  if (action === "error") return redirect(signInPageWith("udbyder"));
  return notThere();
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const [action, provider = ""] = (await params).nextauth;
  if (action !== "signin" || !isProvider(provider)) return notThere();
  const wanted = (await request.formData()).get("til");
  const begun = await beginAtProvider(provider, returnPath(typeof wanted === "string" ? wanted : null));
  const address = begun.headers.get("location");
  if (!address) throw new TypeError("next-auth answers a sign-in with an address");
  return onwardTo(address, begun.headers.getSetCookie());
}

const notThere = (): Response => Response.json({ error: "NOT_FOUND" }, { status: 404 });

/** A page that leads on by itself: a form's answer may not redirect to another host under the content policy. */
function onwardTo(address: string, cookies: readonly string[]): Response {
  const url = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const page = `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>Log ind – Strategispor</title><meta http-equiv="refresh" content="0;url=${url}"></head>
<body><p>Du sendes videre til din organisations login.</p><p><a href="${url}">Fortsæt, hvis det ikke sker af sig selv</a></p></body></html>`;
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(page, { headers });
}
