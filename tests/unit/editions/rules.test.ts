import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Descent } from "@/lib/documents/model";
import type { ReadParagraph } from "@/lib/editions/model";
import { compareParagraphs, depthsOf, shownIn } from "@/lib/editions/rules";
import { anchorOf, paragraphNamed } from "@/lib/kernel/paragraphs";

const paragraph = (id: string, given: Partial<ReadParagraph> = {}): ReadParagraph => ({
  ...{ id, label: id, level: 1, heading: null, body: `Ord i ${id}.`, trackId: null, initiativeId: null, textId: null },
  version: 1,
  ...given,
});

const document = (ids: string): ReadParagraph[] => Array.from(ids, (id) => paragraph(id));

/** What became of each, as "b rewritten moved". */
function told(before: readonly ReadParagraph[], after: readonly ReadParagraph[], descents: readonly Descent[] = []) {
  return compareParagraphs(before, after, descents).map((change) =>
    [
      (change.after ?? change.before)?.id,
      ...(change.before === null ? ["new"] : []),
      ...(change.after === null ? ["gone"] : []),
      ...(change.isRewritten ? ["rewritten"] : []),
      ...(change.isMoved ? ["moved"] : []),
      ...(change.isRenumbered ? ["renumbered"] : []),
      ...change.cameOf.map((label) => `of ${label}`),
      ...change.wentTo.map((label) => `to ${label}`),
    ].join(" "),
  );
}

describe("what became of the paragraphs:", () => {
  test("what is the same is left out", () => {
    expect(told(document("abc"), document("abc"))).toEqual([]);
  });

  test.each<[string, Partial<ReadParagraph>]>([
    ["words", { body: "Andre ord." }],
    ["a heading", { heading: "Overskrift" }],
    ["a level", { level: 2 }],
  ])("%s that is other than before is rewritten", (_what, given) => {
    expect(told(document("ab"), [paragraph("a"), paragraph("b", given)])).toEqual(["b rewritten"]);
  });

  test("a number that is given anew is told", () => {
    expect(told(document("ab"), [paragraph("a"), paragraph("b", { label: "1.1" })])).toEqual(["b renumbered"]);
  });

  test.each([
    ["abcd", "bcda", ["a moved"]],
    ["abcd", "dabc", ["d moved"]],
    ["abcdef", "aecdbf", ["e moved", "b moved"]],
  ])("from %s to %s as few moved as can be", (before, after, changes) => {
    expect(told(document(before), document(after))).toEqual(changes);
  });

  test("what is new and what is gone stand where they do and did", () => {
    expect(told(document("abc"), document("axc"))).toEqual(["b gone", "x new"]);
    expect(told(document("abc"), document("c"))).toEqual(["a gone", "b gone"]);
  });

  test("what was split is told by both parts", () => {
    const after = [paragraph("a", { body: "Ord." }), paragraph("x")];

    expect(told(document("a"), after, [{ fromId: "a", toId: "x", how: "split" }])).toEqual([
      "a rewritten to x",
      "x new of a",
    ]);
  });

  test("what was merged is told, also over several steps", () => {
    const descents: Descent[] = [
      { fromId: "c", toId: "b", how: "merged" },
      { fromId: "b", toId: "a", how: "merged" },
    ];

    expect(told(document("abc"), [paragraph("a", { body: "Alle ord." })], descents)).toEqual([
      "a rewritten of b of c",
      "b gone to a",
      "c gone to a",
    ]);
  });

  test("what was split from one and merged into another came of the first", () => {
    const descents: Descent[] = [
      { fromId: "b", toId: "x", how: "split" },
      { fromId: "x", toId: "c", how: "merged" },
    ];
    const after = [paragraph("a"), paragraph("b", { body: "Ord." }), paragraph("c", { body: "Flere ord." })];

    expect(told(document("abc"), after, descents)).toEqual(["b rewritten to c", "c rewritten of b"]);
  });
});

test("whoever a paragraph is, its name in a file says so, in what Word allows", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 0, max: 999_999 }), (id, version) => {
      const name = anchorOf({ id, version });

      expect(name.length).toBeLessThanOrEqual(40);
      expect(paragraphNamed(name)).toEqual({ id, version });
    }),
  );
});

test.each(["", "_Toc123", "a12v1", `a${"0".repeat(32)}v`, `b${"0".repeat(32)}v1`])("%s is no name of ours", (name) => {
  expect(paragraphNamed(name)).toBeNull();
});

test.each([
  ["", null],
  ["udkast", "udkast"],
  ["1", 1],
  ["12", 12],
  ["0", undefined],
  ["01", undefined],
  ["12345", undefined],
  ["Udkast", undefined],
])("an address that says %j asks for %j", (text, shown) => {
  expect(shownIn(text)).toBe(shown);
});

describe("on the page", () => {
  const heading = (level: 1 | 2 | 3, text: string | null = "Overskrift") => ({ level, heading: text });

  test("a heading stands as deep as its paragraph", () => {
    expect(depthsOf([heading(1), heading(2), heading(3), heading(1)])).toEqual([2, 3, 4, 2]);
  });

  test("no level is left out, though a paragraph's own may be", () => {
    expect(depthsOf([heading(3), heading(3), heading(1), heading(3)])).toEqual([2, 3, 2, 3]);
  });

  test("a paragraph without a heading stands under the one before it", () => {
    expect(depthsOf([heading(1, null), heading(1), heading(2), heading(3, null), heading(3)])).toEqual([2, 2, 3, 3, 4]);
  });
});
