import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild, ensureClient } from "./app/build";
import { type Profile, PROFILES, startBenchServer } from "./bench/databases";
import { measureProfile, type ProfileFigures } from "./bench/profile";
import { tableOf } from "./bench/report";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/**
 * `npm run bench [-- --only demo|M] [--seconds 2]`: how fast the built application answers with the demonstration's data
 * and with M, now and a year ago. Prints a table and writes DATA_DIR/bench.json.
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
  console.log(`In ${((performance.now() - begun) / 1000).toFixed(0)} s; ${sameStatements(figures)}.`);
  return 0;
}

type Wishes = { readonly profiles: readonly Profile[]; readonly secondsEach: number };

function wishes(args: readonly string[]): Wishes {
  const options = { only: { type: "string" }, seconds: { type: "string", default: "2" } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const only = PROFILES.find((profile) => profile === values.only);
  if (values.only !== undefined && !only) throw new SetupFailure(`--only must be one of ${PROFILES.join(", ")}.`);
  if (!/^\d{1,3}$/.test(values.seconds)) throw new SetupFailure("--seconds must be a whole number.");
  return { profiles: only ? [only] : PROFILES, secondsEach: Number(values.seconds) };
}

/** With what else the machine was doing: figures of a busy machine say little. */
const recordOf = (figures: readonly ProfileFigures[], secondsEach: number) => ({
  measuredAt: new Date().toISOString(),
  machine: { processors: cpus().length, model: cpus()[0]?.model ?? "", arch: arch(), node: process.version },
  loadAverage: loadavg(),
  secondsEach,
  profiles: figures,
});

/** A page takes the same statements however much there is. */
function sameStatements(figures: readonly ProfileFigures[]): string {
  const [few, many] = figures.map(({ pages }) => pages.map(({ statements }) => statements));
  if (!few || !many) return "statements were not compared";
  const differ = few.filter((count, at) => count !== many[at]).length;
  return differ === 0
    ? "every page takes as many statements at M as in the demo"
    : `${differ} pages take other counts at M`;
}

main(import.meta.url, bench);
