/** Chance that comes again: the same seed gives the same. */
export type Chance = {
  /** A whole number from 0, below `below`. */
  readonly whole: (below: number) => number;
  readonly oneOf: <T>(choices: readonly T[]) => T;
};

/** mulberry32: small, and good enough to choose by. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const whole = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    whole,
    oneOf: (choices) => {
      const [chosen] = choices.slice(whole(choices.length));
      if (chosen === undefined) throw new RangeError("There is nothing to choose from");
      return chosen;
    },
  };
}
