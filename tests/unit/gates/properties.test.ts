import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateEvidence } from "@/lib/gates/model";
import { gateOf, missingIn } from "@/lib/gates/rules";
import { day } from "@/lib/kernel/day";
import { PARTICIPATION_ROLES, PARTY_STATES, PHASE_KINDS } from "@/lib/processes/model";
import { gateEvidence } from "../../support/builders";

const TODAY = day("2016-03-15");
const YESTERDAY = day("2016-03-14");

const namesMissing = (evidence: GateEvidence) => missingIn(gateOf(evidence, TODAY)).map(({ name }) => name);

const party = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  role: fc.constantFrom(...PARTICIPATION_ROLES),
  state: fc.constantFrom(null, ...PARTY_STATES),
  settledOn: fc.constantFrom(null, YESTERDAY),
  formerIds: fc.constant([]),
});

describe("a gate", () => {
  test("never closes because one more party has answered", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASE_KINDS), party, fc.array(party), (kind, first, rest) => {
        const settled = { ...first, state: "svaret" as const, settledOn: TODAY };

        const before = namesMissing(gateEvidence(kind, { phase: { parties: [first, ...rest] } }));
        const after = namesMissing(gateEvidence(kind, { phase: { parties: [settled, ...rest] } }));

        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  test("that once let the time decide never closes again", () => {
    fc.assert(
      fc.property(fc.array(party), fc.boolean(), (parties, isOver) => {
        const evidence = gateEvidence("input", { phase: { parties, plannedTo: isOver ? YESTERDAY : null } });

        const [condition] = gateOf(evidence, TODAY);

        expect(condition?.isMet || !isOver).toBe(true);
      }),
    );
  });
});
