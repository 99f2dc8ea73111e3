import { describe, expect, test } from "vitest";
import { ok, refuse } from "@/lib/kernel/result";
import { explainMeetingRefusal, type MeetingRefusal } from "@/lib/meetings/labels";
import { listing, type Listable, type ListingEvidence, type ListingWish } from "@/lib/meetings/rules";
import { PHASE_KINDS } from "@/lib/processes/model";

const anInitiative = (id: string, initiative: Partial<Listable> = {}): Listable => ({
  id,
  title: id,
  strategyId: "strategy",
  phaseKind: "behandling",
  textId: "text",
  ...initiative,
});

const list = (
  initiatives: readonly Listable[],
  wish: Partial<ListingWish> = {},
  found: Partial<ListingEvidence> = {},
) =>
  listing(
    { strategyId: null, phaseId: null, editionId: null, initiativeIds: initiatives.map(({ id }) => id), ...wish },
    { strategyId: null, phaseStrategyId: null, editionStrategyId: null, initiatives, ...found },
  );

describe("an item", () => {
  test("may be about nothing of a strategy", () => {
    expect(list([])).toEqual(ok({ strategyId: null, initiatives: [] }));
  });

  test("is about the strategy of its initiatives", () => {
    const initiatives = [anInitiative("a"), anInitiative("b")];

    expect(list(initiatives)).toEqual(ok({ strategyId: "strategy", initiatives }));
  });

  test("is about the strategy of its document, and takes nothing of another", () => {
    const edition = { editionId: "edition" };
    const found = { editionStrategyId: "strategy" };

    expect(list([], edition, found)).toEqual(ok({ strategyId: "strategy", initiatives: [] }));
    expect(list([anInitiative("a")], edition, found).ok).toBe(true);
    expect(list([], edition)).toEqual(refuse({ code: "EDITION_NOT_FOUND" }));
    for (const [initiatives, strategyId] of [
      [[anInitiative("a", { strategyId: "other" })], null],
      [[], "other"],
    ] as const)
      expect(list(initiatives, { ...edition, strategyId }, { ...found, strategyId })).toEqual(
        refuse({ code: "SEVERAL_STRATEGIES" }),
      );
  });

  test.each(PHASE_KINDS)("asks for a final text where the phase decides, not in others: %s", (phaseKind) => {
    const result = list([anInitiative("a", { phaseKind, textId: null })]);

    const decides = phaseKind === "behandling" || phaseKind === "godkendelse";
    expect(result.ok).toBe(!decides);
  });

  test("takes nothing that stands in no phase", () => {
    expect(list([anInitiative("a"), anInitiative("b", { phaseKind: null })])).toEqual(
      refuse({ code: "NOT_IN_A_PHASE", titles: ["b"] }),
    );
  });

  test("takes a phase of its own strategy only", () => {
    const own = { strategyId: "strategy", phaseStrategyId: "strategy" };

    expect(list([], { strategyId: "strategy", phaseId: "phase" }, own).ok).toBe(true);
    expect(list([], { phaseId: "phase" }, { phaseStrategyId: "strategy" })).toEqual(
      refuse({ code: "PHASE_NOT_FOUND" }),
    );
    expect(list([], { strategyId: "strategy", phaseId: "phase" }, { ...own, phaseStrategyId: "other" })).toEqual(
      refuse({ code: "PHASE_NOT_FOUND" }),
    );
  });
});

test("every refusal says something of its own, and ends as a sentence", () => {
  const refusals: readonly MeetingRefusal[] = [
    { code: "BODY_NOT_THERE_THEN", name: "Regionsrådet" },
    { code: "STRATEGY_NOT_FOUND" },
    { code: "PHASE_NOT_FOUND" },
    { code: "INITIATIVE_NOT_FOUND" },
    { code: "SEVERAL_STRATEGIES" },
    { code: "NOT_IN_A_PHASE", titles: [] },
    { code: "FINAL_TEXT_NOT_PUBLISHED", titles: [] },
  ];

  const texts = refusals.map(explainMeetingRefusal);

  expect(new Set(texts).size).toBe(refusals.length);
  expect(texts.filter((text) => !text.endsWith("."))).toEqual([]);
});
