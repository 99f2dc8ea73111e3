import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/kernel/result";

/** For development and tests alone: production does not start without secrets of its own. */
const DEVELOPMENT_SECRET = "development-only-never-in-production";

const wholeNumber = ({ from, to }: { from: number; to: number }) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const isUrlOf =
  (...protocols: string[]) =>
  (text: string): boolean =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);

const isPostgresUrl = isUrlOf("postgres:", "postgresql:");
const isWebUrl = isUrlOf("http:", "https:");
const isMailUrl = isUrlOf("smtp:", "smtps:");

const secret = z.string().min(32);

const oidcProvider = z.strictObject({
  /** Part of the callback's address: /api/auth/callback/<id>. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What the sign-in button says. */
  name: z.string().min(1),
  issuer: z.string().refine(isWebUrl),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default("openid email profile"),
});

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: wholeNumber({ from: 1, to: 65_535 }).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default("127.0.0.1"),
  DATABASE_URL: z.string().refine(isPostgresUrl),
  DATABASE_OWNER_URL: z.string().refine(isPostgresUrl).optional(),
  DATABASE_POOL_MAX: wholeNumber({ from: 1, to: 500 }).default(10),
  AUDIT_KEY: secret.optional(),
  AUTH_SECRET: secret.optional(),
  TRUST_PROXY: wholeNumber({ from: 0, to: 10 }).default(0),
  CHROME_PATH: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  APP_ORIGIN: z
    .string()
    .refine((text) => isWebUrl(text) && new URL(text).origin === text.replace(/\/$/, ""))
    .transform((text) => new URL(text).origin)
    .optional(),
  SMTP_URL: z.string().refine(isMailUrl).optional(),
  OIDC_PROVIDERS: z.string().transform(parseJson).pipe(z.array(oidcProvider)).default([]),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  STRATEGISPOR_DEMO: z
    .enum(["0", "1"])
    .default("0")
    .transform((text) => text === "1"),
});

type Variable = keyof z.input<typeof schema>;

/** What each variable must be. Values are never repeated: half of them are secrets or hold one. */
const EXPECTED: Record<Variable, string> = {
  NODE_ENV: "must be development, production or test",
  PORT: "must be a whole number from 1 to 65535",
  HOST: "must be an address or a host name, such as 127.0.0.1 or 0.0.0.0",
  DATABASE_URL:
    "must be postgresql://user:password@host:port/database (npm start and npm run dev bring a database when it is unset)",
  DATABASE_OWNER_URL: "must be postgresql://user:password@host:port/database",
  DATABASE_POOL_MAX: "must be a whole number from 1 to 500",
  AUDIT_KEY: "must be at least 32 characters, and is required in production",
  AUTH_SECRET: "must be at least 32 characters, and is required in production",
  TRUST_PROXY: "must be the number of reverse proxies in front of the application, from 0 to 10",
  CHROME_PATH: "must be the path of a Chromium or Chrome",
  DATA_DIR: "must be the path of a folder",
  APP_ORIGIN: "must be an origin without a path, such as https://strategispor.example",
  SMTP_URL: "must be smtp://user:password@host:port or smtps://…",
  OIDC_PROVIDERS:
    'must be JSON: [{ "id", "name", "issuer", "clientId", "clientSecret" }], the id in small letters, the issuer a URL',
  LOG_LEVEL: "must be fatal, error, warn, info, debug, trace or silent",
  STRATEGISPOR_DEMO: "is set by npm start alone",
};

type Parsed = z.output<typeof schema>;

/** The environment, checked; every variable has a value, except those whose absence means something. */
export type Env = Parsed & { readonly AUDIT_KEY: string; readonly AUTH_SECRET: string; readonly APP_ORIGIN: string };

type EnvRefusal = { readonly code: "ENVIRONMENT_INVALID"; readonly variable: string; readonly message: string };

/**
 * Checks the environment. An empty variable counts as unset.
 * @returns a refusal with one line for the operator, naming the first variable that is wrong
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, EnvRefusal> {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) return refuseVariable(parsed.error.issues[0]?.path[0]);
  const { data } = parsed;
  if (data.NODE_ENV === "production" && !data.STRATEGISPOR_DEMO) {
    if (data.AUTH_SECRET === undefined) return refuseVariable("AUTH_SECRET");
    if (data.AUDIT_KEY === undefined) return refuseVariable("AUDIT_KEY");
  }
  return ok({
    ...data,
    AUTH_SECRET: data.AUTH_SECRET ?? DEVELOPMENT_SECRET,
    AUDIT_KEY: data.AUDIT_KEY ?? DEVELOPMENT_SECRET,
    APP_ORIGIN: data.APP_ORIGIN ?? `http://localhost:${data.PORT}`,
  });
}

function refuseVariable(name: PropertyKey | undefined) {
  const variable = String(name);
  const expected = Object.entries(EXPECTED).find(([known]) => known === variable)?.[1] ?? "is wrong";
  return refuse({ code: "ENVIRONMENT_INVALID", variable, message: `${variable} ${expected}.` });
}

function parseJson(text: string, context: z.core.$RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
}

/** The environment is wrong: nothing can run until the operator changes it. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** By the environment it was read from: a process has one. */
const known = new WeakMap<NodeJS.ProcessEnv, Env>();

/**
 * The environment of this process, read at first use.
 * @throws EnvironmentError with one line for the operator
 */
export function env(): Env {
  const before = known.get(process.env);
  if (before) return before;
  const read = readEnv(process.env);
  if (!read.ok) throw new EnvironmentError(read.refusal.message);
  known.set(process.env, read.value);
  return read.value;
}
