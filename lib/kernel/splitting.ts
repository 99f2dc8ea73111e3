const FENCE = /^\s*(```|~~~)/;
const ITEM = /^([-*+]|\d{1,9}[.)])\s/;
/** Lines that are part of something that a cut in them would break. */
const BOUND = /^(\s{2,}|[-*+]\s|\d{1,9}[.)]\s|[>|#])/;
const SENTENCE = /[.!?][”"»)]?\s+(?=\p{Lu})/gu;

/**
 * The places where a text in Markdown can be cut in two, as numbers of characters before the cut: between its blocks,
 * between the points of a list, and between sentences of plain prose.
 */
export function splitPoints(text: string): number[] {
  const points: number[] = [];
  let [at, isFenced, isAfterBlank] = [0, false, false];
  for (const line of text.split("\n")) {
    if (!isFenced && (isAfterBlank || ITEM.test(line))) points.push(at);
    if (FENCE.test(line)) isFenced = !isFenced;
    else if (!isFenced && !BOUND.test(line)) points.push(...sentencesIn(line).map((point) => at + point));
    isAfterBlank = line.trim() === "";
    at += line.length + 1;
  }
  return points.filter((point) => text.slice(0, point).trim() !== "" && text.slice(point).trim() !== "");
}

export const isSplitPoint = (text: string, at: number): boolean => splitPoints(text).includes(at);

const sentencesIn = (line: string): number[] =>
  [...line.matchAll(SENTENCE)]
    .map((found) => found.index + found[0].length)
    .filter((point) => isBalanced(line.slice(0, point)));

/** Nothing is bold, slanted, code or a link across the cut. */
const isBalanced = (text: string): boolean =>
  ["**", "*", "__", "_", "~~", "`"].every((mark) => text.split(mark).length % 2 === 1) &&
  text.split("[").length === text.split("]").length;
