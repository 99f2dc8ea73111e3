import "server-only";
import { database } from "./db";
import { env, EnvironmentError } from "./env";

const RETRY_MS = 2_000;

/**
 * Refuses to go on where the application must not run: with a wrong environment, or, in production, with a database
 * account that could change the ledger. Ends the process with one line for the operator.
 */
export async function checkBeforeServing(): Promise<void> {
  try {
    if (env().NODE_ENV === "production") await checkAccount();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** A database that does not answer is no reason not to start: whether it does is what /api/health/ready tells. */
async function checkAccount(): Promise<void> {
  const mayTooMuch = await ownsDatabase().catch(() => undefined);
  if (mayTooMuch) {
    throw new EnvironmentError(
      "DATABASE_URL signs in as the owner of the database or as a superuser: use the application's own role (scripts/sql/roles.sql).",
    );
  }
  if (mayTooMuch === undefined) setTimeout(() => void checkBeforeServing(), RETRY_MS).unref();
}

/** A superuser counts as a member of every role. */
async function ownsDatabase(): Promise<boolean> {
  const { rows } = await database().pool.query<{ owns: boolean }>(
    "SELECT pg_has_role(current_user, datdba, 'MEMBER') AS owns FROM pg_database WHERE datname = current_database()",
  );
  return rows[0]?.owns === true;
}
