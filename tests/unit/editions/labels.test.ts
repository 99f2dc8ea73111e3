import { expect, test } from "vitest";
import {
  describeParagraphChange,
  detailsOfRefusal,
  explainEditionRefusal,
  shownLabel,
  type EditionRefusal,
} from "@/lib/editions/labels";
import type { ReadParagraph } from "@/lib/editions/model";

/** Each refusal once. */
const REFUSALS: { readonly [Code in EditionRefusal["code"]]: Extract<EditionRefusal, { code: Code }> } = {
  EMPTY_DOCUMENT: { code: "EMPTY_DOCUMENT" },
  TEXT_MISSING: { code: "TEXT_MISSING", titles: ["Telemedicin"] },
  TEXT_TOO_NARROW: { code: "TEXT_TOO_NARROW", titles: ["Sundhedshuse"] },
  NOTHING_NEW: { code: "NOTHING_NEW" },
  NOT_AS_READ: { code: "NOT_AS_READ" },
  CHANGED_MEANWHILE: { code: "CHANGED_MEANWHILE" },
};

test("every refusal is told in Danish, each in words of its own, with what it is about", () => {
  const told = Object.values(REFUSALS).map(explainEditionRefusal);

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+[.:]$/.test(text))).toEqual([]);
  expect(Object.values(REFUSALS).flatMap(detailsOfRefusal)).toEqual(["Telemedicin", "Sundhedshuse"]);
});

test("what is shown is called by its number", () => {
  expect(shownLabel(2)).toBe("udgave nr. 2");
  expect(shownLabel("udkast")).toBe("udkastet");
});

test("what became of a paragraph is told in one line", () => {
  const words: Omit<ReadParagraph, "label"> = {
    ...{ id: "a", level: 1, heading: null, body: "Ord.", trackId: null, initiativeId: null, textId: null, version: 1 },
  };
  const nothing = { isRewritten: false, isRenumbered: false, isMoved: false, cameOf: [], wentTo: [] };
  const [was, is] = [
    { ...words, label: "4" },
    { ...words, label: "5" },
  ];

  const told = [
    { ...nothing, before: null, after: is },
    { ...nothing, before: null, after: is, cameOf: ["4"] },
    { ...nothing, before: was, after: null },
    { ...nothing, before: was, after: null, wentTo: ["3"] },
    { ...nothing, before: was, after: is, isRewritten: true, isMoved: true, isRenumbered: true },
  ].map(describeParagraphChange);

  expect(told).toEqual([
    "Afsnit 5: nyt",
    "Afsnit 5: nyt, med ord fra 4",
    "Afsnit 4: fjernet",
    "Afsnit 4: lagt sammen med 3",
    "Afsnit 5: skrevet om, flyttet, før nummer 4",
  ]);
});
