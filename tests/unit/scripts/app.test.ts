import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { checkNode } from "@/scripts/app/environment";
import { environmentOf } from "@/scripts/app/installation";
import { assureFree, originOf } from "@/scripts/app/server";
import { BUILD_SOURCES, CLIENT_SOURCES, fingerprint } from "@/scripts/app/sources";
import { findBrowser } from "@/scripts/browser";
import { freePort } from "@/scripts/embedded/cluster";
import { makeSecrets } from "@/scripts/embedded/secrets";
import { findSystemBrowser } from "@/scripts/system-browser";

describe("before a start", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s is new enough", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(["18.20.0", "20.18.3"])("Node %s is refused", (version) => {
    expect(() => checkNode(version)).toThrow(`this is ${version}`);
  });

  test("a port in use is refused by its number", async () => {
    const port = await freePort();
    const somebody = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => somebody.once("listening", resolve));

    await expect(assureFree({ host: "127.0.0.1", port })).rejects.toThrow(`Port ${port} is in use`);

    somebody.close();
  });

  test("a browser that is told and not there is refused", () => {
    expect(() => findBrowser({ CHROME_PATH: "/no/such/browser" })).toThrow("CHROME_PATH");
  });
});

describe("a server's own address", () => {
  test.each([
    ["127.0.0.1", "http://127.0.0.1:3000"],
    ["0.0.0.0", "http://127.0.0.1:3000"],
    ["::", "http://[::1]:3000"],
    ["localhost", "http://localhost:3000"],
  ])("on %s is %s", (host, origin) => {
    expect(originOf({ host, port: 3000 })).toBe(origin);
  });
});

describe("the fingerprint of the sources", () => {
  test("stays while they stay", () => {
    expect(fingerprint(CLIENT_SOURCES)).toBe(fingerprint(CLIENT_SOURCES));
  });

  test("tells different sources apart", () => {
    expect(fingerprint(CLIENT_SOURCES)).not.toBe(fingerprint(BUILD_SOURCES));
  });

  test("takes no notice of what is not there", () => {
    expect(fingerprint([...CLIENT_SOURCES, "no-such-folder"])).toBe(fingerprint(CLIENT_SOURCES));
  });
});

test("the embedded database brings everything the application must be told", () => {
  const secrets = makeSecrets();

  expect(environmentOf({ ownerUrl: "owner", appUrl: "app", secrets })).toEqual({
    DATABASE_URL: "app",
    DATABASE_OWNER_URL: "owner",
    AUTH_SECRET: secrets.authSecret,
    AUDIT_KEY: secrets.auditKey,
    STRATEGISPOR_DEMO: "1",
    CHROME_PATH: process.env.CHROME_PATH ?? findSystemBrowser() ?? "",
  });
});
