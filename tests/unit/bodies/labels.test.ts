import { expect, test } from "vitest";
import { bodyKindLabel, bodyLevelLabel, seatRoleLabel } from "@/lib/bodies/labels";

test("the levels are called as the kommissorium's columns are", () => {
  expect(bodyLevelLabel).toEqual({ politisk: "Politisk niveau", administrativ: "Administrativt niveau" });
});

test("kinds of bodies and roles in them have words that tell them apart", () => {
  for (const labels of [bodyKindLabel, seatRoleLabel].map((label) => Object.values<string>(label))) {
    expect(new Set(labels).size).toBe(labels.length);
  }
});
