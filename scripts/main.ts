import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./root";
import { describeFailure } from "./setup-failure";

/**
 * Runs a script's work when the file is what Node was asked to run, and not when another script imports it.
 * @param url the file's `import.meta.url`
 * @param work its result is the exit code; a failure is told in one place and ends with 1
 */
export function main(url: string, work: () => Promise<number>): void {
  const asked = process.argv[1];
  if (!asked || realpathSync(asked) !== fileURLToPath(url)) return;
  // As Next does: what is set already wins.
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  work().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(describeFailure(error));
      process.exit(1);
    },
  );
}
