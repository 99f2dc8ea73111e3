import { expect, test } from "vitest";
import { organisationKindLabel } from "@/lib/organisations/labels";
import { PARTNER_KINDS } from "@/lib/organisations/model";

test("a region's partners are kommuner, practices and hospitals", () => {
  expect(PARTNER_KINDS.map((kind) => organisationKindLabel[kind])).toEqual(["Kommune", "Almen praksis", "Hospital"]);
});

test("kinds of organisations have words that tell them apart", () => {
  const labels = Object.values<string>(organisationKindLabel);

  expect(new Set(labels).size).toBe(labels.length);
});
