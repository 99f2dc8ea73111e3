import { expect, test } from "vitest";
import { membershipRoleLabel } from "@/lib/people/labels";

test("what people are in an organisation is said in Danish", () => {
  expect(membershipRoleLabel).toEqual({
    sekretariat: "Strategisekretariat",
    medarbejder: "Medarbejder",
    repraesentant: "Repræsentant",
    systemadministrator: "Systemadministrator",
    revisor: "Revisor",
  });
});
