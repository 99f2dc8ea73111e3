import pg from "pg";

/** Lets record dates lie in the past while a database is filled; only its owner can. */
export async function whileBackdating<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  await setBackdating(ownerUrl, "yes");
  try {
    return await work();
  } finally {
    await setBackdating(ownerUrl, "no");
  }
}

async function setBackdating(ownerUrl: string, value: "yes" | "no"): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("UPDATE ops.setting SET value = $1 WHERE name = 'backdating'", [value]);
  } finally {
    await client.end();
  }
}
