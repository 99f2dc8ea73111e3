import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild, ensureClient } from "./app/build";
import { type Profile, PROFILES, startBenchServer } from "./bench/databases";
import { measureProfile, type ProfileFigures } from "./bench/profile";
import { agreements, shortcomings, tableOf } from "./bench/report";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/**
 * `npm run bench [-- --only demo|M|L …] [--seconds 2]`: how fast the built application answers with the demonstration's
 * data and with M, or with those that are named, now and a year ago. L takes long to fill in the first time. Prints a
 * table and writes DATA_DIR/bench.json; fails where a page brings too much script, takes more statements with more data, or where siden sidst
 * between two meetings is not what two dumps of the read API differ in.
 */
async function bench(): Promise<number> {
  const { profiles, secondsEach } = wishes(process.argv.slice(2));
  const folder = resolve(process.env.DATA_DIR || ".data");
  mkdirSync(join(folder, "bench"), { recursive: true });
  const begun = performance.now();
  const [load = 0] = loadavg();
  if (load > cpus().length) console.log(`The machine is busy (load ${load.toFixed(1)}): the figures will say little.`);
  await ensureClient();
  if (await ensureBuild({ output: "kept" })) console.log("Built.");
  const server = await startBenchServer(join(folder, "bench"), (line) => console.log(line));
  const figures: ProfileFigures[] = [];
  try {
    for (const profile of profiles) {
      console.log(`Measuring ${profile} …`);
      figures.push(await measureProfile(server, profile, secondsEach));
    }
  } finally {
    await server.stop();
  }
  writeFileSync(join(folder, "bench.json"), `${JSON.stringify(recordOf(figures, secondsEach), null, 2)}\n`);
  console.log(`\n${tableOf(figures)}\n`);
  const short = shortcomings(figures);
  console.log(
    [...agreements(figures), `In ${((performance.now() - begun) / 1000).toFixed(0)} s.`, ...short].join("\n"),
  );
  return short.length === 0 ? 0 : 1;
}

type Wishes = { readonly profiles: readonly Profile[]; readonly secondsEach: number };

function wishes(args: readonly string[]): Wishes {
  const options = { only: { type: "string", multiple: true }, seconds: { type: "string", default: "2" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const { only = ["demo", "M"] } = values;
  const strange = only.find((wish) => PROFILES.every((profile) => profile !== wish));
  if (strange !== undefined) throw new SetupFailure(`--only must be one of ${PROFILES.join(", ")}.`);
  if (!/^\d{1,3}$/.test(values.seconds)) throw new SetupFailure("--seconds must be a whole number.");
  return { profiles: PROFILES.filter((profile) => only.includes(profile)), secondsEach: Number(values.seconds) };
}

/** With what else the machine was doing: figures of a busy machine say little. */
const recordOf = (figures: readonly ProfileFigures[], secondsEach: number) => ({
  measuredAt: new Date().toISOString(),
  machine: { processors: cpus().length, model: cpus()[0]?.model ?? "", arch: arch(), node: process.version },
  loadAverage: loadavg(),
  secondsEach,
  profiles: figures,
});

main(import.meta.url, bench);
