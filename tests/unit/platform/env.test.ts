import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/platform/env";

const DATABASE_URL = "postgresql://app:secret@127.0.0.1:5432/strategispor";
const SECRET = "0123456789abcdef0123456789abcdef";

const messageOf = (source: Record<string, string>): string => {
  const read = readEnv({ DATABASE_URL, ...source });
  return read.ok ? "accepted" : read.refusal.message;
};

describe("the environment", () => {
  test("needs nothing but a database in development", () => {
    const read = readEnv({ DATABASE_URL });

    expect(read).toMatchObject({
      ok: true,
      value: {
        PORT: 3000,
        HOST: "127.0.0.1",
        DATA_DIR: ".data",
        APP_ORIGIN: "http://localhost:3000",
        LOG_LEVEL: "info",
        TRUST_PROXY: 0,
      },
    });
  });

  test("takes the application's origin from its port", () => {
    expect(readEnv({ DATABASE_URL, PORT: "8080" })).toMatchObject({ value: { APP_ORIGIN: "http://localhost:8080" } });
  });

  test("takes an empty variable for an unset one", () => {
    expect(readEnv({ DATABASE_URL, PORT: "", SMTP_URL: "", OIDC_PROVIDERS: "" })).toMatchObject({
      value: { PORT: 3000, OIDC_PROVIDERS: [] },
    });
  });

  test.each(["AUTH_SECRET", "AUDIT_KEY"])("refuses production without %s", (missing) => {
    const source: Record<string, string> = { NODE_ENV: "production", AUTH_SECRET: SECRET, AUDIT_KEY: SECRET };
    source[missing] = "";

    expect(messageOf(source)).toBe(`${missing} must be at least 32 characters, and is required in production.`);
  });

  test("lets the demo run in production mode without secrets", () => {
    expect(messageOf({ NODE_ENV: "production", STRATEGISPOR_DEMO: "1" })).toBe("accepted");
  });

  test("refuses to run without a database", () => {
    expect(readEnv({})).toMatchObject({ ok: false, refusal: { variable: "DATABASE_URL" } });
  });

  test.each([
    ["PORT", "80a"],
    ["PORT", "70000"],
    ["HOST", "http://0.0.0.0"],
    ["DATABASE_URL", "mysql://127.0.0.1/x"],
    ["DATABASE_OWNER_URL", "127.0.0.1"],
    ["DATABASE_POOL_MAX", "0"],
    ["AUDIT_KEY", "short"],
    ["AUTH_SECRET", "short"],
    ["TRUST_PROXY", "yes"],
    ["APP_ORIGIN", "https://strategispor.example/sti"],
    ["APP_ORIGIN", "strategispor.example"],
    ["SMTP_URL", "mail.example"],
    ["OIDC_PROVIDERS", "{"],
    ["OIDC_PROVIDERS", '[{"id":"entra"}]'],
    ["LOG_LEVEL", "loud"],
    ["STRATEGISPOR_DEMO", "yes"],
  ])("names the variable when %s is %s", (variable, value) => {
    expect(messageOf({ [variable]: value })).toMatch(new RegExp(`^${variable} (must|is set) .+\\.$`));
  });

  test("never repeats a value, which may be a secret", () => {
    expect(messageOf({ DATABASE_URL: "mysql://app:hunter2@127.0.0.1/x" })).not.toContain("hunter2");
  });

  test("reads the sign-in providers", () => {
    const provider = {
      id: "entra",
      name: "Region Midtjylland",
      issuer: "https://login.example/v2.0",
      clientId: "a",
      clientSecret: "b",
    };

    expect(readEnv({ DATABASE_URL, OIDC_PROVIDERS: JSON.stringify([provider]) })).toMatchObject({
      value: { OIDC_PROVIDERS: [{ ...provider, scope: "openid email profile" }] },
    });
  });
});
