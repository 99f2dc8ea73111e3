import { expect, test } from "vitest";
import {
  explainProcessRefusal,
  participationRoleLabel,
  partyStateLabel,
  phaseKindLabel,
  phaseStateLabel,
  type ProcessRefusal,
} from "@/lib/processes/labels";

/** Each refusal once. */
const REFUSALS: { readonly [Code in ProcessRefusal["code"]]: Extract<ProcessRefusal, { code: Code }> } = {
  PURPOSE_TAKEN: { code: "PURPOSE_TAKEN", purpose: "implementation" },
  PHASE_OPEN: { code: "PHASE_OPEN" },
  NO_RESULT_ASKED_FOR: { code: "NO_RESULT_ASKED_FOR" },
  ALREADY_HELD: { code: "ALREADY_HELD" },
  NOT_YET_HELD: { code: "NOT_YET_HELD" },
  PARTY_NOT_HEARD: { code: "PARTY_NOT_HEARD" },
  ANSWER_UNCHANGED: { code: "ANSWER_UNCHANGED" },
  NOT_YET_ANSWERED: { code: "NOT_YET_ANSWERED" },
  PHASE_NOT_OPEN: { code: "PHASE_NOT_OPEN" },
  PHASE_NOT_EMPTY: { code: "PHASE_NOT_EMPTY", count: 3 },
  PARTY_NOT_TO_BE_INFORMED: { code: "PARTY_NOT_TO_BE_INFORMED" },
  ALREADY_INFORMED: { code: "ALREADY_INFORMED" },
  NOT_YET_INFORMED: { code: "NOT_YET_INFORMED" },
};

test("every refusal is told in Danish, each in words of its own", () => {
  const told = Object.values<ProcessRefusal>(REFUSALS).map(explainProcessRefusal);

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
  expect(explainProcessRefusal(REFUSALS.PHASE_NOT_EMPTY)).toContain("3");
  expect(explainProcessRefusal({ code: "PURPOSE_TAKEN", purpose: "governing" })).toContain("styrende");
});

test("the phases are called as the kommissorium's steps and the sundhedsaftale's phases are", () => {
  expect(Object.values(phaseKindLabel)).toEqual([
    "Orientering",
    "Debatpapir",
    "Input",
    "Endeligt forslag",
    "Behandling",
    "Udmøntning",
    "Foranalyse",
    "Udvikling",
    "Høring",
    "Godkendelse",
    "Implementering",
  ]);
});

test("states and roles have words that tell them apart", () => {
  for (const labels of [phaseStateLabel, participationRoleLabel, partyStateLabel].map((label) =>
    Object.values<string>(label),
  )) {
    expect(new Set(labels).size).toBe(labels.length);
  }
});
