import { describe, expect, test } from "vitest";
import type { Paragraph, ParagraphWords } from "@/lib/documents/model";
import { numbersOf, writeAll, writeParagraph, type Hand } from "@/lib/documents/rules";
import { day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";

let ids = 0;
const HAND: Hand = { byId: null, today: day("2016-06-22"), mint: (() => `id-${String(++ids)}`) as Mint };

const WORDS: ParagraphWords = {
  ...{ level: 1, heading: null, body: "Ordene.", trackId: null, initiativeId: null, textKind: null },
};

/** Paragraphs with these numbers, in this order. */
const standing = (...labels: readonly string[]): Paragraph[] =>
  labels.map((label, at) => ({
    ...WORDS,
    id: `p${String(at)}`,
    place: String.fromCharCode(98 + at),
    label,
    version: 1,
  }));

const labelWritten = (paragraphs: readonly Paragraph[], afterId: string | null): string => {
  const written = writeParagraph({ documentId: "d", standing: paragraphs }, { afterId, words: WORDS }, HAND);
  const [fact] = written.ok ? written.value : [];
  return fact?.type === "paragraph.written" ? fact.data.label : "none";
};

describe("numbers are those of the places:", () => {
  test.each([
    { levels: [1, 1, 1], numbers: ["1", "2", "3"] },
    { levels: [1, 2, 2, 1, 2], numbers: ["1", "1.1", "1.2", "2", "2.1"] },
    { levels: [1, 2, 3, 3, 2, 3], numbers: ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"] },
    // One that stands too deep counts where it fits.
    { levels: [3, 3, 1, 3], numbers: ["1", "1.1", "2", "2.1"] },
    { levels: [], numbers: [] },
  ])("$levels are $numbers", ({ levels, numbers }) => {
    expect(numbersOf(levels)).toEqual(numbers);
  });
});

describe("a paragraph in between gets a letter, so that no other number changes:", () => {
  test.each([
    { after: "4", there: ["3", "4", "5"], gets: "4 a" },
    { after: "4", there: ["4", "4 a", "5"], gets: "4 b" },
    { after: "4 a", there: ["4", "4 a", "4 b", "5"], gets: "4 c" },
    { after: "2.1", there: ["2", "2.1"], gets: "2.1 a" },
    { after: "4", there: ["4", ...Array.from("abcdefghijklmnopqrstuvwxyz", (letter) => `4 ${letter}`)], gets: "4 aa" },
  ])("after $after it is $gets", ({ after, there, gets }) => {
    expect(labelWritten(standing(...there), `p${String(there.indexOf(after))}`)).toBe(gets);
  });

  test("first of all it is 0 a", () => {
    expect(labelWritten(standing("1", "2"), null)).toBe("0 a");
    expect(labelWritten([], null)).toBe("0 a");
  });
});

test("many at the end are numbered by their places, after those there are", () => {
  const written = writeAll({ documentId: "d", standing: standing("1", "1 a") }, [WORDS, { ...WORDS, level: 2 }], HAND);

  expect(written.ok && written.value.map((fact) => fact.type === "paragraph.written" && fact.data.label)).toEqual([
    "3",
    "3.1",
  ]);
});
