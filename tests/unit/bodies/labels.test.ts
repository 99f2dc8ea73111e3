import { expect, test } from "vitest";
import { bodyKindLabel, bodyLevelLabel, explainBodyRefusal, seatRoleLabel } from "@/lib/bodies/labels";
import { day } from "@/lib/kernel/day";

test("the levels are called as the kommissorium's columns are", () => {
  expect(bodyLevelLabel).toEqual({ politisk: "Politisk niveau", administrativ: "Administrativt niveau" });
});

test("kinds of bodies and roles in them have words that tell them apart", () => {
  for (const labels of [bodyKindLabel, seatRoleLabel].map((label) => Object.values<string>(label))) {
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test("every refusal says in Danish what is wrong", () => {
  expect(explainBodyRefusal({ code: "SEAT_ENDED" })).toContain("allerede fratrådt");
  expect(explainBodyRefusal({ code: "SAME_NAME" })).toContain("hedder det allerede");
  expect(explainBodyRefusal({ code: "NAME_NOT_YET" })).toContain("tidligere dag");
  expect(explainBodyRefusal({ code: "BODY_ENDED", on: day("2022-06-30") })).toContain("30. juni 2022");
  expect(explainBodyRefusal({ code: "NAME_TOO_EARLY", since: day("2020-01-01") })).toContain("1. januar 2020");
});
