import { expect, test } from "vitest";
import { meetingPath } from "@/lib/kernel/meeting-path";

test("a form leads back to the part of the meeting it stands on, and to no other address", () => {
  expect(["", "referat", "//fremmed.example", undefined].map((page) => meetingPath("m", page))).toEqual([
    "/moeder/m",
    "/moeder/m/referat",
    "/moeder/m",
    "/moeder/m",
  ]);
});
