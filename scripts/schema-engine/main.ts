import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import { isDatabaseTask, runDatabaseTask } from "./database-tasks";
import { engineVersion, loadEngine } from "./engine";
import { log } from "./log";
import { answerLine, type Session } from "./protocol";
import { ShadowingAdapterFactory } from "./shadowing-adapter";

const datasourceSchema = z.object({ url: z.string(), shadowDatabaseUrl: z.string().nullish() });

const NOWHERE = "postgresql://127.0.0.1:1/none";

/** The command line of Prisma's own engine, as far as the CLI uses it. */
const { values, positionals } = parseArgs({
  options: {
    version: { type: "boolean" },
    datasource: { type: "string" },
    datamodels: { type: "string", multiple: true },
  },
  strict: false,
  allowPositionals: true,
});

const datasource =
  typeof values.datasource === "string" ? datasourceSchema.parse(JSON.parse(values.datasource)) : { url: NOWHERE };

if (values.version) {
  process.stdout.write(`schema-engine-cli ${engineVersion()}\n`);
} else if (positionals[0] === "cli") {
  process.exitCode = await runTask(positionals[1]);
} else {
  serve();
}

async function runTask(name: string | undefined): Promise<number> {
  // The CLI drops the first line, and reads the outcome from those after it.
  log("INFO", "Starting schema engine CLI");
  if (isDatabaseTask(name)) return runDatabaseTask(name, datasource.url);
  log("ERROR", `Unknown command: ${name ?? "none"}`);
  return 1;
}

/** Answers one request after the other until the CLI closes our input. */
function serve(): void {
  const factory = new ShadowingAdapterFactory(datasource.url, datasource.shadowDatabaseUrl ?? undefined);
  const session: Session = {
    url: datasource.url,
    engine: () => (engine ??= loadEngine(factory, readDatamodels())),
    write,
  };
  let engine: ReturnType<Session["engine"]> | undefined;
  let queue = Promise.resolve();
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= queue.then(() => factory.dropShadowDatabases()).finally(() => process.exit(0));
  };
  createInterface({ input: process.stdin })
    .on("line", (line) => {
      queue = queue.then(() => answerLine(session, line));
    })
    .on("close", end);
  // The CLI sends SIGTERM as soon as it has closed our input: what was begun is finished all the same.
  process.on("SIGTERM", end);
  process.on("uncaughtException", (error) => {
    if (ending) return;
    log("ERROR", error.message);
    process.exit(1);
  });
}

function readDatamodels(): [string, string][] {
  const paths = (values.datamodels ?? []) as string[];
  return paths.filter(existsSync).map((path) => [path, readFileSync(path, "utf8")]);
}

function write(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
