import "server-only";
import * as z from "zod";
import type { FieldError } from "@/lib/kernel/form-state";
import { uuidv7, type PersonId } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { addressOfRequest } from "./client-address";
import { database, type Tx } from "./db";
import { env } from "./env";
import { hashPassword, isPasswordRight, judgePassword, LONGEST_PASSWORD, type PasswordRefusal } from "./passwords";
import { endSessionsOf } from "./session-store";
import { throttled } from "./throttle";

/** Passwords are an issuer among others: what a person is called there is the e-mail they type. */
const LOCAL = "local";

const subjectOf = (email: string): string => email.trim().normalize("NFC").toLowerCase();

type Account = { readonly personId: PersonId; readonly passwordHash: string | null };

/** Demonstration people are nobody outside a demonstration, whatever a copied database holds. */
async function findAccount({ issuer, subject }: { issuer: string; subject: string }): Promise<Account | null> {
  const [account] = await database().now.$queryRaw<Account[]>`
    SELECT a.person_id AS "personId", a.password_hash AS "passwordHash"
    FROM ops.account a JOIN public."Person" p ON p.id = a.person_id
    WHERE a.issuer = ${issuer} AND a.subject = ${subject} AND (${env().STRATEGISPOR_DEMO} OR NOT p."isDemonstration")`;
  return account ?? null;
}

const credentials = z.strictObject({
  email: z
    .string("Skriv din e-mail.")
    .trim()
    .min(1, "Skriv din e-mail.")
    .pipe(z.email("Skriv en e-mail som navn@organisation.dk.").max(254, "E-mailen er for lang.")),
  password: z
    .string("Skriv din adgangskode.")
    .min(1, "Skriv din adgangskode.")
    .max(LONGEST_PASSWORD, "Adgangskoden er for lang."),
});

type Proof =
  | { readonly kind: "proved"; readonly personId: PersonId }
  | { readonly kind: "invalid"; readonly errors: readonly FieldError[] }
  | { readonly kind: "refused"; readonly code: "WRONG_CREDENTIALS" | "TOO_MANY_ATTEMPTS" };

/** What the sign-in form sends: whether somebody knows the password of the account they name. */
export async function provePassword(typed: unknown): Promise<Proof> {
  const parsed = credentials.safeParse(typed);
  if (!parsed.success) {
    return {
      kind: "invalid",
      errors: parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
    };
  }
  const verified = await verifyPassword({ ...parsed.data, address: await addressOfRequest() });
  return verified.ok ? { kind: "proved", personId: verified.value } : { kind: "refused", code: verified.refusal.code };
}

type SignInRefusal = { code: "WRONG_CREDENTIALS" } | { code: "TOO_MANY_ATTEMPTS" };
type Attempt = { readonly email: string; readonly password: string; readonly address: string };

/**
 * An account that does not exist gives the same answer in the same time.
 * @param attempt.address where it comes from
 */
export async function verifyPassword({ email, password, address }: Attempt): Promise<Result<PersonId, SignInRefusal>> {
  const subject = subjectOf(email);
  const prove = async (): Promise<PersonId | null> => {
    const account = await findAccount({ issuer: LOCAL, subject });
    const isRight = await isPasswordRight(account?.passwordHash ?? null, password);
    if (account && isRight) return account.personId;
    await noteAttempt("WRONG_CREDENTIALS", account?.personId ?? null);
    return null;
  };
  const proved = await throttled({ account: subject, address, prove });
  if (proved === "TOO_MANY_ATTEMPTS") return refuse({ code: "TOO_MANY_ATTEMPTS" });
  return proved === null ? refuse({ code: "WRONG_CREDENTIALS" }) : ok(proved);
}

/** The person an identity provider means. Never by e-mail: an address can be given to somebody else. */
export async function findPersonByIdentity(identity: { issuer: string; subject: string }): Promise<PersonId | null> {
  if (identity.issuer === LOCAL) return null;
  const account = await findAccount(identity);
  if (!account) await noteAttempt("UNKNOWN_IDENTITY", null);
  return account?.personId ?? null;
}

/** The person behind a demonstration button; null outside a demonstration. */
export async function findDemonstrationPerson(email: string): Promise<PersonId | null> {
  if (!env().STRATEGISPOR_DEMO) return null;
  const [person] = await database().now.$queryRaw<{ personId: PersonId }[]>`
    SELECT p.id AS "personId" FROM ops.account a JOIN public."Person" p ON p.id = a.person_id
    WHERE a.issuer = ${LOCAL} AND a.subject = ${subjectOf(email)} AND p."isDemonstration"`;
  return person?.personId ?? null;
}

type SetPasswordRefusal =
  PasswordRefusal | { code: "NOT_FOUND" } | { code: "EMAIL_TAKEN" } | { code: "DEMONSTRATION_ONLY" };

/**
 * Gives a person a password to sign in with, and ends all their sessions. A demonstration person's is published, so it
 * may be a common one, and is given in a demonstration only.
 */
export async function setPassword(
  personId: string,
  email: string,
  password: string,
): Promise<Result<null, SetPasswordRefusal>> {
  const { now: db } = database();
  const person = await db.person.findUnique({ where: { id: personId }, select: { isDemonstration: true } });
  if (!person) return refuse({ code: "NOT_FOUND" });
  if (person.isDemonstration && !env().STRATEGISPOR_DEMO) return refuse({ code: "DEMONSTRATION_ONLY" });
  const judged = person.isDemonstration ? ok(password) : judgePassword(password, { email });
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(judged.value);
  const isKept = await db.$transaction((tx) => keepPassword(tx, { personId, email, passwordHash }));
  return isKept ? ok(null) : refuse({ code: "EMAIL_TAKEN" });
}

type Kept = { readonly personId: string; readonly email: string; readonly passwordHash: string };

/**
 * Writes down the hash of a password that was judged, and ends all the person's sessions: both or neither, in the
 * caller's transaction. @returns false: the e-mail is another's account, or the person may have none here
 */
export async function keepPassword(tx: Tx, { personId, email, passwordHash }: Kept): Promise<boolean> {
  const kept = await tx.$executeRaw`
    INSERT INTO ops.account (id, person_id, issuer, subject, password_hash)
    SELECT ${uuidv7(Date.now())}::uuid, p.id, ${LOCAL}, ${subjectOf(email)}, ${passwordHash}
    FROM public."Person" p WHERE p.id = ${personId}::uuid AND (${env().STRATEGISPOR_DEMO} OR NOT p."isDemonstration")
    ON CONFLICT (issuer, subject) DO UPDATE SET password_hash = excluded.password_hash WHERE ops.account.person_id = excluded.person_id`;
  if (kept === 1) await endSessionsOf(tx, personId);
  return kept === 1;
}

/** For the auditor: that somebody was not let in, and whose account it was if there is one. */
const noteAttempt = (code: "WRONG_CREDENTIALS" | "UNKNOWN_IDENTITY", subject: PersonId | null): Promise<number> =>
  database().now
    .$executeRaw`INSERT INTO ops.attempt (command, subject, code) VALUES ('session.begin', ${subject}::uuid, ${code})`;
