import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { placeBetween } from "@/lib/kernel/place";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { isSplitPoint } from "@/lib/kernel/splitting";
import type { DocumentFact } from "./facts";
import type { DocumentRefusal } from "./labels";
import { MOST_PARAGRAPHS, type Paragraph, type ParagraphWords } from "./model";

/** Who edits, when, and how ids are made. */
export type Hand = { readonly byId: string | null; readonly today: Day; readonly mint: Mint };

/** The paragraphs that stand, in their order. */
type Standing = readonly Paragraph[];
type Edited = Result<DocumentFact[], DocumentRefusal>;

/**
 * Writes a paragraph after another. It gets the number after that one's, with a letter, so that no other number changes.
 * @param afterId null: first of all. Refuses PARAGRAPH_GONE, TOO_MANY_PARAGRAPHS
 */
export function writeParagraph(
  { documentId, standing }: { documentId: string; standing: Standing },
  { afterId, words }: { afterId: string | null; words: ParagraphWords },
  { byId, today, mint }: Hand,
): Edited {
  const at = slotAfter(standing, afterId);
  if (!at) return refuse({ code: "PARAGRAPH_GONE" });
  if (standing.length >= MOST_PARAGRAPHS) return refuse({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
  return ok([
    {
      type: "paragraph.written",
      subject: { kind: "paragraph", id: mint(), version: 1 },
      happenedOn: today,
      data: { documentId, ...at, ...writtenWords(words), textKind: words.textKind, byId },
    },
  ]);
}

/** Gives a paragraph other words. Refuses WORDS_OF_INITIATIVE where they are an initiative's own text. */
export function rewriteParagraph(paragraph: Paragraph, words: Omit<ParagraphWords, "textKind">, hand: Hand): Edited {
  const isOwn = paragraph.textKind === null;
  if (!isOwn && (words.body !== "" || words.initiativeId !== paragraph.initiativeId)) {
    return refuse({ code: "WORDS_OF_INITIATIVE" });
  }
  return ok([
    {
      type: "paragraph.rewritten",
      subject: next(paragraph),
      happenedOn: hand.today,
      data: { ...writtenWords(words), byId: hand.byId },
    },
  ]);
}

/**
 * Splits a paragraph: it keeps what stands before the place, and what comes after is a paragraph of its own that descends
 * from it. @param at how many characters stay. Refuses WORDS_OF_INITIATIVE, NOT_A_SPLIT, TOO_MANY_PARAGRAPHS
 */
export function splitParagraph(
  { documentId, standing }: { documentId: string; standing: Standing },
  { paragraph, at }: { paragraph: Paragraph; at: number },
  { byId, today, mint }: Hand,
): Edited {
  const { body, level, trackId, initiativeId } = paragraph;
  if (paragraph.textKind !== null) return refuse({ code: "WORDS_OF_INITIATIVE" });
  if (!isSplitPoint(body, at)) return refuse({ code: "NOT_A_SPLIT" });
  if (standing.length >= MOST_PARAGRAPHS) return refuse({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
  const slot = slotAfter(standing, paragraph.id);
  if (!slot) return refuse({ code: "PARAGRAPH_GONE" });
  return ok([
    {
      type: "paragraph.split",
      subject: next(paragraph),
      happenedOn: today,
      data: {
        documentId,
        body: written(body.slice(0, at).trimEnd()),
        rest: { id: mint(), ...slot, level, body: written(body.slice(at).trimStart()), trackId, initiativeId },
        descentId: mint(),
        byId,
      },
    },
  ]);
}

/**
 * Merges a paragraph into the one before it, which keeps its identity, number and heading; a heading of the one that ends
 * is kept as bold words. Refuses PARAGRAPH_GONE where none stands before it, WORDS_OF_INITIATIVE
 */
export function mergeParagraph(standing: Standing, paragraph: Paragraph, { byId, today, mint }: Hand): Edited {
  const before = standing[standing.findIndex(({ id }) => id === paragraph.id) - 1];
  if (!before) return refuse({ code: "PARAGRAPH_GONE" });
  if (before.textKind !== null || paragraph.textKind !== null) return refuse({ code: "WORDS_OF_INITIATIVE" });
  const parts = [before.body, paragraph.heading === null ? "" : `**${paragraph.heading}**`, paragraph.body];
  return ok([
    {
      type: "paragraph.merged",
      subject: next(before),
      happenedOn: today,
      data: {
        ended: { id: paragraph.id, version: paragraph.version + 1 },
        body: written(parts.filter((part) => part !== "").join("\n\n")),
        descentId: mint(),
        byId,
      },
    },
  ]);
}

/** Puts a paragraph after another. It keeps its number until they are given anew. Refuses PARAGRAPH_GONE, STANDS_THERE */
export function moveParagraph(
  standing: Standing,
  { paragraph, afterId }: { paragraph: Paragraph; afterId: string | null },
  { today }: Hand,
): Edited {
  const others = standing.filter(({ id }) => id !== paragraph.id);
  const slot = slotAfter(others, afterId);
  if (!slot) return refuse({ code: "PARAGRAPH_GONE" });
  const now = standing[standing.findIndex(({ id }) => id === paragraph.id) - 1]?.id ?? null;
  if (now === afterId) return refuse({ code: "STANDS_THERE" });
  return ok([{ type: "paragraph.moved", subject: next(paragraph), happenedOn: today, data: { place: slot.place } }]);
}

export const removeParagraph = (paragraph: Paragraph, { today }: Hand): Edited =>
  ok([{ type: "paragraph.removed", subject: next(paragraph), happenedOn: today, data: {} }]);

/** Gives every paragraph the number of its place. Refuses NUMBERED_ALREADY where none changes */
export function renumber(
  { id, version, standing }: { id: string; version: number; standing: Standing },
  { today }: Hand,
): Edited {
  const numbers = numbersOf(standing.map(({ level }) => level));
  const labels = standing.flatMap((paragraph, at) => {
    const label = numbers[at] ?? "";
    return label === paragraph.label ? [] : [{ id: paragraph.id, label, version: paragraph.version + 1 }];
  });
  if (labels.length === 0) return refuse({ code: "NUMBERED_ALREADY" });
  const subject = { kind: "document", id, version: version + 1 } as const;
  return ok([{ type: "document.renumbered", subject, happenedOn: today, data: { labels } }]);
}

/** The numbers of paragraphs at these levels, in their order: 1, 1.1, 1.2, 2 … One that stands too deep counts where it fits. */
export function numbersOf(levels: readonly number[]): string[] {
  const counts: number[] = [];
  return levels.map((level) => {
    const depth = Math.min(level, counts.length + 1);
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return counts.join(".");
  });
}

/** Facts that write paragraphs at the end of an empty or growing document, numbered by their places. */
export function writeAll(
  { documentId, standing }: { documentId: string; standing: Standing },
  paragraphs: readonly ParagraphWords[],
  { byId, today, mint }: Hand,
): Edited {
  if (standing.length + paragraphs.length > MOST_PARAGRAPHS) {
    return refuse({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS });
  }
  const numbers = numbersOf([...standing, ...paragraphs].map(({ level }) => level)).slice(standing.length);
  let place = standing.at(-1)?.place ?? null;
  return ok(
    paragraphs.map((words, at): DocumentFact => {
      place = placeBetween(place, null);
      return {
        type: "paragraph.written",
        subject: { kind: "paragraph", id: mint(), version: 1 },
        happenedOn: today,
        data: {
          ...{ documentId, place, label: numbers[at] ?? "" },
          ...writtenWords(words),
          textKind: words.textKind,
          byId,
        },
      };
    }),
  );
}

const next = ({ id, version }: Paragraph) => ({ kind: "paragraph", id, version: version + 1 }) as const;

const writtenWords = ({ level, heading, body, trackId, initiativeId }: Omit<ParagraphWords, "textKind">) => ({
  level,
  heading: writtenOrNull(heading),
  body: written(body),
  trackId,
  initiativeId,
});

/** Where a paragraph after another stands, and what number it gets. null: that other stands no more. */
function slotAfter(standing: Standing, afterId: string | null): { place: string; label: string } | null {
  const at = standing.findIndex(({ id }) => id === afterId);
  if (at < 0 && afterId !== null) return null;
  const [before, after] = [standing[at], standing[at + 1]];
  const place = placeBetween(before?.place ?? null, after?.place ?? null);
  return { place, label: labelAfter(before?.label ?? "0", new Set(standing.map(({ label }) => label))) };
}

/** The first free number after another: 4 a, 4 b … */
function labelAfter(label: string, taken: ReadonlySet<string>): string {
  const [number = ""] = label.split(" ");
  for (let count = 1; ; count++) {
    const candidate = `${number} ${lettersOf(count)}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** 1 is a, 26 z, 27 aa. */
const lettersOf = (count: number): string =>
  count <= 0 ? "" : lettersOf(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
