const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Compared as bytes, digits come before letters. Past its end, a place goes on with noughts. */
const digitOf = (place: string | null, at: number): number => Math.max(0, DIGITS.indexOf(place?.[at] ?? "0"));

/**
 * A place between two others: rows in an order of their own keep theirs while one is put in between.
 * @param before null: first of all; `after` null: last of all. `before` comes before `after`, both made here
 */
export function placeBetween(before: string | null, after: string | null): string {
  let place = "";
  for (let at = 0; ; at++) {
    const low = digitOf(before, at);
    // Once the place is smaller than what begins the next one, whatever follows is too.
    const high = after !== null && after.startsWith(place) ? digitOf(after, at) : DIGITS.length;
    if (high - low > 1) return place + (DIGITS[after === null ? low + 1 : (low + high) >> 1] ?? "");
    place += DIGITS[low] ?? "";
  }
}
