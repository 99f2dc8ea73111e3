import { cache } from "react";
import { getComparedStrategy, getSnapshot, listMeanwhile, listTextChanges } from "@/lib/comparisons/queries";
import { compare, textsIn } from "@/lib/comparisons/rules";
import { addDays, endOfDay, isDay } from "@/lib/kernel/day";
import type { Fields } from "@/lib/lists/rules";
import { findLastSentTo, listMeetingMoments } from "@/lib/moments/queries";
import { read, type Moment } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { momentAt } from "./moment";

/** Initiatives on a page. */
export const PAGE_SIZE = 50;

/** How far back is looked where there is no meeting to look back to. */
const DAYS_BACK = 30;

/**
 * Both moments, one after the other: a reading holds a connection of its own. The texts are asked for also where none is
 * told of, so that the page asks as often whatever has changed. `page` null: all of them.
 */
const load = cache(async (slug: string, until: number | null, from: number | null, page: number | null) => {
  const { actor } = await currentVisitor();
  const moment = until === null ? null : new Date(until);
  const now = await read(moment, async (reader) => {
    const strategy = await getComparedStrategy(reader, actor, slug);
    if (!strategy) return null;
    const meetings = await listMeetingMoments(reader, actor, slug);
    const lastSent = from === null ? ((await findLastSentTo(reader, actor)) ?? meetings[0] ?? null) : null;
    const since = from === null ? (lastSent?.instant ?? endOfDay(addDays(reader.today, -DAYS_BACK))) : new Date(from);
    const after = await getSnapshot(reader, actor, strategy.id);
    const ids = after.map(({ id }) => id);
    const meanwhile = await listMeanwhile(reader, ids, since);
    return { strategy, meetings, lastSent, since, after, meanwhile };
  });
  if (!now) return null;
  const { after, meanwhile, ...found } = now;
  const before = await read(found.since, (reader) => getSnapshot(reader, actor, found.strategy.id));
  const changed = compare(before, after, meanwhile);
  const shown = page === null ? changed : changed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const texts = await read(moment, (reader) => listTextChanges(reader, textsIn(shown)));
  return { ...found, changed, shown, texts };
});

export type Found = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Between which moments an address asks what is different of a strategy, and what is; `page` null: all of it at once. */
export async function comparisonAt(slug: string, fields: Fields, page: number | null) {
  const { fra = "", fradag = "", pr = "" } = fields;
  const fromDay = isDay(fradag) ? fradag : "";
  const chosen = fradag === "" ? fra : fradag;
  const [from, until] = [await momentAt(chosen), await momentAt(pr)];
  const order = orderOf(from.moment, until.moment);
  const [untilTime, fromTime] = [until.moment?.getTime() ?? null, from.moment?.getTime() ?? null];
  const found = order === "forwards" ? await load(slug, untilTime, fromTime, page) : null;
  /** Whose agenda is looked back to; null: a day's end or an instant is. */
  const meeting = from.meeting ?? found?.lastSent ?? null;
  return { order, found, meeting, until, fra, fradag, fromDay, chosen };
}

/** null: the last time, and now. */
function orderOf(from: Moment | undefined, until: Moment | undefined): "unreadable" | "backwards" | "forwards" {
  if (from === undefined || until === undefined) return "unreadable";
  return from === null || from < (until ?? new Date()) ? "forwards" : "backwards";
}
