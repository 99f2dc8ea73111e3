import { describe, expect, test } from "vitest";
import { contentPolicy, securityHeaders } from "@/lib/platform/security-headers";

const PRODUCTION = { nonce: "n0nce", isSecure: true, isDevelopment: false };

const headersIn = (situation: typeof PRODUCTION) => new Map(securityHeaders(situation));

describe("the content policy", () => {
  test("allows nothing but what is named", () => {
    expect(contentPolicy(PRODUCTION).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'nonce-n0nce' 'strict-dynamic'",
      "style-src 'self' 'nonce-n0nce'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
  });

  test("is never unsafe outside development", () => {
    expect(contentPolicy(PRODUCTION)).not.toContain("unsafe");
    expect(contentPolicy({ ...PRODUCTION, isDevelopment: true })).toContain("'unsafe-eval'");
  });
});

describe("the headers of every answer", () => {
  test("are the same with and without https, but for strict transport", () => {
    const [secure, plain] = [headersIn(PRODUCTION), headersIn({ ...PRODUCTION, isSecure: false })];

    expect(secure.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    secure.delete("strict-transport-security");
    expect(plain).toEqual(secure);
  });

  test("keep the page to itself", () => {
    expect(Object.fromEntries(headersIn(PRODUCTION))).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
    });
  });

  test("give no page a power of the device", () => {
    expect(headersIn(PRODUCTION).get("permissions-policy")).toContain("camera=(), ");
  });
});
