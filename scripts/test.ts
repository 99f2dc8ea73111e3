import { parseArgs } from "node:util";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";
import {
  browserCheck,
  carryOut,
  carryOutLane,
  preparation,
  runningChecks,
  sourceLanes,
  type Step,
  STEPS,
} from "./testing/steps";
import { ONE_FAILED, sum, type Tally } from "./testing/tally";

/** `npm test`: everything that guards the project. `npm test -- unit db` (or `--only unit,db`) does these steps alone. */
async function testEverything(): Promise<number> {
  const wanted = wantedSteps(process.argv.slice(2));
  const begun = performance.now();
  const prepared = await carryOut(preparation);
  const sources = await Promise.all(sourceLanes(wanted).map(carryOutLane));
  const running = await carryOutLane(runningChecks(wanted));
  const tallies = [prepared, ...sources.flat(), ...running];
  if (wanted.has("e2e")) tallies.push(await browserTestsAfter(running.at(-1)));
  const { passed, failed } = sum(tallies);
  console.log(`\nIn ${((performance.now() - begun) / 1000).toFixed(0)} s:`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function browserTestsAfter(build: Tally | undefined): Promise<Tally> {
  if (build?.failed === 0) return carryOut(browserCheck);
  console.log("✗ e2e: nothing to test without a build");
  return ONE_FAILED;
}

function wantedSteps(args: readonly string[]): ReadonlySet<Step> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: "string", multiple: true } },
    allowPositionals: true,
  });
  const named = [...positionals, ...(values.only ?? []).flatMap((list) => list.split(","))];
  if (named.length === 0) return new Set(STEPS);
  return new Set(named.map(stepOf));
}

function stepOf(name: string): Step {
  const step = STEPS.find((known) => known === name);
  if (!step) throw new SetupFailure(`There is no step ${name}; there are ${STEPS.join(", ")}.`);
  return step;
}

main(import.meta.url, testEverything);
