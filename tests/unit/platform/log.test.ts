import { expect, test } from "vitest";
import { describeError } from "@/lib/platform/log";

test("what is logged of an error is its kind, code and place, never its message", () => {
  const error = Object.assign(new TypeError("Key (email)=(eva@aarhus.example) already exists.\nand more of it"), {
    code: "23505",
  });

  const described = describeError(error);

  expect(described).toMatchObject({ error: "TypeError", code: "23505" });
  expect(described.at).toContain("log.test.ts");
  expect(JSON.stringify(described)).not.toMatch(/eva|already|more/);
});

test("what is thrown and is no error is logged as what it is", () => {
  expect(describeError("eva@aarhus.example")).toEqual({ error: "string" });
});
