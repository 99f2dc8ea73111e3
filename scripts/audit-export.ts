import { parseArgs } from "node:util";
import { asOwner } from "./exports/connection";
import { exportTrail } from "./exports/trail";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/** `npm run audit:export -- --strategy SLUG`: the trail of a strategy on standard output, one fact a line as JSON. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { strategy: { type: "string" } } });
  const slug = values.strategy;
  if (slug === undefined) throw new SetupFailure("Which strategy? audit:export -- --strategy SLUG");
  const facts = await asOwner((client) => exportTrail(client, slug));
  if (!facts) throw new SetupFailure(`There is no strategy ${slug}.`);
  for (const fact of facts) console.log(JSON.stringify(fact));
  return 0;
}

main(import.meta.url, run);
