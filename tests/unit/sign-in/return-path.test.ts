import { describe, expect, test } from "vitest";
import { returnPath } from "@/lib/sign-in/model";

const START = "/overblik";

describe("the way on after signing in", () => {
  test.each([
    "/",
    "/overblik",
    "/initiativer?fase=input&side=2",
    "/strategier/naere-sundhedsvaesen-midt?pr=2016-06-30#spor",
  ])("leads back to %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test.each([
    ["nothing", ""],
    ["no path", "overblik"],
    ["another host", "https://evil.example/"],
    ["another host by two slashes", "//evil.example"],
    ["another host by a backslash", "/\\evil.example"],
    ["another host by a backslash later on", "/x/..\\..\\/evil.example"],
    ["another host by dots", "/.//evil.example"],
    ["a scheme", "javascript:alert(1)"],
    ["a tab that browsers leave out", "/\t/evil.example"],
    ["a line break", "/overblik\r\nset-cookie: x=1"],
    ["the sign-in page", "/log-ind?til=/overblik"],
    ["the API", "/api/v1/strategies"],
    ["an endless path", `/${"x".repeat(2000)}`],
  ])("leads to the start for %s", (_, wanted) => {
    expect(returnPath(wanted)).toBe(START);
  });

  test("leads to the start when none was asked for", () => {
    expect(returnPath(null)).toBe(START);
  });
});
