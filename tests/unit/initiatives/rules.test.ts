import { describe, expect, test } from "vitest";
import { advance, isLate, lateAfter } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import { ok, refuse } from "@/lib/kernel/result";
import { aNextPhase, aParty, aStanding, gateEvidence } from "../../support/builders";

const TODAY = day("2016-03-15");

const uninformed = gateEvidence("orientering", {
  phase: { parties: [aParty("Regionsrådet", { role: "orienteres" })] },
});
const missing = [{ name: "parties-informed", isMet: false, waitingFor: ["Regionsrådet"] }] as const;

describe("an initiative leaves its phase", () => {
  test("for the next one, when its gate is met and the next phase is open", () => {
    const next = aNextPhase({ id: "input", title: "Input" });

    const result = advance(aStanding({ passageId: "stay", next }), TODAY);

    expect(result).toEqual(ok({ fromPassageId: "stay", to: next }));
  });

  test("not when it stands in none", () => {
    expect(advance(null, TODAY)).toEqual(refuse({ code: "NOT_IN_A_PHASE" }));
  });

  test("not from the last one", () => {
    expect(advance(aStanding({ next: null }), TODAY)).toEqual(refuse({ code: "NO_NEXT_PHASE" }));
  });

  test("not while its gate is not met, and hears what is missing", () => {
    expect(advance(aStanding({ gate: uninformed }), TODAY)).toEqual(refuse({ code: "GATE_NOT_MET", missing }));
  });

  test.each(["planned", "closed"] as const)("not for one that is %s", (state) => {
    const next = aNextPhase({ title: "Input", state });

    expect(advance(aStanding({ next }), TODAY)).toEqual(refuse({ code: "PHASE_NOT_OPEN", title: "Input" }));
  });

  test("on the day the gate is met by time alone", () => {
    const heard = {
      plannedTo: day("2016-03-14"),
      parties: [aParty("PIU", { role: "hoeres", state: "inviteret" as const })],
    };
    const standing = aStanding({ gate: gateEvidence("input", { phase: heard }) });

    expect(advance(standing, day("2016-03-14")).ok).toBe(false);
    expect(advance(standing, TODAY).ok).toBe(true);
  });
});

describe("of several reasons to stay", () => {
  test("there being no next phase comes before what the gate lacks", () => {
    const result = advance(aStanding({ gate: uninformed, next: null }), TODAY);

    expect(result).toEqual(refuse({ code: "NO_NEXT_PHASE" }));
  });

  test("what the gate lacks comes before the next phase being closed", () => {
    const result = advance(aStanding({ gate: uninformed, next: aNextPhase({ state: "closed" }) }), TODAY);

    expect(result).toEqual(refuse({ code: "GATE_NOT_MET", missing }));
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
    expect(isLate({ lateAfter: TODAY, isEnded: false }, day(today))).toBe(expected);
  });

  test("never when it has ended, nor without a planned end", () => {
    const longAfter = day("2030-01-01");

    expect(isLate({ lateAfter: TODAY, isEnded: true }, longAfter)).toBe(false);
    expect(isLate({ lateAfter: null, isEnded: false }, longAfter)).toBe(false);
  });
});
