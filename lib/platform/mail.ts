import "server-only";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type Transporter } from "nodemailer";
import type { SMTPError } from "nodemailer/lib/smtp-connection";
import { database } from "./db";
import { env } from "./env";
import { log } from "./log";

export type Letter = {
  to: string;
  subject: string;
  /** Plain text: every mail program shows it, and nothing in it follows the reader. */
  text: string;
  /** What the letter tells of. Told once each: the first makes the Message-ID, by which a duplicate is known. */
  tells: readonly [string, ...string[]];
};

let smtp: Transporter | undefined;

/** Addresses that lead nowhere (RFC 2606): a demonstration's letters to them go to the folder. */
const leadsNowhere = (address: string): boolean => address.endsWith(".example");

/** A server that does not answer holds up the other letters for this long, not for nodemailer's ten minutes. */
const PATIENCE_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/**
 * Sends the letter and remembers what it told. A letter that the server refuses for good is logged and remembered too,
 * since it would be refused again, and stand in the way of those behind it. Any other failure is thrown, and nothing is
 * remembered.
 */
export async function post({ to, subject, text, tells }: Letter): Promise<void> {
  const { SMTP_URL, STRATEGISPOR_DEMO, APP_ORIGIN } = env();
  const { hostname } = new URL(APP_ORIGIN);
  const message = {
    from: { name: "Strategispor", address: `ingen-svar@${hostname}` },
    to,
    subject,
    text,
    messageId: `<${tells[0]}@${hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
  if (SMTP_URL !== undefined && !(STRATEGISPOR_DEMO && leadsNowhere(to))) {
    smtp ??= createTransport({ url: SMTP_URL, ...PATIENCE_MS });
    await smtp.sendMail(message).catch(unlessRefusedForGood);
  } else await writeLetter(message, `${tells[0]}.eml`);
  await rememberTold(tells);
}

/** The message of such an error names the address: only the codes are logged. */
function unlessRefusedForGood(error: unknown): void {
  const refusal = error instanceof Error ? (error as SMTPError) : null;
  if (!refusal || !isRefusedForGood(refusal)) throw error;
  log("error", "mail.refused", { code: refusal.code ?? null, responseCode: refusal.responseCode ?? null });
}

/** The server was in the wrong state for the command (RFC 5321, 4.2.3): that says nothing of the letter. */
const BAD_SEQUENCE = 503;

/**
 * Whether it is this letter that cannot be had: its recipient or its content, not the sender, the sign-in or the server,
 * which all letters share. nodemailer says so by the command that was refused; "API": it was no address to begin with.
 */
const isRefusedForGood = ({ code, command, responseCode = 0 }: SMTPError): boolean =>
  command === "API"
    ? code === "EENVELOPE"
    : (command === "RCPT TO" || command === "DATA") && responseCode >= 500 && responseCode !== BAD_SEQUENCE;

async function writeLetter(message: Parameters<Transporter["sendMail"]>[0], file: string): Promise<void> {
  const { message: raw } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const folder = join(env().DATA_DIR, "mail");
  await mkdir(folder, { recursive: true });
  // With a buffer asked for, no stream comes.
  if (Buffer.isBuffer(raw)) await writeFile(join(folder, file), raw, { mode: 0o600 });
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
const TOLD = "mail.send";

/** Committed at once, whatever becomes of the run: a run that is cut off tells nothing a second time. */
async function rememberTold(tells: readonly string[]): Promise<void> {
  await database().now.$executeRaw`
    INSERT INTO ops.key (actor, command, key, payload)
    SELECT ${NOBODY}::uuid, ${TOLD}, told, '' FROM unnest(${[...tells]}::text[]) AS told ON CONFLICT DO NOTHING`;
}

/** Which of these have been told already. */
export async function findTold(tells: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database().now.$queryRaw<{ key: string }[]>`
    SELECT key FROM ops.key WHERE actor = ${NOBODY}::uuid AND command = ${TOLD} AND key = ANY(${[...tells]}::text[])`;
  return new Set(rows.map(({ key }) => key));
}
