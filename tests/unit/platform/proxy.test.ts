import { unstable_doesMiddlewareMatch as doesProxyMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { config, proxy } from "@/proxy";

const OWN = "http://localhost:3000";

const answerTo = (path: string, init: { method?: string; headers?: Record<string, string> } = {}): Response =>
  proxy(new NextRequest(`${OWN}${path}`, init));

const nonceOf = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

describe("the proxy", () => {
  test("tells Next the same nonce as the browser, another for every request", () => {
    const [first, second] = [answerTo("/"), answerTo("/")];

    const shown = nonceOf(first.headers.get("content-security-policy"));

    expect(shown).toHaveLength(24);
    expect(nonceOf(first.headers.get("x-middleware-request-content-security-policy"))).toBe(shown);
    expect(nonceOf(second.headers.get("content-security-policy"))).not.toBe(shown);
  });

  test("lets nobody else say what our host is", () => {
    const answer = answerTo("/", { headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher" } });

    expect(answer.headers.get("x-middleware-request-x-forwarded-host")).toBe("localhost:3000");
    expect(answer.headers.get("x-middleware-request-x-forwarded-proto")).toBe("http");
  });

  test("stops a foreign post, with all headers", () => {
    const answer = answerTo("/overblik", { method: "POST", headers: { origin: "https://evil.example" } });

    expect(answer.status).toBe(403);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("sends our own post on", () => {
    const answer = answerTo("/overblik", { method: "POST", headers: { origin: OWN } });

    expect(answer.headers.get("x-middleware-next")).toBe("1");
  });
});

describe("the proxy stands before", () => {
  const stands = (path: string, headers: Record<string, string> = {}) =>
    doesProxyMatch({ config, url: `${OWN}${path}`, headers });

  test.each([
    "/",
    "/log-ind",
    "/api/v1/strategies",
    "/api/auth/signin/midt",
    "/findes-ikke",
    "/_next/image",
    "/favicon.ico/x",
  ])("%s", (path) => {
    expect(stands(path)).toBe(true);
  });

  test("all but the built files and the icon", () => {
    expect(stands("/_next/static/chunks/main.js")).toBe(false);
    expect(stands("/favicon.ico")).toBe(false);
  });

  test("an action that is posted to a built file", () => {
    expect(stands("/_next/static/x", { "next-action": "7f" })).toBe(true);
    expect(stands("/favicon.ico", { "content-type": "multipart/form-data; boundary=x" })).toBe(true);
  });
});
