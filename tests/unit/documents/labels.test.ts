import { expect, test } from "vitest";
import { explainDocumentRefusal, explainFileProblem, labelsIn, type DocumentRefusal } from "@/lib/documents/labels";

/** Each refusal once. */
const REFUSALS: { readonly [Code in DocumentRefusal["code"]]: Extract<DocumentRefusal, { code: Code }> } = {
  AUDIENCE_TOO_WIDE: { code: "AUDIENCE_TOO_WIDE" },
  EDITIONS_TOO_NARROW: { code: "EDITIONS_TOO_NARROW", titles: ["Telemedicin"] },
  NOTHING_TO_COMPOSE: { code: "NOTHING_TO_COMPOSE" },
  PARAGRAPH_GONE: { code: "PARAGRAPH_GONE" },
  STANDS_THERE: { code: "STANDS_THERE" },
  NOT_IN_STRATEGY: { code: "NOT_IN_STRATEGY" },
  WORDS_OF_INITIATIVE: { code: "WORDS_OF_INITIATIVE" },
  NOT_A_SPLIT: { code: "NOT_A_SPLIT" },
  NUMBERED_ALREADY: { code: "NUMBERED_ALREADY" },
  TOO_MANY_PARAGRAPHS: { code: "TOO_MANY_PARAGRAPHS", most: 500 },
  CHANGED_SINCE_FILE: { code: "CHANGED_SINCE_FILE", labels: ["4 a", "5"] },
  INITIATIVES_WORDS_IN_FILE: { code: "INITIATIVES_WORDS_IN_FILE", labels: ["1.1"] },
  NOTHING_NEW_IN_FILE: { code: "NOTHING_NEW_IN_FILE" },
  FILE_UNREADABLE: { code: "FILE_UNREADABLE" },
  FILE_DOES_NOT_FIT: { code: "FILE_DOES_NOT_FIT" },
  DRAFT_CHANGED: { code: "DRAFT_CHANGED" },
};

test("every refusal is told in Danish, each in words of its own", () => {
  const told = Object.values(REFUSALS).map(explainDocumentRefusal);

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
  expect(explainDocumentRefusal(REFUSALS.CHANGED_SINCE_FILE)).toContain("Afsnit 4 a, 5 er ændret");
});

test("why a file was not taken in is told, whatever the address says", () => {
  expect(explainFileProblem("", [])).toBeNull();
  expect(explainFileProblem("INITIATIVES_WORDS_IN_FILE", ["1.1"])).toBe(
    explainDocumentRefusal(REFUSALS.INITIATIVES_WORDS_IN_FILE),
  );
  for (const code of ["ingen-fil", "fil-for-stor", "FILE_UNREADABLE", "NOTHING_NEW_IN_FILE", "BUSY", "toString"])
    expect(explainFileProblem(code, [])).toMatch(/^[A-ZÆØÅ][^_]+\.$/);
});

test("an address names paragraphs, and nothing else", () => {
  expect(labelsIn("4 a,2.1.3,<script>,12 aa,")).toEqual(["4 a", "2.1.3", "12 aa"]);
  expect(labelsIn(Array.from({ length: 30 }, () => "1").join(","))).toHaveLength(20);
});
