import { daysBetween, type Day } from "@/lib/kernel/day";
import { heading, list, paragraph, type Block, type Sheet, type Span } from "@/lib/kernel/sheet";
import type { Stretch } from "@/lib/kernel/stretch";
import { meetingName } from "@/lib/moments/labels";
import type { CountedStatus } from "@/lib/status/model";
import { countedAs } from "@/lib/status/rules";
import {
  comparisonTitle,
  describeChanged,
  describeDifference,
  describeMoments,
  describeStretch,
  MEETING_LABELS,
  nothingChanged,
  textHeading,
} from "./labels";
import type { ChangedInitiative, Comparison, Difference, Meanwhile, Snapshot, Standing, Tally } from "./model";

/** From what is furthest from done to what is done: a status further to the left is worse. */
const FROM_WORST: readonly CountedStatus[] = [
  "udgaaet",
  "forsinket",
  "i-bero",
  "ukendt",
  "ikke-startet",
  "i-gang",
  "gennemfoert",
];

/** What a reader should see first. The order is ours: what is gone, decided or going wrong comes before what goes well. */
const FROM_WEIGHTIEST: readonly Difference["kind"][] = [
  "removed",
  "withdrawn",
  "added",
  "reopened",
  "decision",
  "status",
  "late",
  "deviation",
  "phase",
  "deadline",
  "owners",
  "text",
  "input",
  "title",
  "progress",
  "back",
];

/** A status that grew worse weighs as what is late; one that grew better comes after where it stands. */
function weightOf(difference: Difference): number {
  const at = FROM_WEIGHTIEST.indexOf(difference.kind);
  return difference.kind === "status" && !difference.isWorse ? FROM_WEIGHTIEST.indexOf("phase") + 0.5 : at;
}

const byWeight = (a: Difference, b: Difference): number => weightOf(a) - weightOf(b);

/**
 * What is different between two moments of a strategy, each initiative with its differences, those with the weightiest
 * first. A status that has grown old since counts as changed: nobody has kept it up to date. What was changed and changed
 * back is told as such.
 * @param meanwhile what was reported in between, by initiative
 */
export function compare(
  before: Snapshot,
  after: Snapshot,
  meanwhile: ReadonlyMap<string, Meanwhile>,
): ChangedInitiative[] {
  const was = new Map(before.map((standing) => [standing.id, standing]));
  const is = new Map(after.map((standing) => [standing.id, standing]));
  const all = [...after, ...before.filter(({ id }) => !is.has(id))];
  return all
    .map((standing) => changeOf(standing, was.get(standing.id), is.get(standing.id), meanwhile.get(standing.id)))
    .filter(({ differences }) => differences.length > 0)
    .sort((a, b) => firstWeight(a) - firstWeight(b) || byNumber(a, b));
}

const firstWeight = ({ differences: [first] }: ChangedInitiative): number => (first ? weightOf(first) : 0);

const byNumber = (a: ChangedInitiative, b: ChangedInitiative): number =>
  a.number.localeCompare(b.number, "da", { numeric: true });

function changeOf(
  { id, number, title }: Standing,
  before: Standing | undefined,
  after: Standing | undefined,
  meanwhile: Meanwhile | undefined,
): ChangedInitiative {
  const head = { id, number, title, wasThere: before !== undefined, isThere: after !== undefined };
  if (!before) return { ...head, differences: [{ kind: "added" }] };
  if (!after) return { ...head, differences: [{ kind: "removed" }] };
  return {
    ...head,
    differences: [...differencesOf(before, after), ...thereAndBack(before, after, meanwhile)].sort(byWeight),
  };
}

function* differencesOf(before: Standing, after: Standing): Generator<Difference> {
  if (before.isWithdrawn !== after.isWithdrawn) yield { kind: after.isWithdrawn ? "withdrawn" : "reopened" };
  yield* statusDifference(before, after);
  if (!before.isLate && after.isLate) yield { kind: "late" };
  if (before.phase?.id !== after.phase?.id && !after.isWithdrawn)
    yield { kind: "phase", before: before.phase?.title ?? null, after: after.phase?.title ?? null };
  if (before.lateAfter !== after.lateAfter) yield deadlineMoved(before.lateAfter, after.lateAfter);
  yield* ownersDifference(before.owners, after.owners);
  if (before.title !== after.title) yield { kind: "title", before: before.title, after: after.title };
  for (const { id, reason } of after.deviations)
    if (!before.deviations.some((known) => known.id === id)) yield { kind: "deviation", reason };
  for (const { id, ...decision } of after.decisions)
    if (!before.decisions.some((known) => known.id === id)) yield { kind: "decision", ...decision };
  for (const text of after.texts) {
    const known = before.texts.find(({ kind }) => kind === text.kind);
    if (known?.id !== text.id) yield { kind: "text", text, beforeId: known?.id ?? null };
  }
  if (after.answered > before.answered) yield { kind: "input", count: after.answered - before.answered };
}

function* statusDifference({ status: before }: Standing, { status: after }: Standing): Generator<Difference> {
  const [was, is] = [countedAs(before), countedAs(after)];
  if (was !== is) yield { kind: "status", isWorse: FROM_WORST.indexOf(is) < FROM_WORST.indexOf(was), before, after };
  else if (before.progress !== after.progress)
    yield { kind: "progress", before: before.progress, after: after.progress };
}

const deadlineMoved = (before: Day | null, after: Day | null): Difference => ({
  kind: "deadline",
  before,
  after,
  days: before === null || after === null ? null : daysBetween(before, after),
});

function* ownersDifference(before: readonly string[], after: readonly string[]): Generator<Difference> {
  const gone = before.filter((owner) => !after.includes(owner));
  const come = after.filter((owner) => !before.includes(owner));
  if (gone.length + come.length > 0) yield { kind: "owners", gone, come };
}

/** What was something else in between, and is what it was again. */
function* thereAndBack(before: Standing, after: Standing, meanwhile: Meanwhile | undefined): Generator<Difference> {
  if (!meanwhile) return;
  const words = meanwhile.words.filter((word) => word !== before.status.word);
  if (before.status.word === after.status.word && words.length > 0)
    yield { kind: "back", of: "status", through: [...new Set(words)] };
  const phases = meanwhile.phases.filter(({ id }) => id !== before.phase?.id).map(({ title }) => title);
  if (before.phase?.id === after.phase?.id && phases.length > 0 && before.isWithdrawn === after.isWithdrawn)
    yield { kind: "back", of: "phase", through: [...new Set(phases)] };
}

export function tally(changed: readonly ChangedInitiative[]): Tally {
  const nameOf = (difference: Difference): Tally[number]["kind"] =>
    difference.kind === "status" && !difference.isWorse ? "better" : difference.kind;
  const names = [...new Set(changed.flatMap(({ differences }) => [...differences].map(nameOf)))];
  const inOrder = changed
    .flatMap(({ differences }) => differences)
    .sort(byWeight)
    .map(nameOf);
  return names
    .sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b))
    .map((kind) => ({
      kind,
      count: changed.filter(({ differences }) => differences.some((difference) => nameOf(difference) === kind)).length,
    }));
}

/** A text that is told of: what it is, and what it was; null: there was none. */
export type TextPair = { id: string; beforeId: string | null };

/** The texts that are told of. */
export const textsIn = (changed: readonly ChangedInitiative[]): readonly TextPair[] =>
  changed.flatMap(({ differences }) =>
    differences.flatMap((difference) =>
      difference.kind === "text" ? [{ id: difference.text.id, beforeId: difference.beforeId }] : [],
    ),
  );

/** What the page tells, all of it, as a paper: the same lines in the same order. */
export function comparisonSheet(comparison: Comparison): Sheet {
  const { strategy, since, until, sinceMeeting, untilMeeting } = comparison;
  return {
    title: comparisonTitle(strategy.title),
    authority: strategy.owner,
    caseNumber: strategy.caseNumber,
    notice: describeMoments({ since, until, meeting: sinceMeeting }),
    meta: [
      { label: "Strategi", value: strategy.title },
      ...(strategy.caseNumber === null ? [] : [{ label: "Sagsnummer", value: strategy.caseNumber }]),
      ...(sinceMeeting ? [{ label: MEETING_LABELS.since, value: meetingName(sinceMeeting) }] : []),
      ...(untilMeeting ? [{ label: MEETING_LABELS.until, value: meetingName(untilMeeting) }] : []),
    ],
    blocks: blocksOf(comparison),
  };
}

function blocksOf({ changed, texts, since }: Comparison): Block[] {
  if (changed.length === 0) {
    const { title, detail } = nothingChanged(since);
    return [paragraph(`${title}. ${detail}`)];
  }
  return [
    paragraph(describeChanged({ count: changed.length, tally: tally(changed) })),
    ...changed.flatMap(({ number, title, differences }) => [
      heading(1, `${number} ${title}`),
      ...differences.flatMap((difference) => [list([describeDifference(difference)]), ...wordsOf(difference, texts)]),
    ]),
  ];
}

/** What became of a text, under the line that tells of it. */
function wordsOf(difference: Difference, texts: Comparison["texts"]): Block[] {
  if (difference.kind !== "text") return [];
  const stretches = texts.get(difference.text.id);
  if (!stretches) return [];
  const head: Span = { text: textHeading(difference.beforeId === null), isEmphasised: true };
  return [{ kind: "paragraph", words: [head] }, ...paragraphsOf(stretches)];
}

const EMPTY_LINE = /\n[^\S\n]*\n\s*/u;

function paragraphsOf(stretches: readonly Stretch[]): Block[] {
  const paragraphs: Span[][] = [[]];
  for (const { text, is } of stretches)
    for (const [at, part] of text.split(EMPTY_LINE).entries()) {
      if (at > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(...spansOf({ text: part, is }));
    }
  return paragraphs
    .filter((words) => words.some(({ text }) => text.trim() !== ""))
    .map((words) => ({ kind: "paragraph", words }));
}

/** The blanks around what came or went stand outside its mark. */
function spansOf({ text, is }: Stretch): Span[] {
  if (text === "" || is === "kept") return text === "" ? [] : [{ text }];
  const words = text.trim();
  if (words === "") return is === "added" ? [{ text }] : [];
  const [before = "", after = ""] = text.split(words);
  const look = is === "added" ? { isStrong: true as const } : { isEmphasised: true as const };
  const around = (blank: string): Span[] => (blank === "" ? [] : [{ text: blank }]);
  return [...around(before), { text: describeStretch(is, words), ...look }, ...around(after)];
}
