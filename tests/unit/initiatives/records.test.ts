import { describe, expect, test } from "vitest";
import { advanced, isLate, lateAfter, returned, withdrawn } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { ENDED } from "@/lib/status/model";
import { onTheWay } from "../../support/builders";

const TODAY = day("2016-03-15");
const BECAUSE = "Udvalget holder først møde i april.";

describe("what is written down", () => {
  let minted = 0;
  const mint = (() => String((minted += 1))) as Mint;
  const moving = { id: "initiative", version: 3, byId: "Bente", on: TODAY, mint };
  const next = onTheWay("input", { plannedTo: day("2016-04-30") });

  test("of a deviation is each condition by itself, with the reason", () => {
    const move = { fromPassageId: "stay", to: next, how: "deviation", deviations: ["title"] } as const;

    const fact = advanced(moving, move, BECAUSE);

    expect(fact).toMatchObject({
      subject: { id: "initiative", version: 4 },
      happenedOn: TODAY,
      data: { how: "deviation", lateAfter: "2016-04-30", byId: "Bente", reason: { text: BECAUSE } },
    });
    expect(fact.data).toHaveProperty("deviations", [
      { id: expect.any(String) as string, condition: "title", reason: { text: BECAUSE } },
    ]);
  });

  test("of a move that deviates from nothing is no reason, whatever was typed", () => {
    const fact = advanced(moving, { fromPassageId: "stay", to: next, how: "met", deviations: [] }, BECAUSE);

    expect(fact.data).toMatchObject({ reason: null, deviations: [] });
  });

  test("of a move back and of a withdrawal is why", () => {
    const back = returned(moving, { fromPassageId: "stay", to: next }, BECAUSE);
    const out = withdrawn(moving, null, BECAUSE);

    expect(back).toMatchObject({
      type: "initiative.returned",
      data: { toPhaseId: "input", reason: { text: BECAUSE } },
    });
    expect(out.data).toEqual({ fromPassageId: null, reason: { text: BECAUSE }, byId: "Bente" });
  });
});

describe("an initiative is over time", () => {
  test("after the planned end of the phase it stands in", () => {
    expect(lateAfter({ plannedTo: TODAY })).toBe(TODAY);
    expect(lateAfter({ plannedTo: null })).toBeNull();
  });

  test.each([
    { when: "the day before the last", today: "2016-03-14", expected: false },
    { when: "the last day", today: "2016-03-15", expected: false },
    { when: "the day after", today: "2016-03-16", expected: true },
  ])("on $when: $expected", ({ today, expected }) => {
    expect(isLate({ lateAfter: TODAY, word: "i-gang" }, day(today))).toBe(expected);
  });

  test("also when nobody has reported on it", () => {
    expect(isLate({ lateAfter: TODAY, word: null }, day("2030-01-01"))).toBe(true);
  });

  test("never when it has ended, nor without a planned end", () => {
    const longAfter = day("2030-01-01");

    for (const word of ENDED) expect(isLate({ lateAfter: TODAY, word }, longAfter)).toBe(false);
    expect(isLate({ lateAfter: null, word: null }, longAfter)).toBe(false);
  });
});
