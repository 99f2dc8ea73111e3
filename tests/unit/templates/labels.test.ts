import { expect, test } from "vitest";
import { explainTemplateRefusal, type TemplateRefusal } from "@/lib/templates/labels";

/** Each refusal once. */
const REFUSALS: { readonly [Code in TemplateRefusal["code"]]: Extract<TemplateRefusal, { code: Code }> } = {
  NOT_A_REGION: { code: "NOT_A_REGION" },
  TIME_NOT_UNDERSTOOD: { code: "TIME_NOT_UNDERSTOOD", text: "snart" },
  YEAR_MISSING: { code: "YEAR_MISSING", text: "juni" },
  TOO_MANY_PHASES: { code: "TOO_MANY_PHASES" },
  PARTY_NOT_FOUND: { code: "PARTY_NOT_FOUND" },
  ALREADY_A_PARTY: { code: "ALREADY_A_PARTY" },
  NO_PHASES: { code: "NO_PHASES" },
  TEMPLATE_OF_ANOTHER_REGION: { code: "TEMPLATE_OF_ANOTHER_REGION" },
  GOVERNING_PROCESS_EXISTS: { code: "GOVERNING_PROCESS_EXISTS" },
};

test("every refusal is told in Danish, each in words of its own", () => {
  const told = Object.values<TemplateRefusal>(REFUSALS).map(explainTemplateRefusal);

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
});

test("a time that cannot be read is repeated, so that it can be mended", () => {
  expect(explainTemplateRefusal(REFUSALS.TIME_NOT_UNDERSTOOD)).toContain("»snart«");
  expect(explainTemplateRefusal(REFUSALS.YEAR_MISSING)).toContain("»juni 2027«");
});
