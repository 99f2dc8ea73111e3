import { expect, test } from "vitest";
import { describeChange, type ChangeDetails } from "@/lib/changes/labels";
import { CHANGE_TYPES } from "@/lib/changes/model";

const NOTHING: ChangeDetails = {
  ...{ word: null, phase: null, textKind: null },
  ...{ outcome: null, isCorrection: false, body: null },
};

test("news say what happened, to which phase, by whom", () => {
  const inPhase = { ...NOTHING, phase: "Input" };

  expect(describeChange("status.recorded", { ...NOTHING, word: "forsinket" })).toBe("Status meldt: forsinket");
  expect(describeChange("initiative.advanced", inPhase)).toBe("Rykket videre til »Input«");
  expect(describeChange("initiative.returned", inPhase)).toBe("Sendt tilbage til »Input«");
  expect(describeChange("decision.recorded", { ...NOTHING, outcome: "godkendt", body: "Regionsrådet" })).toBe(
    "Regionsrådet: godkendt",
  );
  expect(
    describeChange("decision.recorded", { ...NOTHING, outcome: "udsat", isCorrection: true, body: "Regionsrådet" }),
  ).toBe("Regionsrådet: udsat (rettelse)");
});

test("news are words for every kind of fact, also where details are missing", () => {
  for (const type of CHANGE_TYPES) expect(describeChange(type, NOTHING)).toMatch(/^[A-ZÆØÅ]/);
});
