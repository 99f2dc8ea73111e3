import { expect, test } from "vitest";
import { sessionCookie } from "@/lib/platform/session";

process.env.APP_ORIGIN = "https://strategispor.example";

test("over https the session's cookie is sent over https alone, and no script can read it", () => {
  expect(sessionCookie()).toEqual({
    name: "__Secure-next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true, maxAge: 12 * 60 * 60 },
  });
});
