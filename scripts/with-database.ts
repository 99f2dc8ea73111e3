import { ensureClient } from "./app/build";
import { openForTool } from "./app/installation";
import { main } from "./main";
import { ACCEPT_FINDINGS } from "./migrate";
import { runNode, TYPESCRIPT } from "./run";
import { SetupFailure } from "./setup-failure";

/** Runs a script with a database: the operator's, that of a running `npm start`, or one brought for the occasion. */
main(import.meta.url, async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new SetupFailure("Which script? with-database.ts SCRIPT [ARGUMENTS]");
  await ensureClient();
  const installation = await openForTool({ acceptFindings: args.includes(ACCEPT_FINDINGS) });
  try {
    const { code } = await runNode([...TYPESCRIPT, script, ...args], { env: installation.env, output: "shown" });
    return code;
  } finally {
    await installation.stop();
  }
});
