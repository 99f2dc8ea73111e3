import { expect, test } from "vitest";
import { canAdminister } from "@/lib/organisations/policy";
import { canKeepBodies } from "@/lib/bodies/policy";

test("bodies are kept by those who keep the organisations", () => {
  expect(canKeepBodies).toBe(canAdminister);
});
