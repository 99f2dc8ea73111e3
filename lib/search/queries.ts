import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import { seesEditions } from "@/lib/documents/evidence";
import { initiativeReadInFull, initiativeReadInside, visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isOnPage, pageFrom, pageItems, type Placed } from "@/lib/platform/listing";
import { notClosedTo, visibleItem } from "@/lib/meetings/evidence";
import type { Reader } from "@/lib/platform/readers";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import type { EntryKind } from "./model";
import { casePrefixOf, HIT, stretchesOf, wordsOf, type Stretch } from "./rules";

/** Hits on a page. */
export const PAGE_SIZE = 20;

export type Hit = {
  kind: EntryKind;
  /** What it leads to: an initiative, a decision, a strategy … */
  subjectId: string;
  title: string;
  excerpt: readonly Stretch[];
  caseNumber: string | null;
  on: Day;
  /** null: it is about none. */
  strategy: { slug: string; title: string } | null;
  /** null: it is about the strategy as a whole, or about none. */
  initiative: { id: string; number: string; title: string } | null;
  /** The track's number, for a track. */
  track: number | null;
  /** Where it was decided, for a decision. */
  meeting: { id: string; body: string } | null;
};

type Row = Omit<Hit, "excerpt" | "strategy" | "initiative" | "on" | "meeting"> & {
  excerpt: string;
  on: Date;
  slug: string | null;
  strategyTitle: string | null;
  meetingId: string | null;
  body: string | null;
  initiativeId: string | null;
  number: string | null;
  initiativeTitle: string | null;
};

const NOTHING = { hits: [], total: 0 };

/**
 * What the viewer may see and the words are in: stemmed, the last word as the beginning of one, in titles also inside
 * compounds; or whose case number begins so. A thing is found once, however many of its entries match. `page` counts from 1.
 */
export async function findEntries(
  { db, today }: Reader,
  viewer: Actor,
  { typed, page }: { typed: string; page: number },
): Promise<{ hits: Hit[]; total: number }> {
  const words = wordsOf(typed);
  if (words.length === 0) return NOTHING;
  const query = queryOf(words);
  const inTitle = titleHolds(words);
  const matching = await db.$queryRaw<Placed<Row>[]>`
    WITH found AS (
      SELECT e.id, e.kind, e."subjectId", e."happenedOn", ${beginsCase(typed)} AS "isCase", ${inTitle} AS "isTitle", e."strategyId", e."initiativeId", e.audience
      FROM "SearchEntry" e
      WHERE (to_tsvector('danish', e.title || ' ' || e.body) @@ ${query} OR ${inTitle} OR ${beginsCase(typed)}) AND e."happenedOn" <= ${today}::date
    ), seen AS (
      SELECT DISTINCT ON (f.kind, f."subjectId") f.* FROM found f
      LEFT JOIN "Initiative" i ON i.id = f."initiativeId" LEFT JOIN "Strategy" s ON s.id = coalesce(f."strategyId", i."strategyId")
      WHERE ${visibleEntry(viewer)} ORDER BY f.kind, f."subjectId", f."isCase" DESC, f."isTitle" DESC, f.id
    ), ${pageItems({ select: Prisma.sql`p.id`, from: Prisma.sql`FROM seen p`, order: IN_ORDER, page, size: PAGE_SIZE })}
    SELECT e.kind, e."subjectId", CASE WHEN i.id IS NULL AND item.id IS NOT NULL THEN item.title ELSE e.title END AS title, e."caseNumber", e."happenedOn" AS on, page.at, page.total, s.slug, s.title AS "strategyTitle",
      i.id AS "initiativeId", it.number || '.' || i.number AS number, i.title AS "initiativeTitle", t.number AS track,
      item."meetingId", ${nameOn(Prisma.sql`d."decidedOn"`)} AS body,
      CASE WHEN e.body = '' THEN '' ELSE ts_headline('danish', e.body, ${query}, ${EXCERPT}) END AS excerpt
    FROM page LEFT JOIN "SearchEntry" e ON e.id = page.id AND ${isOnPage(Prisma.sql`e.id`)} LEFT JOIN "Initiative" i ON i.id = e."initiativeId"
    LEFT JOIN "Track" it ON it.id = i."trackId" LEFT JOIN "Decision" d ON d.id = e."subjectId" AND e.kind = 'beslutning'
    LEFT JOIN "AgendaItem" item ON item.id = d."itemId" LEFT JOIN "Body" b ON b.id = d."bodyId"
    LEFT JOIN "Strategy" s ON s.id = coalesce(e."strategyId", i."strategyId", item."strategyId") LEFT JOIN "Track" t ON t.id = e."subjectId" AND e.kind = 'spor'
    ORDER BY page.at`;
  const { rows, total } = pageFrom(matching);
  return { hits: rows.map(asHit), total };
}

/** Case numbers first, then what it is called, then what it says; of these the newest. */
const IN_ORDER = Prisma.sql`p."isCase" DESC, p."isTitle" DESC,
  array_position(ARRAY['strategi', 'spor', 'initiativ', 'maal', 'dokument', 'beslutning', 'tekst', 'input', 'kommentar'], p.kind), p."happenedOn" DESC, p.id`;

const EXCERPT = `StartSel=${HIT.start}, StopSel=${HIT.stop}, MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`;

/** Every word in its stem, and the last also as a beginning. Words hold letters and digits only. */
function queryOf(words: readonly string[]): Prisma.Sql {
  const last = words.at(-1) ?? "";
  const before = words.slice(0, -1).join(" ");
  return Prisma.sql`(plainto_tsquery('danish', ${before}) && (to_tsquery('danish', ${last}) || to_tsquery('simple', ${`${last}:*`})))`;
}

/** The title holds every word somewhere, so that "hus" finds "sundhedshusene". */
const titleHolds = (words: readonly string[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`lower(e.title) LIKE ${`%${word}%`}`),
    " AND ",
  )})`;

/** Between the prefix and what comes after all that begins with it, by bytes: what the index is sorted by. */
function beginsCase(typed: string): Prisma.Sql {
  const prefix = casePrefixOf(typed);
  if (prefix === null) return Prisma.sql`false`;
  return Prisma.sql`(e."caseNumber" IS NOT NULL AND e."caseNumber" ~>=~ ${prefix} AND e."caseNumber" ~<~ ${`${prefix}\u{10FFFF}`})`;
}

/**
 * Of an initiative: as far as the viewer reads it. Of a strategy as a whole: whoever sees the strategy. Of neither, a
 * decision: whoever sees what it was made on. The rights of the thing that was written stand in the entry's audience; what
 * was decided on a closed item is the body's own.
 */
const visibleEntry = (viewer: Actor): Prisma.Sql => Prisma.sql`
  (f.kind <> 'dokument' OR EXISTS (SELECT FROM "Document" d WHERE d.id = f."subjectId" AND ${seesEditions(viewer)})) AND
  (f.kind <> 'beslutning' OR EXISTS (
     SELECT FROM "Decision" d JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
     WHERE d.id = f."subjectId" AND ${notClosedTo(viewer)}))
  AND CASE WHEN f."initiativeId" IS NULL AND f."strategyId" IS NULL THEN EXISTS (
         SELECT FROM "Decision" d JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
         WHERE d.id = f."subjectId" AND ${visibleItem(viewer)})
       WHEN f."initiativeId" IS NULL THEN ${visibleStrategy(viewer)}
       WHEN f.audience = 'public' THEN ${visibleInitiative(viewer)}
       WHEN f.audience = 'partner' THEN ${initiativeReadInside(viewer)}
       ELSE ${initiativeReadInFull(viewer)} END`;

const asHit = ({
  excerpt,
  on,
  slug,
  strategyTitle,
  initiativeId,
  number,
  initiativeTitle,
  meetingId,
  body,
  ...row
}: Row): Hit => ({
  kind: row.kind,
  subjectId: row.subjectId,
  title: row.title,
  caseNumber: row.caseNumber,
  track: row.track,
  excerpt: stretchesOf(excerpt),
  on: fromDate(on),
  strategy: slug !== null && strategyTitle !== null ? { slug, title: strategyTitle } : null,
  meeting: meetingId !== null && body !== null ? { id: meetingId, body } : null,
  initiative: initiativeId && number && initiativeTitle ? { id: initiativeId, number, title: initiativeTitle } : null,
});
