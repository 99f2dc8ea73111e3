import type { Outcome } from "@/lib/decisions/model";
import { written } from "@/lib/kernel/fact";
import type { Day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { MinutesFact } from "./facts";
import type { MinutesRefusal } from "./labels";
import type { Part, Proposal } from "./model";

type Item = { id: string; number: number; title: string };

/** "Punkt 3:", "Pkt. 3", "Sag nr. 3 -"; or "3. Titel", where the title is the item's. */
const NAMED = /^\s*(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?(?<number>\d{1,3})(?!\d|[-–]\d)\s*[.:)\-–]?/iu;
const NUMBERED = /^\s*(?<number>\d{1,3})\s*[.:)\-–]?\s+(?<title>\S.*)$/u;

const plain = (text: string): string =>
  text
    .toLocaleLowerCase("da")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Enough of a title to know it by, where the minutes shorten it. */
const KNOWN_BY = 12;

function isTitleOf({ title }: Item, text: string): boolean {
  const [own, said] = [plain(title), plain(text)];
  return own === said || (said.length >= KNOWN_BY && own.startsWith(said)) || said.startsWith(own);
}

/** The item that a line is the heading of; undefined: it is none. */
function headed(line: string, items: readonly Item[]): Item | undefined {
  const named = NAMED.exec(line)?.groups?.number;
  if (named !== undefined) return items.find(({ number }) => number === Number(named));
  const { number, title = "" } = NUMBERED.exec(line)?.groups ?? {};
  const numbered = items.find((item) => item.number === Number(number));
  return numbered && isTitleOf(numbered, title) ? numbered : undefined;
}

/**
 * The text of minutes by the items of the agenda, with what stands before them. Every line stands in one of the parts, but
 * for the items' headings; what stands under a heading that is no item's belongs to the item before.
 */
export function splitMinutes(text: string, items: readonly Item[]): readonly Part[] {
  const lines = new Map<string | null, string[]>([[null, []]]);
  let at: string | null = null;
  for (const line of text.split("\n")) {
    const item = headed(line, items);
    if (item && !lines.has(item.id)) lines.set((at = item.id), []);
    else lines.get(at)?.push(line);
  }
  return [...lines]
    .map(([itemId, own]) => ({ itemId, text: own.join("\n").trim() }))
    .filter((part) => part.text !== "");
}

const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu");

/** In the order they are looked for: "anbefaler, at rådet godkender" recommends, and "godkendte ikke" rejects. */
const SAYS: readonly (readonly [Outcome, RegExp])[] = [
  ["udsat", word("udsat|udsatte|udsættes|udsætter|udskudt|udskød|udskydes")],
  ["sendt-tilbage", word("tilbagesendt|tilbagesendte|hjemvist|hjemviste|send(?:t|te|es|er)[^.\\n]{0,80}? tilbage")],
  [
    "afvist",
    word("afvist|afviste|afvises|forkastet|forkastede|ikke godkendt|godkendte ikke|ikke tiltrådt|tiltrådte ikke"),
  ],
  ["anbefalet", word("anbefaler|anbefalede|anbefalet|anbefales")],
  ["taget-til-efterretning", word("til efterretning")],
  ["tiltraadt", word("tiltrådt|tiltrådte|tiltræder|tiltrædes")],
  ["godkendt", word("godkendt|godkendte|godkender|godkendes|vedtaget|vedtog")],
];
const REMARKS = word("idet|dog|med (?:\\p{L}+ )?bemærkning(?:en|er|erne)?");

function outcomeOf(wording: string): Outcome | null {
  const found = SAYS.find(([, says]) => says.test(wording))?.[0] ?? null;
  return found === "godkendt" && REMARKS.test(wording) ? "godkendt-med-bemaerkning" : found;
}

const ABSENT = /^[ \t]*(?:der var )?(?:afbud|fraværende|forfald)(?:[ \t]+fra)?[ \t]*[:;]?[ \t]+(?<who>[^\n]+)$/imu;
const DISQUALIFIED = /^[ \t]*inhabil(?:e|itet)?[ \t]*[:;][ \t]*(?<who>[^\n]+)$/imu;
const LEFT = /^[ \t]*(?<who>[^\n.:]+?)[ \t]+(?:blev erklæret|erklærede sig|var|er)[ \t]+inhabile?(?!\p{L})[^\n]*$/imu;
/** Where a section of an item begins, in a line of its own or before a colon. */
const DECISION = /^[ \t]*(?:beslutning|afgørelse)(?:[ \t]*:[ \t]*|[ \t]*$)/imu;
const OTHER = /^[ \t]*(?:indstilling|sagsfremstilling|resume|resumé|bilag|sagsnummer|sagsnr\.?)(?:[ \t]*:|[ \t]*$)/imu;

const whoIn = (text: string, ...patterns: readonly RegExp[]): string =>
  patterns
    .map((pattern) => pattern.exec(text)?.groups?.who ?? "")
    .find((who) => who !== "")
    ?.replace(/[.\s]+$/u, "") ?? "";

const CONDITION = /(?<!\p{L})(?:idet|under forudsætning af,? at|på betingelse af,? at)\s+(?<what>[^.;]+)/giu;

/** What a part seems to say was decided. Who was absent stands with the item, or else before the items. */
export function proposeDecision(part: string, opening: string): Proposal {
  const wording = wordingOf(part);
  return {
    outcome: outcomeOf(wording),
    wording,
    absent: whoIn(part, ABSENT) || whoIn(opening, ABSENT),
    disqualified: whoIn(part, DISQUALIFIED, LEFT),
    conditions: [...wording.matchAll(CONDITION)].map(([, what = ""]) => sentence(what)),
  };
}

const sentence = (text: string): string => {
  const trimmed = text.replaceAll(/\s+/g, " ").trim();
  return `${trimmed.charAt(0).toLocaleUpperCase("da")}${trimmed.slice(1)}.`;
};

/** What stands under "Beslutning", or else the last paragraph that says what was decided, or else all; without who was absent. */
function wordingOf(part: string): string {
  const heading = DECISION.exec(part);
  const after = heading ? part.slice(heading.index + heading[0].length) : part;
  const end = heading ? OTHER.exec(after)?.index : undefined;
  const said = after
    .slice(0, end)
    .split("\n")
    .filter((line) => ![ABSENT, DISQUALIFIED, LEFT].some((pattern) => pattern.test(line)))
    .join("\n")
    .trim();
  if (heading) return said;
  return (
    said
      .split(/\n\s*\n/u)
      .findLast((paragraph) => outcomeOf(paragraph) !== null)
      ?.trim() ?? said
  );
}

/** A meeting's minutes as they stand. `id` null: nothing is written yet. */
export type Kept = {
  id: string | null;
  version: number;
  meetingId: string;
  heldOn: Day;
  publishedOn: Day | null;
  items: readonly Item[];
  parts: readonly (Part & { id: string })[];
};

/**
 * What is written of the items, and of what stands before them; what is not named stays as it is. Refuses NOT_HELD_YET,
 * NOT_ON_THE_AGENDA, NOTHING_CHANGED.
 */
export function write(
  { id, version, meetingId, heldOn, items, parts }: Kept,
  wish: readonly Part[],
  { mint, today }: { mint: Mint; today: Day },
): Result<MinutesFact[], MinutesRefusal> {
  if (heldOn > today) return refuse({ code: "NOT_HELD_YET" });
  if (wish.some(({ itemId }) => itemId !== null && !items.some((item) => item.id === itemId)))
    return refuse({ code: "NOT_ON_THE_AGENDA" });
  const known = ({ itemId }: Part) => parts.find((part) => part.itemId === itemId);
  const changed = wish.filter((part) => part.text !== (known(part)?.text ?? ""));
  if (changed.length === 0) return refuse({ code: "NOTHING_CHANGED" });
  return ok([
    {
      type: "minutes.written",
      subject: { kind: "minutes", id: id ?? mint(), version: version + 1 },
      happenedOn: today,
      data: {
        meetingId,
        isFirst: id === null,
        parts: changed.map((part) => ({
          id: known(part)?.id ?? mint(),
          itemId: part.itemId,
          isNew: known(part) === undefined,
          text: written(part.text),
        })),
      },
    },
  ]);
}

/** Refuses NOTHING_WRITTEN, ALREADY_PUBLISHED. */
export function publish(
  { id, version, meetingId, publishedOn, parts }: Kept,
  today: Day,
): Result<MinutesFact[], MinutesRefusal> {
  if (id === null || parts.every(({ text }) => text === "")) return refuse({ code: "NOTHING_WRITTEN" });
  if (publishedOn !== null) return refuse({ code: "ALREADY_PUBLISHED" });
  const subject = { kind: "minutes", id, version: version + 1 } as const;
  return ok([{ type: "minutes.published", subject, happenedOn: today, data: { meetingId } }]);
}
