import type { Day } from "@/lib/kernel/day";
import type { Random } from "../random";
import type { Stream } from "../recorded";
import type { Size } from "../sizes";
import type { Staffed } from "../world/world";
import { initiativeLife } from "./initiative-life";
import { planInitiative } from "./initiative-plan";
import { strategyLife } from "./strategy-life";
import { planStrategy } from "./strategy-plan";

/** Every strategy and every initiative, each as a stream of its own. */
export function strategyStreams(options: {
  size: Size;
  regions: readonly Staffed[];
  lastDay: Day;
  random: Random;
}): Stream[] {
  const { size, regions, lastDay } = options;
  return Array.from({ length: size.strategies }, (_, at) => at).flatMap((at) => {
    const random = options.random.fork(`strategy ${at}`);
    const region = regions[at % regions.length];
    if (!region) return [];
    const strategy = planStrategy(at + 1, { size, region, lastDay, random: random.fork("plan") });
    const numbers = numbersOf(at, size);
    return [
      strategyLife(strategy, lastDay, random.fork("life")),
      ...numbers.map((number, place) => {
        const own = random.fork(`initiative ${number}`);
        return initiativeLife(
          planInitiative(strategy, { number, at: place, size, lastDay, random: own }),
          lastDay,
          own,
        );
      }),
    ];
  });
}

/** The strategy's share of all the initiatives, counted through the whole load. */
function numbersOf(strategy: number, { initiatives, strategies }: Size): number[] {
  const [from, to] = [strategy, strategy + 1].map((at) => Math.floor((at * initiatives) / strategies));
  return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, at) => (from ?? 0) + at);
}
