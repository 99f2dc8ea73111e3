import { expect, test } from "vitest";
import { explainPaperRefusal } from "@/lib/papers/labels";

test.each(["NOT_ALL_READ", "CHANGED_MEANWHILE"] as const)("%s says what to do next", (code) => {
  expect(explainPaperRefusal({ code })).toMatch(/(Bed|Dan) .+\.$/);
});
