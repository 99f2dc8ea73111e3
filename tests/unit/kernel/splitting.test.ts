import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSplitPoint, splitPoints } from "@/lib/kernel/splitting";

/** The text where it can be cut. */
const cutsOf = (text: string): readonly string[] =>
  [0, ...splitPoints(text), text.length].slice(0, -1).map((point, at, points) => text.slice(point, points[at + 1]));

describe("a text can be cut", () => {
  test("between sentences and between blocks", () => {
    const text = "Det første. Det andet!\n\n## Overskrift\n\nDet tredje.";

    expect(cutsOf(text)).toEqual(["Det første. ", "Det andet!\n\n", "## Overskrift\n\n", "Det tredje."]);
  });

  test("between the points of a list, not within one", () => {
    const text = "- Et punkt. Mere om det.\n- To.\n\n1. Tre. Fire.";

    expect(cutsOf(text)).toEqual(["- Et punkt. Mere om det.\n", "- To.\n\n", "1. Tre. Fire."]);
  });
});

describe("a text is not cut", () => {
  test.each([
    ["a table", "| Kommune. Tal | Ord |\n|---|---|\n| Aarhus. Ja | Nej. Jo |"],
    ["code", "```\nDet her. Det der.\n\nOg det.\n- Punkt\n```"],
    ["a quotation", "> Det sagde de. Det mente de."],
    ["words that are bold", "**Det første. Det andet**"],
    ["words in italics", "Her er *det første. Det andet* til."],
    ["the words of a link", "Se [Første del. Anden del](https://region.example)"],
    ["an abbreviation or a date", "Møde kl. 10 den 1. juni, jf. § 4, stk. 2."],
  ])("in %s", (_what, text) => {
    expect(splitPoints(text)).toEqual([]);
  });

  test("before it begins or after it ends", () => {
    for (const at of [0, 1, 5, -1, 2.5]) expect(isSplitPoint("Ord.\n\n", at)).toBe(false);
  });
});

test("whatever is written, what is cut is the same text when it is put together, and no part is empty", () => {
  const piece = fc.constantFrom(
    "Ord. ",
    "Æ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "*",
    "**",
    "```\n",
    "| a |\n",
    "[",
    "]",
    "> ",
    " ",
  );

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const points = splitPoints(text);

      expect(cutsOf(text).join("")).toBe(text);
      for (const point of points) {
        expect(text.slice(0, point).trim()).not.toBe("");
        expect(text.slice(point).trim()).not.toBe("");
      }
      expect(points).toEqual([...new Set(points)].sort((one, other) => one - other));
    }),
  );
});
