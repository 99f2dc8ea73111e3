import { ensureBuild, ensureClient } from "./app/build";
import { type Checked, checkedEnvironment } from "./app/environment";
import { hasOwnServer, type Installation, openInstallation } from "./app/installation";
import { assureFree, startServer, startWorker, untilAnswering } from "./app/server";
import { describeExit, type Keeper, keepRunning, type Running } from "./keep-running";
import { main } from "./main";
import { untilAskedToStop } from "./run";
import { SetupFailure } from "./setup-failure";

const say = (line: string): void => console.log(line);

/** `npm start`: everything the application needs, then the application, until it is stopped. */
async function start(): Promise<number> {
  const asked = untilAskedToStop();
  const place = checkedEnvironment("production");
  await assureFree(place);
  const preparing = prepare();
  const installation = await Promise.race([preparing, asked]);
  if (installation === "asked") return abandon(preparing);
  try {
    return await serve(installation, place, asked);
  } finally {
    await installation.stop();
  }
}

/** What was under way ends by the same signal, and closes what it opened. */
async function abandon(preparing: Promise<Installation>): Promise<number> {
  const installation = await preparing.catch(() => undefined);
  await installation?.stop();
  return 0;
}

/** The database is filled while the application is built: each takes a processor of its own. */
async function prepare(): Promise<Installation> {
  await ensureClient();
  const [installation, built] = await Promise.allSettled([openInstallation(say), ensureBuild({ output: "kept" })]);
  if (installation.status === "rejected") throw installation.reason;
  if (built.status === "fulfilled") return installation.value;
  await installation.value.stop();
  throw built.reason;
}

async function serve(installation: Installation, place: Checked, asked: Promise<"asked">): Promise<number> {
  const env = { ...installation.env, APP_ORIGIN: place.origin };
  const first = startServer({ mode: "start", ...place, env });
  const ready = await Promise.race([untilAnswering(first, place), asked]).catch(async (error: unknown) => {
    await first.stop();
    throw error;
  });
  const application = keep("application", first, () => startServer({ mode: "start", ...place, env }));
  if (ready === "asked") return application.stop().then(() => 0);
  const worker = keep("worker", startWorker(env), () => startWorker(env));
  try {
    say(greeting(place));
    const failures = [orFailure("application", application.failed), orFailure("database", installation.failed)];
    await Promise.race([asked, orFailure("worker", worker.failed), ...failures]);
    say("Stopping …");
    return 0;
  } finally {
    await Promise.all([application.stop(), worker.stop()]);
  }
}

const keep = (what: string, first: Running, restart: () => Running): Keeper =>
  keepRunning({
    first,
    restart: () => Promise.resolve(restart()),
    onEnd: (exit) => say(`The ${what} ended (${describeExit(exit)}): starting it again.`),
  });

async function orFailure(what: string, failed: Installation["failed"]): Promise<never> {
  throw new SetupFailure(`The ${what} ended again and again, at last with ${describeExit(await failed)}: giving up.`);
}

const greeting = ({ origin }: Checked): string =>
  [
    "",
    `Strategispor is ready: ${origin}`,
    ...(hasOwnServer() ? [] : ["The people of the demo sign in at /log-ind with the password demo-strategispor."]),
    "Ctrl-C stops it.",
    "",
  ].join("\n");

main(import.meta.url, start);
