import { describe, expect, test } from "vitest";
import { explainCommentRefusal, type CommentRefusal } from "@/lib/comments/labels";
import { MOST_ANSWERS } from "@/lib/comments/model";
import { fits, isOpenFor, type Answered } from "@/lib/comments/rules";
import { ok, refuse } from "@/lib/kernel/result";
import { PHASE_KINDS } from "@/lib/processes/model";

const beginning: Answered = { kind: "kommentar", isAnswer: false, answers: 0 };

describe("where a comment may stand", () => {
  test("comments are open while the parties are asked, and while the approved is carried out", () => {
    const open = [null, ...PHASE_KINDS].filter((kind) => isOpenFor("kommentar", kind));

    expect(open).toEqual(["input", "udmoentning", "hoering", "implementering"]);
  });

  test("notes are open always, also outside every phase", () => {
    expect([null, ...PHASE_KINDS].filter((kind) => !isOpenFor("notat", kind))).toEqual([]);
  });

  test.each([
    { what: "a beginning", parent: null, answer: ok(null) },
    { what: "an answer", parent: beginning, answer: ok(null) },
    {
      what: "the last answer there is room for",
      parent: { ...beginning, answers: MOST_ANSWERS - 1 },
      answer: ok(null),
    },
    { what: "one too many", parent: { ...beginning, answers: MOST_ANSWERS }, answer: refuse({ code: "THREAD_FULL" }) },
    {
      what: "an answer to an answer",
      parent: { ...beginning, isAnswer: true },
      answer: refuse({ code: "ANSWER_TO_ANSWER" }),
    },
    { what: "an answer to nothing", parent: undefined, answer: refuse({ code: "COMMENT_NOT_FOUND" }) },
    {
      what: "a comment under a note",
      parent: { ...beginning, kind: "notat" as const },
      answer: refuse({ code: "COMMENT_NOT_FOUND" }),
    },
  ])("$what", ({ parent, answer }) => {
    expect(fits({ kind: "kommentar", phaseKind: "input", parent })).toEqual(answer);
  });

  test("outside those phases a comment is closed, whatever it answers", () => {
    expect(fits({ kind: "kommentar", phaseKind: "behandling", parent: undefined })).toEqual(
      refuse({ code: "COMMENTS_CLOSED" }),
    );
  });
});

/** Each refusal once. */
const REFUSALS: Readonly<Record<CommentRefusal["code"], true>> = {
  COMMENTS_CLOSED: true,
  NOT_YOUR_ORGANISATION: true,
  COMMENT_NOT_FOUND: true,
  ANSWER_TO_ANSWER: true,
  THREAD_FULL: true,
};

test("every refusal is told in Danish, each in words of its own", () => {
  // The keys of the record are the codes; Object.keys calls them strings.
  const told = (Object.keys(REFUSALS) as CommentRefusal["code"][]).map((code) => explainCommentRefusal({ code }));

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
});
