import { describe, expect, test } from "vitest";
import { advance, reopen, sendBack, withdraw } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import { ok, refuse } from "@/lib/kernel/result";
import { aParty, aStanding, onTheWay } from "../../support/builders";

const TODAY = day("2016-03-15");

const ON = { toPhaseId: null, reason: null };
const to = (toPhaseId: string) => ({ toPhaseId, reason: null });
const BECAUSE = "Udvalget holder først møde i april.";
const because = (toPhaseId: string | null = null) => ({ toPhaseId, reason: BECAUSE });

const uninformed = onTheWay("orientering", { parties: [aParty("Regionsrådet", { role: "orienteres" })] });
const missing = [{ name: "parties-informed", isMet: false, waitingFor: ["Regionsrådet"] }] as const;
const undecided = onTheWay("behandling", { parties: [aParty("Regionsrådet", { role: "beslutter" })] });
const noDecision = [{ name: "deciders-decided", isMet: false, waitingFor: ["Regionsrådet"] }] as const;
const [debatpapir, udmoentning] = [onTheWay("debatpapir"), onTheWay("udmoentning")];

describe("an initiative leaves its phase", () => {
  test("for the next one, when its gate is met and the next phase is open", () => {
    const result = advance(aStanding({ passageId: "stay" }), ON, TODAY);

    expect(result).toEqual(ok({ fromPassageId: "stay", to: debatpapir, how: "met", deviations: [] }));
  });

  test("not when it stands in none", () => {
    expect(advance(null, ON, TODAY)).toEqual(refuse({ code: "NOT_IN_A_PHASE" }));
  });

  test("not from the last one", () => {
    expect(advance(aStanding({ at: 1 }), ON, TODAY)).toEqual(refuse({ code: "NO_NEXT_PHASE" }));
  });

  test("not while its gate is not met, and hears what is missing", () => {
    const standing = aStanding({ phases: [uninformed, debatpapir] });

    expect(advance(standing, ON, TODAY)).toEqual(refuse({ code: "GATE_NOT_MET", missing }));
  });

  test.each(["planned", "closed"] as const)("not for one that is %s", (state) => {
    const standing = aStanding({ phases: [onTheWay("orientering"), { ...debatpapir, state }] });

    expect(advance(standing, ON, TODAY)).toEqual(refuse({ code: "PHASE_NOT_OPEN", title: "debatpapir" }));
  });

  test("on the day the gate is met by time alone", () => {
    const parties = [aParty("PIU", { role: "hoeres", state: "inviteret" })];
    const input = onTheWay("input", { plannedTo: day("2016-03-14"), parties });
    const standing = aStanding({ phases: [input, onTheWay("endeligt-forslag")] });

    expect(advance(standing, ON, day("2016-03-14")).ok).toBe(false);
    expect(advance(standing, ON, TODAY).ok).toBe(true);
  });

  test("also out of one that was closed while it stayed there", () => {
    const standing = aStanding({ phases: [onTheWay("orientering", { state: "closed" }), debatpapir] });

    expect(advance(standing, ON, TODAY).ok).toBe(true);
  });
});

describe("of several reasons to stay", () => {
  test("there being no next phase comes before what the gate lacks", () => {
    expect(advance(aStanding({ phases: [uninformed] }), ON, TODAY)).toEqual(refuse({ code: "NO_NEXT_PHASE" }));
  });

  test("what the gate lacks comes before the next phase being closed", () => {
    const standing = aStanding({ phases: [uninformed, { ...debatpapir, state: "closed" }] });

    expect(advance(standing, ON, TODAY)).toEqual(refuse({ code: "GATE_NOT_MET", missing }));
    expect(advance(standing, because(), TODAY)).toEqual(refuse({ code: "PHASE_NOT_OPEN", title: "debatpapir" }));
  });
});

describe("with a reason", () => {
  test("it may deviate from what is missing, and the move says from what", () => {
    const result = advance(aStanding({ phases: [uninformed, debatpapir] }), because(), TODAY);

    expect(result).toMatchObject({ ok: true, value: { how: "deviation", deviations: ["parties-informed"] } });
  });

  test("it is no deviation where nothing is missing", () => {
    expect(advance(aStanding(), because(), TODAY)).toMatchObject({ ok: true, value: { how: "met", deviations: [] } });
  });

  test("it never goes on without the decision", () => {
    const standing = aStanding({ phases: [undecided, udmoentning] });

    expect(advance(standing, because(), TODAY)).toEqual(refuse({ code: "NO_DEVIATION", missing: noDecision }));
  });

  test.each(["hoering", "foranalyse", "udvikling", "godkendelse", "udmoentning", "implementering"] as const)(
    "it never leaves %s with something missing",
    (kind) => {
      const parties = [aParty("PIU", { role: "hoeres" }), aParty("Regionsrådet", { role: "beslutter" })];
      const milestones = [{ title: "Kick-off", heldOn: null }];
      const standing = aStanding({ phases: [onTheWay(kind, { parties, milestones }), debatpapir] });

      expect(advance(standing, because(), TODAY)).toMatchObject({ ok: false, refusal: { code: "NO_DEVIATION" } });
    },
  );
});

describe("a jump", () => {
  const way = [onTheWay("orientering"), uninformed, onTheWay("input"), undecided, udmoentning].map((phase, index) => ({
    ...phase,
    id: String(index),
  }));

  test("asks the conditions of every phase it leaves behind, and none of the one it enters", () => {
    expect(advance(aStanding({ phases: way }), to("2"), TODAY)).toEqual(refuse({ code: "GATE_NOT_MET", missing }));
    expect(advance(aStanding({ phases: way }), because("3"), TODAY)).toMatchObject({
      ok: true,
      value: { to: way[3], how: "jumped", deviations: ["parties-informed"] },
    });
  });

  test("to the next phase is no jump", () => {
    expect(advance(aStanding({ phases: way }), to("1"), TODAY)).toMatchObject({ ok: true, value: { how: "met" } });
  });

  test("never leads across a missing decision, and hears only what cannot be deviated from", () => {
    const refusal = refuse({ code: "NO_DEVIATION", missing: noDecision });

    expect(advance(aStanding({ phases: way }), because("4"), TODAY)).toEqual(refusal);
  });

  test.each([
    { where: "back", toPhaseId: "0" },
    { where: "to where it stands", toPhaseId: "1" },
    { where: "to a phase of another process", toPhaseId: "elsewhere" },
  ])("does not lead $where", ({ toPhaseId }) => {
    const result = advance(aStanding({ phases: way, at: 1 }), to(toPhaseId), TODAY);

    expect(result).toEqual(refuse({ code: "PHASE_NOT_AHEAD" }));
  });
});

describe("an initiative is sent back", () => {
  const phases = [onTheWay("orientering"), { ...debatpapir, state: "closed" as const }, onTheWay("input"), undecided];

  test("to any open phase behind it, whatever is missing where it stands", () => {
    const standing = aStanding({ phases, at: 3, passageId: "stay" });

    expect(sendBack(standing, "input")).toEqual(ok({ fromPassageId: "stay", to: phases[2] }));
    expect(sendBack(standing, "orientering")).toEqual(ok({ fromPassageId: "stay", to: phases[0] }));
  });

  test("not to one that is not open", () => {
    expect(sendBack(aStanding({ phases, at: 3 }), "debatpapir")).toEqual(
      refuse({ code: "PHASE_NOT_OPEN", title: "debatpapir" }),
    );
  });

  test.each(["input", "behandling", "elsewhere"])("not to one that is not behind it: %s", (id) => {
    expect(sendBack(aStanding({ phases, at: 2 }), id)).toEqual(refuse({ code: "PHASE_NOT_BEHIND" }));
  });

  test("not when it stands in none", () => {
    expect(sendBack(null, "orientering")).toEqual(refuse({ code: "NOT_IN_A_PHASE" }));
  });
});

describe("an initiative outside its process", () => {
  const phases = [onTheWay("orientering"), { ...debatpapir, state: "closed" as const }, onTheWay("input"), undecided];
  const outside = { isWithdrawn: true, phases, reached: "input" };

  test("is withdrawn once", () => {
    expect(withdraw({ isWithdrawn: false }).ok).toBe(true);
    expect(withdraw({ isWithdrawn: true })).toEqual(refuse({ code: "WITHDRAWN" }));
  });

  test("comes back where it stood, or earlier, and is nowhere asked for less than before", () => {
    expect(reopen(outside, "input")).toEqual(ok(phases[2]));
    expect(reopen(outside, "orientering")).toEqual(ok(phases[0]));
    expect(reopen(outside, "behandling")).toEqual(refuse({ code: "PHASE_NOT_REACHED" }));
  });

  test("that never entered begins with the first phase", () => {
    const before = { ...outside, reached: null };

    expect(reopen(before, "orientering").ok).toBe(true);
    expect(reopen(before, "input")).toEqual(refuse({ code: "PHASE_NOT_REACHED" }));
  });

  test("comes back only if it was withdrawn, and into an open phase", () => {
    expect(reopen({ ...outside, isWithdrawn: false }, "input")).toEqual(refuse({ code: "NOT_WITHDRAWN" }));
    expect(reopen(outside, "debatpapir")).toEqual(refuse({ code: "PHASE_NOT_OPEN", title: "debatpapir" }));
  });
});
