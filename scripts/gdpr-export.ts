import { parseArgs } from "node:util";
import { noteReading } from "@/lib/platform/readings";
import { asOwner } from "./exports/connection";
import { exportPerson } from "./exports/person";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/** `npm run gdpr:export -- --person EMAIL`: everything the system holds of a person, on standard output as JSON. */
async function run(): Promise<number> {
  const { values } = parseArgs({ options: { person: { type: "string" } } });
  const email = values.person;
  if (email === undefined) throw new SetupFailure("Which person? gdpr:export -- --person EMAIL");
  const held = await asOwner((client) => exportPerson(client, email));
  if (!held) throw new SetupFailure("Nobody has that e-mail address.");
  await noteReading({ by: null, of: [held.person.id], purpose: "indsigt" });
  console.log(JSON.stringify(held, null, 2));
  return 0;
}

main(import.meta.url, run);
