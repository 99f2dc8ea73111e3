import type { Descent } from "@/lib/documents/model";
import { formatDay } from "@/lib/kernel/period";
import { anchorOf } from "@/lib/kernel/paragraphs";
import type { Block, Mark, Sheet } from "@/lib/kernel/sheet";
import type { Depth, EditionContent, ReadParagraph, Shown } from "./model";

/** What an address asks for. null: nothing; undefined: what is none of it. */
export const shownIn = (text: string): Shown | null | undefined =>
  text === "" ? null : text === "udkast" ? "udkast" : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;

export const EDITION_LABEL = "Udgave";

/**
 * An edition as a paper. Each paragraph's number stands before its heading, or else before its first words.
 * @param bodies what each paragraph says, as blocks, in their order
 */
export function sheetOf(content: EditionContent, bodies: readonly (readonly Block[])[]): Sheet {
  const { title, authority, caseNumber, strategy, kind, number, publishedOn, paragraphs } = content;
  return {
    ...{ title, authority, caseNumber, notice: null },
    meta: [
      { label: "Dokument", value: kind },
      { label: "Strategi", value: strategy },
      ...(caseNumber === null ? [] : [{ label: "Sagsnummer", value: caseNumber }]),
      { label: EDITION_LABEL, value: `Nr. ${String(number)}, offentliggjort ${formatDay(publishedOn)}` },
    ],
    blocks: paragraphs.flatMap((paragraph, at) => blocksOfParagraph(paragraph, bodies[at] ?? [])),
  };
}

function blocksOfParagraph(paragraph: ReadParagraph, body: readonly Block[]): readonly Block[] {
  const { label, level, heading } = paragraph;
  const mark: Mark = { label, anchor: anchorOf(paragraph) };
  if (heading !== null) return [{ kind: "heading", level, text: heading, mark }, ...body];
  const [first, ...rest] = body;
  return first?.kind === "paragraph"
    ? [{ ...first, mark }, ...rest]
    : [{ kind: "paragraph", words: [], mark }, ...body];
}

/**
 * How deep each paragraph's heading stands on the page, or where it has none, the one it stands under. A paragraph's own
 * level may leave one out; a page's headings may not.
 */
export function depthsOf(paragraphs: readonly Pick<ReadParagraph, "level" | "heading">[]): readonly Depth[] {
  let last: Depth | null = null;
  return paragraphs.map(({ level, heading }) => {
    const [own, deepest]: readonly [Depth, Depth] = [DEPTHS[level], last === null ? 2 : DEEPER[last]];
    if (heading !== null) last = own < deepest ? own : deepest;
    return last ?? 2;
  });
}

const DEPTHS = { 1: 2, 2: 3, 3: 4 } as const;
const DEEPER = { 2: 3, 3: 4, 4: 4 } as const;

/** The words alone, to be found by. */
export const wordsOf = (paragraphs: readonly ReadParagraph[]): string =>
  paragraphs.flatMap(({ heading, body }) => [...(heading === null ? [] : [heading]), body]).join("\n\n");

/** What became of a paragraph. `labels`: of those it came of or went into. */
export type ParagraphChange = {
  /** null: it was not there before; it is not there any more. */
  readonly before: ReadParagraph | null;
  readonly after: ReadParagraph | null;
  readonly isRewritten: boolean;
  readonly isRenumbered: boolean;
  readonly isMoved: boolean;
  /** Numbers, as they were, of paragraphs whose words came to it. */
  readonly cameOf: readonly string[];
  /** Numbers, as they are, of paragraphs its words went to. */
  readonly wentTo: readonly string[];
};

/**
 * What became of each paragraph between two moments of a document: by identity first, then by descent, also over several
 * steps. In the order of what is there now; what is gone stands where it stood. Unchanged paragraphs are left out.
 */
export function compareParagraphs(
  before: readonly ReadParagraph[],
  after: readonly ReadParagraph[],
  descents: readonly Descent[],
): readonly ParagraphChange[] {
  const [was, is] = [byId(before), byId(after)];
  const stayed = keptInOrder(
    after.flatMap(({ id }) => (was.has(id) ? [before.findIndex((paragraph) => paragraph.id === id)] : [])),
  );
  const changeOf = (id: string): ParagraphChange => {
    const [then, now] = [was.get(id) ?? null, is.get(id) ?? null];
    const at = before.findIndex((paragraph) => paragraph.id === id);
    return {
      before: then,
      after: now,
      isRewritten: then !== null && now !== null && !saysTheSame(then, now),
      isRenumbered: then !== null && now !== null && then.label !== now.label,
      isMoved: then !== null && now !== null && !stayed.has(at),
      cameOf: now ? reached(id, descents, "back").flatMap((of) => labelIn(was, of)) : [],
      wentTo: then ? reached(id, descents, "on").flatMap((to) => labelIn(is, to)) : [],
    };
  };
  return inReadingOrder(before, after).map(changeOf).filter(isChange);
}

const byId = (paragraphs: readonly ReadParagraph[]): ReadonlyMap<string, ReadParagraph> =>
  new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));

const labelIn = (paragraphs: ReadonlyMap<string, ReadParagraph>, id: string): string[] => {
  const paragraph = paragraphs.get(id);
  return paragraph ? [paragraph.label] : [];
};

export const saysTheSame = (one: ReadParagraph, other: ReadParagraph): boolean =>
  one.heading === other.heading && one.body === other.body && one.level === other.level;

/** Words that stand where they stood came of nothing, whatever was merged elsewhere since. */
const isChange = ({ before, after, isRewritten, isRenumbered, isMoved }: ParagraphChange): boolean =>
  before === null || after === null || isRewritten || isRenumbered || isMoved;

/** All that descends from a paragraph, or that it descends from. */
function reached(id: string, descents: readonly Descent[], way: "on" | "back"): readonly string[] {
  const found = new Set<string>();
  const walk = (from: string): void => {
    for (const { fromId, toId } of descents) {
      const [here, there] = way === "on" ? [fromId, toId] : [toId, fromId];
      if (here !== from || found.has(there) || there === id) continue;
      found.add(there);
      walk(there);
    }
  };
  walk(id);
  return [...found];
}

/** Those that are there now; each that is gone after what it stood after. */
function inReadingOrder(before: readonly ReadParagraph[], after: readonly ReadParagraph[]): readonly string[] {
  const order = after.map(({ id }) => id);
  const there = new Set(order);
  before.forEach(({ id }, at) => {
    if (there.has(id)) return;
    const neighbour = before[at - 1]?.id;
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}

/** Of numbers in a new order, as many as possible that still rise: the others moved. */
function keptInOrder(numbers: readonly number[]): ReadonlySet<number> {
  const chains: number[][] = [];
  for (const number of numbers) {
    const best = chains.filter((chain) => (chain.at(-1) ?? -1) < number).reduce<number[]>(longer, []);
    chains.push([...best, number]);
  }
  return new Set(chains.reduce<number[]>(longer, []));
}

const longer = (one: number[], other: number[]): number[] => (other.length > one.length ? other : one);
