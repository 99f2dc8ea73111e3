import { describe, expect, test } from "vitest";
import { isFromOwnPages, refuseForeignOrigin } from "@/lib/platform/origin";

const OWN = "https://strategispor.example";

const asked = (method: string, headers: Record<string, string> = {}) => ({ method, headers: new Headers(headers) });

describe("the origin gate", () => {
  test.each(["GET", "HEAD", "OPTIONS"])("lets %s through from anywhere", (method) => {
    expect(isFromOwnPages(asked(method, { origin: "https://evil.example", "sec-fetch-site": "cross-site" }), OWN)).toBe(
      true,
    );
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "post", "INVENTED"])(
    "lets %s through from our own pages only",
    (method) => {
      expect(isFromOwnPages(asked(method, { origin: OWN }), OWN)).toBe(true);
      expect(isFromOwnPages(asked(method, { origin: "https://evil.example" }), OWN)).toBe(false);
    },
  );

  test.each([
    ["none", {}],
    ["null", { origin: "null" }],
    ["the same host over http", { origin: "http://strategispor.example" }],
    ["another port", { origin: "https://strategispor.example:8443" }],
    ["a longer name", { origin: "https://strategispor.example.evil.example" }],
    [
      "with a forged host beside it",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
    ],
  ])("refuses the origin: %s", (_, headers) => {
    expect(isFromOwnPages(asked("POST", headers), OWN)).toBe(false);
  });

  test.each(["cross-site", "same-site", "none"])("refuses what the browser calls %s", (site) => {
    expect(isFromOwnPages(asked("POST", { origin: OWN, "sec-fetch-site": site }), OWN)).toBe(false);
  });

  test("lets through what the browser calls same-origin", () => {
    expect(isFromOwnPages(asked("POST", { origin: OWN, "sec-fetch-site": "same-origin" }), OWN)).toBe(true);
  });

  test("answers 403 in Danish, and nothing to our own", async () => {
    const refusal = refuseForeignOrigin(asked("POST", { origin: "https://evil.example" }));

    expect(refusal?.status).toBe(403);
    await expect(refusal?.text()).resolves.toContain("Anmodningen er afvist");
    expect(refuseForeignOrigin(asked("POST", { origin: "http://localhost:3000" }))).toBeNull();
  });
});
