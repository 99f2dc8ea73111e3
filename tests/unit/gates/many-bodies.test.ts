import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/decisions/model";
import { explainCondition } from "@/lib/gates/labels";
import type { GateEvidence, MadeOnText } from "@/lib/gates/model";
import { decidesTooEarly, gateOf } from "@/lib/gates/rules";
import { day } from "@/lib/kernel/day";
import { EVERYBODY_DECIDES, type DecidingRule } from "@/lib/processes/model";
import { aParty, gateEvidence } from "../../support/builders";

// A sundhedsaftale: the coordinating committee, nineteen byråd, and the regionsråd.
const committee = aParty("Sundhedskoordinationsudvalget", { role: "beslutter" });
const councils = Array.from({ length: 19 }, (_, index) => aParty(`Byråd ${String(index + 1)}`, { role: "beslutter" }));
const region = aParty("Regionsrådet", { role: "beslutter" });
const BODIES = [committee, ...councils, region];

const TODAY = day("2019-05-01");
const TEXT = { id: "endelig-2", kind: "endelig", body: "Hver borger får én kontaktperson." } as const;

const made = (bodyId: string, part: Partial<MadeOnText> = {}): MadeOnText => ({
  bodyId,
  outcome: "godkendt",
  textId: TEXT.id,
  ...part,
});
const yesOf = (bodies: readonly { id: string }[]) => bodies.map(({ id }) => made(id));

const evidence = (decisions: readonly MadeOnText[], deciding: DecidingRule = EVERYBODY_DECIDES): GateEvidence =>
  gateEvidence("godkendelse", { phase: { parties: BODIES, deciding }, initiative: { published: [TEXT], decisions } });
const gate = (decisions: readonly MadeOnText[], deciding?: DecidingRule) => {
  const [condition] = gateOf(evidence(decisions, deciding), TODAY);
  if (condition?.name !== "deciders-decided") throw new RangeError("A phase of decision asks for decisions");
  return condition;
};
const isOpen = (decisions: readonly MadeOnText[], deciding?: DecidingRule) => gate(decisions, deciding).isMet;

const LAST: DecidingRule = { decidersNeeded: null, isLastDeciderLast: true };
const ELEVEN: DecidingRule = { decidersNeeded: 11, isLastDeciderLast: false };
const ELEVEN_THEN_LAST: DecidingRule = { decidersNeeded: 11, isLastDeciderLast: true };

describe("the three forms of the rule", () => {
  test("all: the last of the twenty-one opens the gate", () => {
    expect(isOpen(yesOf(BODIES.slice(1)))).toBe(false);
    expect(isOpen(yesOf(BODIES))).toBe(true);
  });

  test("n of m: the eleventh opens it, whoever it is", () => {
    expect(isOpen(yesOf(BODIES.slice(5, 15)), ELEVEN)).toBe(false);
    expect(isOpen(yesOf(BODIES.slice(5, 16)), ELEVEN)).toBe(true);
  });

  test("the named one last: its word counts when the others have decided, not before", () => {
    const others = yesOf(BODIES.slice(0, -1));

    expect(isOpen([...others, made(region.id)], LAST)).toBe(true);
    expect(isOpen([made(region.id), ...others], LAST)).toBe(false);
    expect(isOpen(others, LAST)).toBe(false);
  });

  test("n of m with the named one last: ten others and then the regionsråd", () => {
    const ten = yesOf(councils.slice(0, 10));

    expect(isOpen([...ten, made(region.id)], ELEVEN_THEN_LAST)).toBe(true);
    expect(isOpen(yesOf(councils.slice(0, 11)), ELEVEN_THEN_LAST)).toBe(false);
    expect(isOpen([...ten.slice(1), made(region.id)], ELEVEN_THEN_LAST)).toBe(false);
  });
});

test("who decides last is told that it is too early, until the others have decided", () => {
  const others = yesOf(BODIES.slice(0, -1));

  expect(decidesTooEarly(evidence(others.slice(1), LAST), region.id)).toBe(true);
  expect(decidesTooEarly(evidence(others, LAST), region.id)).toBe(false);
  expect(decidesTooEarly(evidence([], LAST), committee.id)).toBe(false);
  expect(decidesTooEarly(evidence([], EVERYBODY_DECIDES), region.id)).toBe(false);
});

describe("a text that changes after nine have decided", () => {
  const nine = [committee, ...councils.slice(0, 8)];
  const before: MadeOnText[] = nine.map(({ id }) => made(id, { textId: "endelig-1", textNumber: 1 }));
  const [first, second] = nine;
  const remarks = before.map((decision) => {
    if (decision.bodyId === first?.id) return { ...decision, concerns: "én kontaktperson" };
    return decision.bodyId === second?.id ? { ...decision, concerns: "to kontaktpersoner" } : decision;
  });

  test("names the nine, the version each decided on, and whether what its remark was about is still there", () => {
    const { isMet, waitingFor, voided } = gate(remarks);

    expect(isMet).toBe(false);
    expect(waitingFor).toHaveLength(21);
    expect(voided).toEqual(
      nine.map(({ name }, index) => ({
        name,
        textNumber: 1,
        isRemarkKept: index === 0 ? true : index === 1 ? false : null,
      })),
    );
  });

  test("is said in words", () => {
    const words = explainCondition(gate(remarks, LAST));

    expect(words).toContain("Sundhedskoordinationsudvalget (version 1; det, bemærkningen angik, er uændret)");
    expect(words).toContain("Byråd 1 (version 1; det, bemærkningen angik, er ændret)");
    expect(words).toContain("Byråd 8 (version 1).");
    expect(words).toContain("Regionsrådet beslutter til sidst.");
  });

  test("leaves out who has decided anew", () => {
    const { voided } = gate([...remarks, made(committee.id)]);

    expect(voided?.map(({ name }) => name)).toEqual(councils.slice(0, 8).map(({ name }) => name));
  });
});

test("how many more are needed is said, where not all are", () => {
  expect(explainCondition(gate(yesOf(BODIES.slice(0, 9)), ELEVEN))).toMatch(/^Mangler 2 beslutninger om den gældende/);
  expect(explainCondition(gate(yesOf(BODIES.slice(0, 10)), ELEVEN))).toMatch(/^Mangler én beslutning om den gældende/);
});

const anyOutcome = fc.constantFrom<Outcome>("godkendt", "tiltraadt", "sendt-tilbage", "afvist", "udsat", "anbefalet");
const anyHistory = fc.array(
  fc
    .record({ at: fc.nat(4), outcome: anyOutcome, isOfThisText: fc.boolean() })
    .map(({ at, outcome, isOfThisText }) => ({
      at,
      outcome,
      isOfThisText,
    })),
  { maxLength: 14 },
);
const anyRule = fc.record({
  decidersNeeded: fc.option(fc.integer({ min: 1, max: 7 })),
  isLastDeciderLast: fc.boolean(),
});

/** The rule told another way: play the history, and see who stands with a yes, and from when the others are enough. */
function opensByTelling(
  history: readonly { at: number; outcome: Outcome; isOfThisText: boolean }[],
  { decidersNeeded, isLastDeciderLast }: DecidingRule,
): boolean {
  const stands = [false, false, false, false, false];
  const need = Math.min(decidersNeeded ?? 5, 5);
  const enough = (): boolean =>
    isLastDeciderLast ? stands.slice(0, 4).filter(Boolean).length >= need - 1 : stands.filter(Boolean).length >= need;
  for (const { at, outcome, isOfThisText } of history) {
    if (!isOfThisText || outcome === "udsat" || outcome === "anbefalet") continue;
    const isYes = outcome === "godkendt" || outcome === "tiltraadt";
    stands[at] = isYes && !(isLastDeciderLast && at === 4 && !enough());
  }
  return enough() && (!isLastDeciderLast || stands[4] === true);
}

test("the gate opens exactly when the rule holds, for any history of five bodies", () => {
  const five = BODIES.slice(0, 5);
  fc.assert(
    fc.property(anyHistory, anyRule, (history, rule) => {
      const decisions = history.map(({ at, outcome, isOfThisText }) =>
        made(five[at]?.id ?? "", { outcome, textId: isOfThisText ? TEXT.id : "endelig-1" }),
      );
      const [condition] = gateOf(
        gateEvidence("behandling", {
          phase: { parties: five, deciding: rule },
          initiative: { published: [TEXT], decisions },
        }),
        TODAY,
      );

      expect(condition?.isMet).toBe(opensByTelling(history, rule));
    }),
    { numRuns: 2000 },
  );
});

describe("where the region's council came by the committee's part, and decides last", () => {
  const taken = { ...region, formerIds: [committee.id] };
  const parties = [taken, ...councils, region];
  const asked = (decisions: readonly MadeOnText[]): GateEvidence =>
    gateEvidence("godkendelse", {
      phase: { parties, deciding: LAST },
      initiative: { published: [TEXT], decisions },
    });
  const isMet = (decisions: readonly MadeOnText[]) => gateOf(asked(decisions), TODAY)[0]?.isMet;

  test("its one decision after all the byråd fulfils both parts", () => {
    expect(isMet([...yesOf(councils), made(region.id)])).toBe(true);
    expect(decidesTooEarly(asked(yesOf(councils)), region.id)).toBe(false);
  });

  test("what the committee had approved counts, and the council is still asked last", () => {
    expect(isMet([made(committee.id), ...yesOf(councils)])).toBe(false);
    expect(isMet([made(committee.id), ...yesOf(councils), made(region.id)])).toBe(true);
  });

  test("before the byråd it is too early", () => {
    expect(isMet([made(committee.id), made(region.id), ...yesOf(councils)])).toBe(false);
    expect(decidesTooEarly(asked([made(committee.id)]), region.id)).toBe(true);
  });
});
