import { expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import { isNews, mailedAbout, remindUntil, weekOf } from "@/lib/notifications/rules";

test.each([
  ["person.invited", "invitation"],
  ["response.replied", "reply"],
  ["status.recorded", "status"],
  ["initiative.advanced", "move"],
  ["initiative.returned", "return"],
  ["initiative.withdrawn", "withdrawal"],
  ["initiative.reopened", "reopening"],
  ["comment.sent", null],
])("%s mails about: %s", (type, about) => {
  expect(mailedAbout(type)).toBe(about);
});

test("what is a week old is no news", () => {
  const now = new Date("2026-11-22T12:00:00Z");

  expect(isNews(new Date("2026-11-15T12:00:01Z"), now)).toBe(true);
  expect(isNews(new Date("2026-11-15T12:00:00Z"), now)).toBe(false);
});

test("a week begins on its Monday, also on a Sunday", () => {
  expect(weekOf(day("2026-11-22"))).toBe("2026-11-16");
  expect(weekOf(day("2026-11-16"))).toBe("2026-11-16");
});

test("a lead is reminded a week before the report is too old", () => {
  expect(remindUntil(day("2026-11-22"))).toBe("2026-11-29");
});
