import { uuidv7 } from "@/lib/kernel/ids";

/** A reproducible source of chance. A fork draws the same whatever is drawn elsewhere, and in whatever order. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  readonly fraction: () => number;
  /** A whole number; both ends may come. */
  readonly between: (from: number, to: number) => number;
  readonly isLucky: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** Different ones, in the list's order; all of them where there are not more. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
  readonly bytes: (count: number) => Uint8Array;
  /** An id as the application mints them at that time. */
  readonly id: (atMs: number) => string;
  readonly fork: (name: string) => Random;
};

/** @param path the same path gives the same draws */
export function randomOf(path: string): Random {
  const word = wordsFrom(path);
  const fraction = () => word() / 2 ** 32;
  const between = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  const bytes = (count: number) => {
    const drawn = new Uint8Array(count);
    for (let at = 0; at < count; at += 4) {
      const drawnWord = word();
      for (let part = 0; part < 4 && at + part < count; part++) drawn[at + part] = (drawnWord >>> (8 * part)) & 0xff;
    }
    return drawn;
  };
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[between(0, list.length - 1)];
    if (chosen === undefined) throw new RangeError("Nothing to pick from");
    return chosen;
  };
  return {
    fraction,
    between,
    pick,
    bytes,
    isLucky: (probability) => fraction() < probability,
    sample: (list, count) => sample(list, count, fraction),
    id: (atMs) => uuidv7(atMs, bytes(10)),
    fork: (name) => randomOf(`${path}/${name}`),
  };
}

/** Takes each with the chance that the ones still wanted have among the ones still to come. */
function sample<T>(list: readonly T[], count: number, fraction: () => number): T[] {
  let wanted = count;
  return list.filter((_, at) => {
    const isTaken = fraction() < wanted / (list.length - at);
    if (isTaken) wanted -= 1;
    return isTaken;
  });
}

/** Whole numbers of 32 bits: sfc32, seeded with the text's FNV-1a hashes. */
function wordsFrom(path: string): () => number {
  let [a, b, c, counter] = [hash(path, 1), hash(path, 2), hash(path, 3), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return next;
}

function hash(text: string, salt: number): number {
  let value = 2_166_136_261 ^ salt;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value;
}
