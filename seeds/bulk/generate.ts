import { addDays, type Day } from "@/lib/kernel/day";
import { allStreams } from "./lives/streams";
import { mergeByTime } from "./merge";
import { randomOf } from "./random";
import type { Recorded } from "./recorded";
import { SPAN_DAYS, type Size } from "./sizes";
import { makeWorld } from "./world/world";

export type Generated = {
  /** In order of time; made as they are taken. */
  readonly records: Iterable<Recorded>;
  /** The e-mails of those who sign in. */
  readonly accounts: readonly string[];
};

/** Ten years up to the day before `today`. The same seed and day give the same records, ids included. */
export function generate({ size, seed, today }: { size: Size; seed: number; today: Day }): Generated {
  const random = randomOf(`strategispor ${seed}`);
  const world = makeWorld(size, addDays(today, -SPAN_DAYS), random.fork("world"));
  const streams = allStreams({ size, regions: world.regions, lastDay: addDays(today, -1), random });
  return { accounts: world.accounts, records: inTurn(world.records, mergeByTime(streams)) };
}

function* inTurn(first: Iterable<Recorded>, then: Iterable<Recorded>): Generator<Recorded> {
  yield* first;
  yield* then;
}
