import { describe, expect, test } from "vitest";
import type { ChangedInitiative, Comparison, Difference } from "@/lib/comparisons/model";
import { comparisonSheet } from "@/lib/comparisons/rules";
import { day } from "@/lib/kernel/day";
import type { Block, Sheet } from "@/lib/kernel/sheet";
import type { Stretch } from "@/lib/kernel/stretch";

const SINCE = new Date("2026-05-01T08:00:00Z");
const UNTIL = new Date("2026-06-01T10:30:00Z");

const changedBy = (differences: readonly Difference[], part: Partial<ChangedInitiative> = {}): ChangedInitiative => ({
  ...{ id: "a", number: "1.1", title: "Akutteam", wasThere: true, isThere: true, differences },
  ...part,
});

const NEW_TEXT: Difference = { kind: "text", text: { id: "t", kind: "endelig", number: 2 }, beforeId: "s" };

const sheetOf = (part: Partial<Comparison> = {}): Sheet =>
  comparisonSheet({
    strategy: { title: "Det nære", owner: "Region Midtjylland", caseNumber: "1-30-72-225-15" },
    since: SINCE,
    until: UNTIL,
    sinceMeeting: null,
    untilMeeting: null,
    changed: [],
    texts: new Map(),
    ...part,
  });

/** Every block in one line, with what it is. */
const linesOf = ({ blocks }: Sheet): readonly string[] =>
  blocks.flatMap((block: Block): readonly string[] => {
    switch (block.kind) {
      case "heading":
        return [`h${String(block.level)} ${block.text}`];
      case "paragraph":
        return [`p ${block.words.map(({ text }) => text).join("")}`];
      case "list":
        return block.items.map((words) => `- ${words.map(({ text }) => text).join("")}`);
      case "table":
        return ["table"];
    }
  });

/** How a changed text is told, below what it is called. */
const toldOf = (...stretches: readonly Stretch[]): readonly Block[] =>
  sheetOf({ changed: [changedBy([NEW_TEXT])], texts: new Map([["t", stretches]]) }).blocks.slice(4);

describe("the head of the sheet", () => {
  test("says which strategy it is, whose, and of which case", () => {
    expect(sheetOf()).toMatchObject({
      title: "Siden sidst: Det nære",
      authority: "Region Midtjylland",
      caseNumber: "1-30-72-225-15",
      meta: [
        { label: "Strategi", value: "Det nære" },
        { label: "Sagsnummer", value: "1-30-72-225-15" },
      ],
    });
  });

  test("leaves out the case number of a strategy that has none", () => {
    const { meta } = sheetOf({ strategy: { title: "Det nære", owner: "Region Syddanmark", caseNumber: null } });

    expect(meta).toEqual([{ label: "Strategi", value: "Det nære" }]);
  });

  test("says which two instants are compared", () => {
    expect(sheetOf().notice).toBe("Fra 1. maj 2026 kl. 10.00 til 1. juni 2026 kl. 12.30.");
  });

  test("says whose meetings they are the moments of", () => {
    const council = { body: "Regionsrådet", heldOn: day("2026-05-06"), isAgenda: true };
    const committee = { body: "Sundhedsudvalget", heldOn: day("2026-06-03"), isAgenda: true };

    const { notice, meta } = sheetOf({ sinceMeeting: council, untilMeeting: committee });

    expect(notice).toContain("Da blev dagsordenen til mødet i Regionsrådet den 6. maj 2026 udsendt.");
    expect(meta.slice(2)).toEqual([
      { label: "Siden mødet", value: "6. maj 2026, Regionsrådet" },
      { label: "Frem til", value: "3. juni 2026, Sundhedsudvalget" },
    ]);
  });
});

describe("what the sheet tells", () => {
  test("is, where nothing is different, that nothing is, since when", () => {
    expect(linesOf(sheetOf())).toEqual([
      "p Intet er ændret siden 1. maj 2026 kl. 10.00. Ingen af de initiativer, du kan se i strategien, står anderledes, end de gjorde.",
    ]);
  });

  test("is every initiative in the order it is given, under its own heading, with its lines in their order", () => {
    const changed = [
      changedBy([{ kind: "late" }, { kind: "progress", before: 40, after: null }]),
      changedBy([{ kind: "added" }], { id: "b", number: "2.1", title: "Telemedicin" }),
    ];

    expect(linesOf(sheetOf({ changed }))).toEqual([
      "p 2 initiativer er ændret: 1 nyt, 1 kommet over tid, 1 med ny fremdrift.",
      "h1 1.1 Akutteam",
      "- Er kommet over tid",
      "- Fremdrift: 40 % → ikke oplyst",
      "h1 2.1 Telemedicin",
      "- Nyt i strategien",
    ]);
  });

  test("is not cut off after a page", () => {
    const changed = Array.from({ length: 120 }, (_, at) =>
      changedBy([{ kind: "late" }], { number: `1.${String(at)}` }),
    );

    const headings = sheetOf({ changed }).blocks.filter(({ kind }) => kind === "heading");

    expect(headings).toHaveLength(120);
  });
});

describe("a text that is told of", () => {
  test("stands under its line, before the next line", () => {
    const changed = [changedBy([NEW_TEXT, { kind: "input", count: 1 }])];
    const texts = new Map([
      [
        "t",
        [
          { text: "Teksten er ", is: "kept" as const },
          { text: "ny", is: "added" as const },
        ],
      ],
    ]);

    expect(linesOf(sheetOf({ changed, texts })).slice(2)).toEqual([
      "- Endeligt forslag, version 2, er offentliggjort",
      "p Ændret i teksten:",
      "p Teksten er [tilføjet: ny]",
      "- Et input er besvaret",
    ]);
  });

  test("is told whole where there was none before", () => {
    const changed = [changedBy([{ ...NEW_TEXT, beforeId: null }])];
    const texts = new Map([["t", [{ text: "Først.\n\nSå.\nOg så.", is: "kept" as const }]]]);

    expect(linesOf(sheetOf({ changed, texts })).slice(3)).toEqual(["p Teksten:", "p Først.", "p Så.\nOg så."]);
  });

  test("is left at its line where its words are not told", () => {
    expect(linesOf(sheetOf({ changed: [changedBy([NEW_TEXT])] }))).toHaveLength(3);
  });

  test("says in words what came and what went, and shows it", () => {
    expect(
      toldOf({ text: "Vi vil ", is: "kept" }, { text: "måske", is: "removed" }, { text: "gerne", is: "added" }),
    ).toEqual([
      {
        kind: "paragraph",
        words: [
          { text: "Vi vil " },
          { text: "[fjernet: måske]", isEmphasised: true },
          { text: "[tilføjet: gerne]", isStrong: true },
        ],
      },
    ]);
  });

  test("keeps the blanks beside what came outside its mark", () => {
    expect(
      toldOf({ text: "Ord", is: "kept" }, { text: " og flere ord ", is: "added" }, { text: "her", is: "kept" }),
    ).toEqual([
      {
        kind: "paragraph",
        words: [
          { text: "Ord" },
          { text: " " },
          { text: "[tilføjet: og flere ord]", isStrong: true },
          { text: " " },
          { text: "her" },
        ],
      },
    ]);
  });

  test("does not mark blanks alone", () => {
    expect(toldOf({ text: "Et", is: "kept" }, { text: " ", is: "added" }, { text: "\n", is: "removed" })).toEqual([
      { kind: "paragraph", words: [{ text: "Et" }, { text: " " }] },
    ]);
  });

  test("is marked paragraph by paragraph where several came", () => {
    const told = toldOf({ text: "Før.", is: "kept" }, { text: "\n\nEt.\n \nTo.\n\n", is: "added" });

    expect(told.map((block) => (block.kind === "paragraph" ? block.words.map(({ text }) => text) : []))).toEqual([
      ["Før."],
      ["[tilføjet: Et.]"],
      ["[tilføjet: To.]"],
    ]);
  });
});
