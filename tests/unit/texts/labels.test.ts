import { expect, test } from "vitest";
import { explainTextRefusal, textKindLabel, type TextRefusal } from "@/lib/texts/labels";

/** Each refusal once. */
const REFUSALS: Readonly<Record<TextRefusal["code"], true>> = {
  TEXT_FROZEN: true,
  ADOPTED_BY_DECISION_ONLY: true,
  DRAFT_EXISTS: true,
};

test("every refusal is told in Danish, each in words of its own", () => {
  // The keys of the record are the codes; Object.keys calls them strings.
  const told = (Object.keys(REFUSALS) as TextRefusal["code"][]).map((code) => explainTextRefusal({ code }));

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
});

test("the texts are called what the council calls them", () => {
  expect(textKindLabel).toEqual({ debat: "Debattekst", endelig: "Endeligt forslag", vedtaget: "Vedtaget tekst" });
});
