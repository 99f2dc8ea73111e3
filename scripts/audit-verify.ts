import pg from "pg";
import { readAnchors } from "@/lib/platform/anchors";
import { audit } from "@/lib/platform/audit";
import { env } from "@/lib/platform/env";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/** `npm run audit:verify`: one line for everything that is not as it was written; 0 when there is nothing. */
async function verify(): Promise<number> {
  const { DATABASE_OWNER_URL, AUDIT_KEY, DATA_DIR } = env();
  if (!DATABASE_OWNER_URL) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner reads everything.");
  const anchors = await readAnchors(DATA_DIR);
  const client = new pg.Client({ connectionString: DATABASE_OWNER_URL, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    let [facts, findings] = [0, 0];
    for await (const { place, problem } of audit(client, { key: AUDIT_KEY, anchors, onCounted: (n) => (facts = n) })) {
      findings += 1;
      console.log(`${place}: ${problem}`);
    }
    console.log(`${facts} facts and ${anchors.length} anchors checked, ${findings} findings.`);
    return findings === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

main(import.meta.url, verify);
