import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type * as Session from "@/lib/platform/session";

let session: Pick<typeof Session, "sessionCookie" | "welcomeCookie">;

// The environment is read once: these two read one of their own, and leave none behind.
beforeAll(async () => {
  vi.resetModules();
  vi.stubEnv("APP_ORIGIN", "https://strategispor.example");
  session = await import("@/lib/platform/session");
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test("over https the session's cookie is sent over https alone, and no script can read it", () => {
  expect(session.sessionCookie()).toEqual({
    name: "__Secure-next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge: 12 * 60 * 60 },
  });
});

test("the secret of a one-time link lies in a cookie for a quarter of an hour, sent to the page that needs it", () => {
  expect(session.welcomeCookie().options).toEqual({
    httpOnly: true,
    sameSite: "lax",
    path: "/velkommen",
    secure: true,
    maxAge: 15 * 60,
  });
});
