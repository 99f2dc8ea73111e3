import { parseArgs } from "node:util";
import { dayOf } from "@/lib/kernel/day";
import { setPassword } from "@/lib/platform/accounts";
import { closeDatabase, database } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { main } from "../scripts/main";
import { SetupFailure } from "../scripts/setup-failure";
import { whileBackdating } from "./backdating";
import { generate } from "./bulk/generate";
import { bulkLoad } from "./bulk/load/load";
import { SIZES, type LoadProfile } from "./bulk/sizes";
import { risingClock } from "./clock";
import { people } from "./midtjylland/people";
import { laws } from "./laws/laws";
import { layFoundation } from "./play/foundation";
import { playScripts } from "./play/play";
import { scriptsOn } from "./scripts";

/** Everybody's who signs in to a demonstration; the sign-in page says so. */
const PASSWORD = "demo-strategispor";

/** `npm run seed -- --profile demo|M|L [--seed N]`: fills a database in which nothing has ever happened. */
async function seed(): Promise<number> {
  const { profile, seedNumber } = wishes(process.argv.slice(2));
  const ownerUrl = env().DATABASE_OWNER_URL;
  if (ownerUrl === undefined) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner may date back.");
  await assureEmpty();
  const begun = performance.now();
  const emails = profile === "demo" ? await playDemo(ownerUrl) : await load(profile, { ownerUrl, seedNumber });
  if (env().STRATEGISPOR_DEMO) await giveAccounts(emails);
  await closeDatabase();
  console.log(`Filled in ${profile} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  return 0;
}

type Wishes = { readonly profile: "demo" | LoadProfile; readonly seedNumber: number };

function wishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: { profile: { type: "string", default: "demo" }, seed: { type: "string", default: "1" } },
  });
  const profile = (["demo", "M", "L"] as const).find((known) => known === values.profile);
  if (!profile) throw new SetupFailure(`There is no profile ${values.profile}; there are demo, M and L.`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new SetupFailure("--seed must be a whole number.");
  return { profile, seedNumber: Number(values.seed) };
}

async function assureEmpty(): Promise<void> {
  const { rows } = await database().pool.query("SELECT FROM ledger.fact LIMIT 1");
  if (rows.length > 0) {
    throw new SetupFailure("Something has happened in this database already: give an empty one, or another DATA_DIR.");
  }
}

/** The documents' own strategies, through the application's commands. @returns who signs in */
async function playDemo(ownerUrl: string): Promise<readonly string[]> {
  await whileBackdating(ownerUrl, async () => {
    const clock = risingClock();
    const today = dayOf(new Date());
    await playScripts(scriptsOn(today), { foundation: await layFoundation(clock), clock, today, laws });
  });
  return people.map(({ email }) => email);
}

/** A generated load. @returns who signs in */
async function load(
  profile: LoadProfile,
  { ownerUrl, seedNumber }: { ownerUrl: string; seedNumber: number },
): Promise<readonly string[]> {
  const { records, accounts } = generate({ size: SIZES[profile], seed: seedNumber, today: dayOf(new Date()) });
  const { facts, texts } = await bulkLoad(records, {
    ownerUrl,
    auditKey: env().AUDIT_KEY,
    seed: seedNumber,
    say: (line) => console.log(line),
  });
  console.log(`${facts} facts and ${texts} texts.`);
  return accounts;
}

/** Password accounts, which only a demonstration has. */
async function giveAccounts(emails: readonly string[]): Promise<void> {
  const known = await database().now.person.findMany({
    where: { email: { in: [...emails] } },
    select: { id: true, email: true },
  });
  for (const { id, email } of known) {
    const given = await setPassword(id, email, PASSWORD);
    if (!given.ok) throw new RangeError(`${email} got no account: ${given.refusal.code}`);
  }
}

main(import.meta.url, seed);
