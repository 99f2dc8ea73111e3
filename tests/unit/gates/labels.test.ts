import { describe, expect, test } from "vitest";
import { conditionTitle, explainCondition } from "@/lib/gates/labels";
import type { Condition } from "@/lib/gates/model";
import { day } from "@/lib/kernel/day";

/** Each condition as it stands when nothing has been done. */
const UNMET: { readonly [Name in Condition["name"]]: Extract<Condition, { name: Name }> } = {
  "parties-informed": { name: "parties-informed", isMet: false, waitingFor: ["Regionsrådet", "Udvalget", "Forum"] },
  title: { name: "title", isMet: false },
  "debate-text-published": { name: "debate-text-published", isMet: false },
  "responsible-organisation": { name: "responsible-organisation", isMet: false },
  "lead-or-reason": { name: "lead-or-reason", isMet: false, waiver: null },
  "period-over-or-all-answered": {
    name: "period-over-or-all-answered",
    isMet: false,
    until: day("2016-04-30"),
    waitingFor: ["PIU"],
  },
  "responses-replied": { name: "responses-replied", isMet: false, count: 2 },
  "final-text-published": { name: "final-text-published", isMet: false },
  "final-text-differs": { name: "final-text-differs", isMet: false },
  "deciders-decided": { name: "deciders-decided", isMet: false, waitingFor: ["Regionsrådet"] },
  "result-registered": { name: "result-registered", isMet: false },
  "milestones-held": { name: "milestones-held", isMet: false, waitingFor: ["Kick-off"] },
  completed: { name: "completed", isMet: false },
};
const unmet: readonly Condition[] = Object.values(UNMET);

describe("a condition", () => {
  test("has a title of its own", () => {
    expect(new Set(unmet.map(conditionTitle)).size).toBe(unmet.length);
  });

  test.each(unmet)("$name says in a sentence what is missing, and nothing more when it is met", (condition) => {
    expect(explainCondition(condition)).toMatch(/^[A-ZÆØÅ2].+\.$/s);
    expect(explainCondition({ ...condition, isMet: true })).toBe("");
  });

  test("names those it waits for as Danes list them", () => {
    expect(explainCondition(UNMET["parties-informed"])).toBe("Endnu ikke orienteret: Regionsrådet, Udvalget og Forum.");
  });

  test("says how long the period lasts, where it ends at all", () => {
    const condition = UNMET["period-over-or-all-answered"];

    expect(explainCondition(condition)).toBe("Perioden løber til og med 30. april 2016. Mangler svar fra PIU.");
    expect(explainCondition({ ...condition, until: null })).toBe("Mangler svar fra PIU.");
  });

  test("counts the input that is not replied to, in Danish", () => {
    const condition = UNMET["responses-replied"];

    expect(explainCondition(condition)).toBe("2 formelle input er endnu ikke besvaret.");
    expect(explainCondition({ ...condition, count: 1 })).toBe("Ét formelt input er endnu ikke besvaret.");
  });

  test("tells a phase that nobody decides in from one that waits for a decision", () => {
    const condition = UNMET["deciders-decided"];

    expect(explainCondition(condition)).toBe("Mangler beslutning om den gældende tekst fra Regionsrådet.");
    expect(explainCondition({ ...condition, waitingFor: [] })).toBe("Fasen har ingen part, der beslutter.");
  });

  test("met by a reason shows the reason", () => {
    const waived = { name: "lead-or-reason", isMet: true, waiver: "To afdelinger deles." } as const;

    expect(explainCondition(waived)).toBe("Uden tovholder, fordi: To afdelinger deles.");
  });
});
