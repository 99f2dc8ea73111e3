import { describe, expect, test } from "vitest";
import { casePrefixOf, HIT, markWords, stretchesOf, widestAudience, wordsOf } from "@/lib/search/rules";

describe("what was typed", () => {
  test("is words of letters and digits, in lower case", () => {
    expect(wordsOf("  Sundheds-HUSE, § 7 & 'æøå'; DROP ")).toEqual(["sundheds", "huse", "7", "æøå", "drop"]);
  });

  test("is the same however its letters are composed", () => {
    expect(wordsOf("A\u030Arhus")).toEqual(["århus"]);
  });

  test("is no more words than anybody searches for", () => {
    expect(wordsOf("a ".repeat(50))).toHaveLength(8);
  });

  test("may be the beginning of a case number, if it has a digit and is long enough", () => {
    expect(casePrefixOf(" 1-30-72 ")).toBe("1-30-72");
    expect(casePrefixOf("1-")).toBeNull();
    expect(casePrefixOf("sundhed")).toBeNull();
  });
});

describe("a mark", () => {
  test("stands at the words, also inside compounds and whatever the case", () => {
    expect(markWords("Sundhedshusene", ["hus"])).toEqual([
      { text: "Sundheds", isHit: false },
      { text: "hus", isHit: true },
      { text: "ene", isHit: false },
    ]);
    expect(markWords("Hus", ["hus"])).toEqual([{ text: "Hus", isHit: true }]);
  });

  test("stands at the longest of two words that begin alike", () => {
    expect(markWords("huse", ["hus", "huse"])).toEqual([{ text: "huse", isHit: true }]);
  });

  test("stands nowhere when nothing was asked for", () => {
    expect(markWords("Hus", [])).toEqual([{ text: "Hus", isHit: false }]);
  });

  test("in an excerpt is where the database put it", () => {
    expect(stretchesOf(`på ${HIT.start}havnen${HIT.stop} i dag`)).toEqual([
      { text: "på ", isHit: false },
      { text: "havnen", isHit: true },
      { text: " i dag", isHit: false },
    ]);
    expect(stretchesOf("")).toEqual([]);
  });
});

test("the public finds the adopted text only", () => {
  expect(widestAudience("vedtaget", "public")).toBe("public");
  expect(widestAudience("debat", "public")).toBe("partner");
  expect(widestAudience("endelig", "internal")).toBe("internal");
  expect(widestAudience("vedtaget", "partner")).toBe("partner");
});
