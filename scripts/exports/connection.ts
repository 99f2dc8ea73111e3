import pg from "pg";
import { env } from "@/lib/platform/env";
import { SetupFailure } from "../setup-failure";

/** Reads as the owner, who alone sees everything, in one snapshot. */
export async function asOwner<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const { DATABASE_OWNER_URL } = env();
  if (!DATABASE_OWNER_URL) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner reads everything.");
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    return await use(client);
  } finally {
    await client.end();
  }
}
