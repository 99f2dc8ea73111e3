import { describe, expect, test } from "vitest";
import { isFreshSignIn, isVoided, settledBy } from "@/lib/decisions/rules";
import { OUTCOMES } from "@/lib/decisions/model";

const NOW = new Date("2016-06-22T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe("a sign-in", () => {
  test.each([
    { minutes: 0, isFresh: true },
    { minutes: 14.9, isFresh: true },
    { minutes: 15, isFresh: false },
    { minutes: 60, isFresh: false },
  ])("of $minutes minutes ago is fresh: $isFresh", ({ minutes, isFresh }) => {
    expect(isFreshSignIn(minutesAgo(minutes), NOW)).toBe(isFresh);
  });

  test("that never was is not fresh", () => {
    expect(isFreshSignIn(null, NOW)).toBe(false);
  });
});

describe("an item", () => {
  test("is open while nothing was decided, or it was put off", () => {
    expect(settledBy({ decisions: [] }, ["a"])).toBeNull();
    expect(settledBy({ decisions: [{ outcome: "udsat", initiativeIds: ["a"] }] }, ["a"])).toBeNull();
  });

  test("is settled for those a decision names, and open for the others", () => {
    const decisions = [{ outcome: "afvist", initiativeIds: ["a"] }] as const;

    expect(settledBy({ decisions }, ["b", "a"])).toBe("afvist");
    expect(settledBy({ decisions }, ["b"])).toBeNull();
  });

  test("without initiatives is settled by any decision", () => {
    expect(settledBy({ decisions: [{ outcome: "godkendt", initiativeIds: [] }] }, [])).toBe("godkendt");
  });
});

describe("a later version of the text", () => {
  test("voids a body's yes, and nothing else", () => {
    const voided = OUTCOMES.filter((outcome) => isVoided({ outcome, textId: "first" }, "second"));

    expect(voided).toEqual(["godkendt", "godkendt-med-bemaerkning", "tiltraadt", "anbefalet"]);
  });

  test("voids what was said before there was a text, and leaves what was said to it", () => {
    expect(isVoided({ outcome: "godkendt", textId: null }, "first")).toBe(true);
    expect(isVoided({ outcome: "godkendt", textId: "first" }, "first")).toBe(false);
  });
});
