import { expect, test } from "vitest";
import { canAdminister } from "@/lib/organisations/policy";
import { canKeepPeople } from "@/lib/people/policy";

test("people are kept by those who keep the organisations", () => {
  expect(canKeepPeople).toBe(canAdminister);
});
