import { describe, expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import type { Block, Sheet } from "@/lib/kernel/sheet";
import { USUAL_ORDER } from "@/lib/papers/labels";
import { PAPER_SECTIONS, type PaperOrder } from "@/lib/papers/model";
import { compose, recommendation, suggestion, type PaperDecision, type PaperEvidence } from "@/lib/papers/rules";
import { paperOrders } from "@/seeds/paper-orders";

const JUNE = day("2016-06-22");

const words = (text: string): Block => ({ kind: "paragraph", words: [{ text }] });

const aDecision = (given: Partial<PaperDecision> = {}): PaperDecision => ({
  isOwn: false,
  body: "Udvalget",
  outcome: "tiltraadt",
  wording: "Udvalget tiltrådte.",
  caseNumber: "1-30-72-1-16",
  decidedOn: JUNE,
  about: [{ label: "1.2", textNumber: 3 }],
  ...given,
});

/** A case in which every section has something to say. */
const FULL: PaperEvidence = {
  item: { number: 4, title: "Akutteam", proposal: "Direktionen indstiller, at forslaget godkendes" },
  meeting: { body: "Regionsrådet", authority: "Region Midtjylland", heldOn: JUNE, isDemonstration: false },
  strategy: "Det nære sundhedsvæsen",
  caseNumber: "1-30-72-225-15",
  edition: { title: "Endeligt forslag", number: 2, publishedOn: JUNE },
  subjects: [
    {
      id: "a",
      label: "1.2",
      title: "Telemedicin",
      status: { isKnown: true, word: "i-gang", progress: 40, updatedOn: JUNE },
      phase: "Behandling",
      text: { number: 3, publishedOn: JUNE, isOutdated: false },
    },
  ],
  deviations: [{ label: "1.2", phase: "Input", condition: "responses-replied", reason: "Svar følger.", madeOn: JUNE }],
  decisions: [aDecision(), aDecision({ isOwn: true, body: "Regionsrådet", outcome: "udsat", wording: "Udsat." })],
  written: { resume: [words("Kort.")], account: [words("Langt.")], consequences: [words("Ingen.")] },
  number: 2,
  madeOn: JUNE,
};

const EMPTY: PaperEvidence = {
  ...FULL,
  item: { ...FULL.item, proposal: null },
  strategy: null,
  caseNumber: null,
  edition: null,
  subjects: [],
  deviations: [],
  decisions: [],
  written: { resume: [words("Kort.")], account: [words("Langt.")], consequences: [] },
};

const headings = ({ blocks }: Sheet, level = 1): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? [block.text] : []));

const tables = ({ blocks }: Sheet) => blocks.filter((block) => block.kind === "table");

test("the annexes are the document that is treated, and then the texts", () => {
  const { blocks } = compose(FULL, [{ section: "bilag", heading: "Bilag" }]);

  const annexes = [
    "Bilag 1: Endeligt forslag, udgave nr. 2, offentliggjort 22. juni 2016",
    "Bilag 2: 1.2 Telemedicin, endeligt forslag, version 3, offentliggjort 22. juni 2016",
  ];
  expect(blocks[1]).toMatchObject({ kind: "list", items: annexes.map((text) => [{ text }]) });
  expect(compose(EMPTY, [{ section: "bilag", heading: "Bilag" }]).blocks).toEqual([]);
});

describe("a paper's sections", () => {
  test.each<[string, PaperOrder]>(Object.entries(paperOrders))("of %s come in its own order", (_region, order) => {
    expect(headings(compose(FULL, order))).toEqual(order.map(({ heading }) => heading));
  });

  test("have a usual order that leaves none out", () => {
    expect(USUAL_ORDER.map(({ section }) => section).sort()).toEqual([...PAPER_SECTIONS].sort());
    expect(headings(compose(FULL, USUAL_ORDER))).toEqual(USUAL_ORDER.map(({ heading }) => heading));
  });

  test("are left out when they have nothing to say", () => {
    expect(headings(compose(EMPTY, USUAL_ORDER))).toEqual(["Resume", "Sagsfremstilling"]);
  });
});

describe("the status of initiatives", () => {
  const rowOf = (given: Partial<PaperEvidence["subjects"][number]>) => {
    const [subject] = FULL.subjects;
    if (!subject) throw new RangeError("The case has an initiative");
    return tables(compose({ ...FULL, deviations: [], subjects: [{ ...subject, ...given }] }, USUAL_ORDER))[0]?.rows[0];
  };

  test.each([
    [{}, ["1.2 Telemedicin", "I gang", "22. juni 2016", "Behandling", "Endeligt forslag, version 3"]],
    [
      { status: { isKnown: false, word: "i-gang", progress: null, updatedOn: JUNE, silentDays: 143 } as const },
      [
        "1.2 Telemedicin",
        "Ukendt, var i gang for 143 dage siden",
        "22. juni 2016",
        "Behandling",
        "Endeligt forslag, version 3",
      ],
    ],
    [
      {
        status: { isKnown: false, word: null, progress: null, updatedOn: null, silentDays: null } as const,
        phase: null,
        text: null,
      },
      ["1.2 Telemedicin", "Ukendt, ingen status endnu", "–", "Uden for processen", "–"],
    ],
    [
      { text: { number: 3, publishedOn: JUNE, isOutdated: true } },
      [
        "1.2 Telemedicin",
        "I gang",
        "22. juni 2016",
        "Behandling",
        "Endeligt forslag, version 3 (en nyere version findes)",
      ],
    ],
  ])("%j is told as it is", (given, row) => {
    expect(rowOf(given)).toEqual(row);
  });
});

test("a deviation is told with what was asked for and why it was left", () => {
  expect(tables(compose(FULL, USUAL_ORDER))[1]?.rows).toEqual([
    ["1.2", "Input", "Alle formelle input til initiativet er besvaret", "Svar følger.", "22. juni 2016"],
  ]);
});

test("a decision on the item itself is no earlier treatment", () => {
  const only = (section: "beslutning" | "tidligere-behandling") =>
    headings(compose(FULL, [{ section, heading: section }]), 2);

  expect(only("beslutning")).toEqual(["Regionsrådet, 22. juni 2016: Udsat"]);
  expect(only("tidligere-behandling")).toEqual(["Udvalget, 22. juni 2016: Tiltrådt"]);
});

test("an earlier treatment names what it counts for, in which version, and its case", () => {
  const { blocks } = compose(FULL, [{ section: "tidligere-behandling", heading: "Før" }]);

  expect(blocks.slice(2)).toEqual([
    words("Udvalget tiltrådte."),
    words("Gælder initiativ 1.2, endeligt forslag, version 3."),
    words("Sag 1-30-72-1-16."),
  ]);
});

test("what is invented says so, and nothing else does", () => {
  expect(compose({ ...FULL, meeting: { ...FULL.meeting, isDemonstration: true } }, []).notice).toMatch(
    /^Demonstrationsdata/,
  );
  expect(compose(FULL, []).notice).toBeNull();
});

describe("a recommendation", () => {
  const items = (...texts: string[]): Block => ({
    kind: "list",
    isOrdered: false,
    items: texts.map((text) => [{ text }]),
  });

  test.each([
    [
      "Administrationen indstiller, at forslaget godkendes.",
      "Administrationen indstiller,",
      ["at forslaget godkendes."],
    ],
    ["Direktionen indstiller:\n- at a\n- at b", "Direktionen indstiller,", ["at a", "at b"]],
    ["Udvalget indstiller til regionsrådet, at a", "Udvalget indstiller til regionsrådet,", ["at a"]],
    ["at a\nat b", "Administrationen indstiller,", ["at a", "at b"]],
    ["Forslaget godkendes", "Administrationen indstiller,", ["at Forslaget godkendes"]],
  ])("%j names who recommends, and its points", (proposal, intro, points) => {
    expect(recommendation(proposal, "Indstilling")).toEqual([words(intro), items(...points)]);
  });

  test("does not say again what its heading says", () => {
    expect(recommendation("Administrationen indstiller, at a", "Direktionen indstiller")).toEqual([items("at a")]);
  });
});

describe("what the maker begins with", () => {
  test("is the proposals' own words, under their titles", () => {
    expect(suggestion({ ...FULL, edition: null }, new Map([["a", "Borgeren får støtte."]]))).toEqual({
      resume: "Punktet handler om ét initiativ i strategien »Det nære sundhedsvæsen«.",
      account: "# 1.2 Telemedicin\n\nBorgeren får støtte.",
    });
  });

  test("names the document that is treated", () => {
    const resume = (about: Partial<PaperEvidence>) => suggestion({ ...FULL, ...about }, new Map()).resume;

    expect(resume({})).toBe(
      "Punktet handler om Endeligt forslag, udgave nr. 2 og ét initiativ i strategien »Det nære sundhedsvæsen«.",
    );
    expect(resume({ subjects: [] })).toContain("om Endeligt forslag, udgave nr. 2 i strategien");
    expect(resume({ subjects: [], edition: null })).toContain("handler om strategien »");
  });

  test("is nothing where the item is about no strategy", () => {
    expect(suggestion(EMPTY, new Map())).toEqual({ resume: "", account: "" });
  });
});
