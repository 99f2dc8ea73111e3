import "server-only";
import { randomBytes } from "node:crypto";
import type { PersonId } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { keepPassword } from "./accounts";
import { database, type Tx } from "./db";
import { digestOf } from "./digest";
import { hashPassword, judgePassword, type PasswordRefusal } from "./passwords";
import { throttled } from "./throttle";

/** How long an invitation holds. */
export const INVITATION_DAYS = 7;

/** Makes a link's secret for a person. What is kept is its hash. @returns the secret, which stands nowhere but in the mail */
export async function makeInvitation(db: Tx, personId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.$executeRaw`
    INSERT INTO ops.invitation (token_hash, person_id, expires_at)
    VALUES (${digestOf(token)}, ${personId}::uuid, clock_timestamp() + make_interval(days => ${INVITATION_DAYS}::int))`;
  return token;
}

export type InvitationRefusal =
  | { code: "INVITATION_UNKNOWN" }
  | { code: "INVITATION_USED" }
  | { code: "INVITATION_OLD" }
  | { code: "TOO_MANY_ATTEMPTS" };

export type Invited = { readonly personId: PersonId; readonly name: string; readonly email: string };

/** Whose invitation a secret is, if it still holds. Refuses INVITATION_UNKNOWN, INVITATION_USED, INVITATION_OLD. */
export async function findInvitation(token: string): Promise<Result<Invited, InvitationRefusal>> {
  const [found] = await database().now.$queryRaw<(Invited & { isUsed: boolean; isOld: boolean })[]>`
    SELECT p.id AS "personId", p.name, p.email, i.used_at IS NOT NULL AS "isUsed", i.expires_at <= clock_timestamp() AS "isOld"
    FROM ops.invitation i JOIN public."Person" p ON p.id = i.person_id WHERE i.token_hash = ${digestOf(token)}`;
  if (!found) return refuse({ code: "INVITATION_UNKNOWN" });
  const { isUsed, isOld, ...invited } = found;
  if (isUsed) return refuse({ code: "INVITATION_USED" });
  return isOld ? refuse({ code: "INVITATION_OLD" }) : ok(invited);
}

/**
 * As `findInvitation`, for who comes from outside: secrets that are none are counted. Refuses TOO_MANY_ATTEMPTS as well.
 * @param address where it comes from
 */
export async function tryInvitation(token: string, address: string): Promise<Result<Invited, InvitationRefusal>> {
  const prove = async (): Promise<Result<Invited, InvitationRefusal> | null> => {
    const found = await findInvitation(token);
    return found.ok || found.refusal.code !== "INVITATION_UNKNOWN" ? found : null;
  };
  const tried = await throttled({ account: `invitation ${digestOf(token)}`, address, prove });
  if (tried === "TOO_MANY_ATTEMPTS") return refuse({ code: "TOO_MANY_ATTEMPTS" });
  return tried ?? refuse({ code: "INVITATION_UNKNOWN" });
}

type AcceptRefusal = InvitationRefusal | PasswordRefusal | { code: "NOT_INVITABLE" };

/** Carries a refusal out of the transaction, so that all it did is rolled back. */
class NotInvitable extends Error {}

/**
 * Gives the invited person the password, and uses up all the person's invitations, or does none of it: of two who hold
 * the same link, one gets in. Refuses what `findInvitation` and `judgePassword` refuse, and NOT_INVITABLE.
 */
export async function acceptInvitation(token: string, password: string): Promise<Result<PersonId, AcceptRefusal>> {
  const found = await findInvitation(token);
  if (!found.ok) return found;
  const { personId, email } = found.value;
  const judged = judgePassword(password, { email });
  if (!judged.ok) return judged;
  // Takes its time, so before the transaction.
  const passwordHash = await hashPassword(judged.value);
  try {
    const isClaimed = await database().now.$transaction((tx) => claim(tx, token, { personId, email, passwordHash }));
    if (isClaimed) return ok(personId);
  } catch (error) {
    if (error instanceof NotInvitable) return refuse({ code: "NOT_INVITABLE" });
    throw error;
  }
  // It was used, or grew too old, since it was found.
  const now = await findInvitation(token);
  return now.ok ? refuse({ code: "INVITATION_USED" }) : now;
}

/** @returns false: it no longer holds, and nothing was done */
async function claim(
  tx: Tx,
  token: string,
  invited: { personId: PersonId; email: string; passwordHash: string },
): Promise<boolean> {
  const claimed = await tx.$executeRaw`
    UPDATE ops.invitation SET used_at = clock_timestamp()
    WHERE token_hash = ${digestOf(token)} AND used_at IS NULL AND expires_at > clock_timestamp()`;
  if (claimed === 0) return false;
  if (!(await keepPassword(tx, invited))) throw new NotInvitable();
  await tx.$executeRaw`
    UPDATE ops.invitation SET used_at = clock_timestamp() WHERE person_id = ${invited.personId}::uuid AND used_at IS NULL`;
  return true;
}
