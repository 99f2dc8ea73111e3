import { ensureBuild, ensureClient } from "./app/build";
import { type Checked, checkedEnvironment } from "./app/environment";
import { hasOwnServer, type Installation, openInstallation } from "./app/installation";
import { assureFree, startServer, untilAnswering } from "./app/server";
import { describeExit, keepRunning } from "./keep-running";
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
  // What was under way ends by the same signal, and closes what it opened.
  if (installation === "asked")
    return preparing
      .then(
        ({ stop }) => stop(),
        () => undefined,
      )
      .then(() => 0);
  try {
    return await serve(installation, place, asked);
  } finally {
    await installation.stop();
  }
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
  const launch = () => startServer({ mode: "start", ...place, env: { ...installation.env, APP_ORIGIN: place.origin } });
  const first = launch();
  const ready = await Promise.race([untilAnswering(first, place), asked]).catch(async (error: unknown) => {
    await first.stop();
    throw error;
  });
  const keeper = keepRunning({
    first,
    restart: () => Promise.resolve(launch()),
    onEnd: (exit) => say(`The application ended (${describeExit(exit)}): starting it again.`),
  });
  try {
    if (ready === "asked") return 0;
    say(greeting(place));
    await Promise.race([asked, orFailure("application", keeper.failed), orFailure("database", installation.failed)]);
    say("Stopping …");
    return 0;
  } finally {
    await keeper.stop();
  }
}

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
