import { randomBytes } from "node:crypto";
import { chmodSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readIfThere } from "../processes";
import { SetupFailure } from "../setup-failure";

const secrets = z.strictObject({
  superuserPassword: z.string().min(32),
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
  authSecret: z.string().min(32),
  auditKey: z.string().min(32),
});

/** What the embedded installation keeps to itself, in `secrets.json` in its data folder. */
export type Secrets = z.infer<typeof secrets>;

/** The secrets of an installation; made, and kept readable for the owner alone, the first time. */
export function keepSecrets(folder: string): Secrets {
  const known = readSecrets(folder);
  if (known) return known;
  const made = makeSecrets();
  const file = join(folder, "secrets.json");
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
  return made;
}

/** The secrets of an installation, or undefined before its first start. */
export function readSecrets(folder: string): Secrets | undefined {
  const file = join(folder, "secrets.json");
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const parsed = secrets.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new SetupFailure(
    `${file} is damaged: restore it from a backup. Without it the database beside it cannot be opened.`,
  );
}

/** New random secrets, for what lives no longer than this process. */
export function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString("base64url");
  return {
    superuserPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    authSecret: secret(),
    auditKey: secret(),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
