import "server-only";
import { isPublishedTo } from "@/lib/texts/evidence";
import { readsEditions } from "@/lib/documents/evidence";
import { initiativeReadInFull, initiativeReadInside, visibleInitiative } from "@/lib/initiatives/evidence";
import { isAuditor, type Actor } from "@/lib/kernel/actor";
import { asDate } from "@/lib/kernel/day";
import { notClosedTo, visibleItem } from "@/lib/meetings/evidence";
import { readsPapers } from "@/lib/papers/evidence";
import { strategyReadInFull, strategyReadInside, visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import type { Circle, TrailFilter, TrailType } from "./model";
import type { PersonReading } from "./policy";
import { typesNamed, typesOf, typesTold } from "./rules";

/** What a trail is of. A strategy's holds its initiatives'. */
export type TrailScope = { readonly initiativeId: string } | { readonly strategyId: string };

/** Which strategies `s` and initiatives `i` are looked at; `strategies` null: none as such. `beside`: rows of `subject` that belong to neither. */
type Within = {
  readonly strategies: Prisma.Sql | null;
  readonly initiatives: Prisma.Sql;
  readonly beside?: Prisma.Sql;
};

const within = (scope: TrailScope): Within =>
  "strategyId" in scope
    ? {
        strategies: Prisma.sql`s.id = ${scope.strategyId}::uuid`,
        initiatives: Prisma.sql`i."strategyId" = ${scope.strategyId}::uuid`,
      }
    : { strategies: null, initiatives: Prisma.sql`i.id = ${scope.initiativeId}::uuid` };

/** What the viewer sees in a scope, as items of a WITH, the last of them `subject`. */
export const subjects = (scope: TrailScope, viewer: Actor): Prisma.Sql => subjectsWithin(within(scope), viewer);

/**
 * What facts are about, each once, as far as the viewer sees it. With it stands how it is read there, and what the fact is
 * told by: the initiatives it is about, a `name` or number, a `kind`, the body and the phase.
 */
function subjectsWithin({ strategies, initiatives, beside }: Within, viewer: Actor): Prisma.Sql {
  const ofStrategy = strategies === null ? Prisma.empty : Prisma.sql`UNION ALL ${OF_STRATEGY}`;
  return Prisma.sql`strategy AS MATERIALIZED (
      SELECT s.id, ${strategyReadInFull(viewer)} AS "isFull", ${strategyReadInside(viewer)} AS "isInside"
      FROM "Strategy" s WHERE ${strategies ?? NONE} AND ${visibleStrategy(viewer)}
    ), seen AS MATERIALIZED (
      SELECT i.id, (${initiativeReadInFull(viewer)}) AS "isFull", (${initiativeReadInside(viewer)}) AS "isInside", (${notesRead(viewer)}) AS "isNoted"
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE ${initiatives} AND ${visibleInitiative(viewer)}
    ), item AS MATERIALIZED (
      SELECT it.id, it.title, it."meetingId", b.id AS "bodyId", a."isFull", a."isInside", a.initiatives, ${readsPapers(viewer)} AS "readsPapers"
      FROM (SELECT x."itemId" AS id, bool_or(seen."isFull") AS "isFull", bool_or(seen."isInside") AS "isInside", array_agg(seen.id) AS initiatives
          FROM seen JOIN "AgendaSubject" x ON x."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`x."initiativeId"`)} GROUP BY x."itemId"
        UNION ALL SELECT w.id, strategy."isFull", strategy."isInside", '{}' FROM strategy JOIN "AgendaItem" w ON w."strategyId" = strategy.id
          WHERE NOT EXISTS (SELECT FROM "AgendaSubject" x WHERE x."itemId" = w.id)) a
      JOIN "AgendaItem" it ON it.id = a.id AND it.id = ANY(ARRAY(
          SELECT x."itemId" FROM "AgendaSubject" x WHERE ${ofSeen(Prisma.sql`x."initiativeId"`)}
          UNION ALL SELECT w.id FROM "AgendaItem" w WHERE w."strategyId" = ANY(ARRAY(SELECT strategy.id FROM strategy))))
      JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId" WHERE ${visibleItem(viewer)}
    ), subject (id, initiatives, "isFull", "isInside", name, kind, "bodyId", "phaseId") AS MATERIALIZED (
      ${ofInitiatives(viewer)} UNION ALL ${ofMeetings} ${ofStrategy} ${beside ?? Prisma.empty}
    )`;
}

const NONE = Prisma.sql`false`;
const ALWAYS = Prisma.sql`true`;

/** Said beside a join to `seen`, it lets an index find what belongs to the initiatives also in a view of the past. */
const ofSeen = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`${id} = ANY(ARRAY(SELECT seen.id FROM seen))`;

/** What hangs on the initiatives in `seen`: themselves, texts, comments and notes, formal input. */
const ofInitiatives = (viewer: Actor): Prisma.Sql => Prisma.sql`
  SELECT seen.id, ARRAY[seen.id], seen."isFull", seen."isInside", NULL::text, NULL::text, NULL::uuid, NULL::uuid FROM seen
  UNION ALL SELECT v.id, ARRAY[seen.id], seen."isFull", seen."isInside", v.number::text, v.kind, NULL, NULL
    FROM seen JOIN "TextVersion" v ON v."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`v."initiativeId"`)}
    WHERE seen."isFull" OR ${isPublishedTo(READ)}
  UNION ALL SELECT c.id, ARRAY[seen.id], seen."isFull", seen."isInside", o.name, c.kind, NULL, NULL
    FROM seen JOIN "Comment" c ON c."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`c."initiativeId"`)}
    LEFT JOIN "Organisation" o ON o.id = c."organisationId"
    WHERE CASE c.kind WHEN 'kommentar' THEN seen."isInside" ELSE seen."isNoted" END
  UNION ALL SELECT r.id, ARRAY[seen.id], seen."isFull", seen."isInside", coalesce(o.name, rb.name), NULL, NULL, NULL
    FROM seen JOIN "HearingResponse" r ON r."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`r."initiativeId"`)}
    LEFT JOIN "Organisation" o ON o.id = r."organisationId" LEFT JOIN "Body" rb ON rb.id = r."bodyId" WHERE seen."isInside"
  UNION ALL SELECT d.id, array_agg(seen.id), bool_or(seen."isFull"), bool_or(seen."isInside"), NULL, NULL, d."bodyId", NULL
    FROM seen JOIN "DecisionSubject" ds ON ds."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`ds."initiativeId"`)}
    JOIN "Decision" d ON d.id = ds."decisionId" JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
    WHERE ${notClosedTo(viewer)} GROUP BY d.id, d."bodyId"
  UNION ALL SELECT fu.id, array_agg(seen.id), bool_or(seen."isFull"), bool_or(seen."isInside"), NULL, NULL, d."bodyId", NULL
    FROM seen JOIN "DecisionSubject" ds ON ds."initiativeId" = seen.id AND ${ofSeen(Prisma.sql`ds."initiativeId"`)}
    JOIN "FollowUp" fu ON fu."decisionId" = ds."decisionId" JOIN "Decision" d ON d.id = ds."decisionId"
    JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId" WHERE ${notClosedTo(viewer)} GROUP BY fu.id, d."bodyId"`;

const READ = { isFull: Prisma.sql`seen."isFull"`, isInside: Prisma.sql`seen."isInside"` };

/** The items of agendas in `item`, their papers, and when they were sent to the members. What was decided on an item without initiatives is the item's. */
const ofMeetings = Prisma.sql`
  SELECT item.id, item.initiatives, item."isFull", item."isInside", item.title, NULL::text, item."bodyId", NULL::uuid FROM item
  UNION ALL SELECT d.id, item.initiatives, item."isFull", item."isInside", item.title, NULL, d."bodyId", NULL
    FROM item JOIN "Decision" d ON d."itemId" = item.id WHERE item.initiatives = '{}'
      AND d."itemId" = ANY(ARRAY(SELECT item.id FROM item))
      AND NOT EXISTS (SELECT FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id)
  UNION ALL SELECT fu.id, item.initiatives, item."isFull", item."isInside", item.title, NULL, item."bodyId", NULL
    FROM item JOIN "Decision" d ON d."itemId" = item.id AND item.initiatives = '{}' JOIN "FollowUp" fu ON fu."decisionId" = d.id
    WHERE d."itemId" = ANY(ARRAY(SELECT item.id FROM item)) AND NOT EXISTS (SELECT FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id)
  UNION ALL SELECT pp.id, item.initiatives, item."isFull", item."isInside", item.title, NULL, item."bodyId", NULL
    FROM item JOIN "Paper" pp ON pp."itemId" = item.id AND pp."itemId" = ANY(ARRAY(SELECT item.id FROM item)) WHERE item."readsPapers"
  UNION ALL SELECT p.id, '{}', bool_or(item."isFull"), bool_or(item."isInside"), NULL, NULL, item."bodyId", NULL
    FROM item JOIN "AgendaPublication" p ON p."meetingId" = item."meetingId"
    WHERE p."meetingId" = ANY(ARRAY(SELECT item."meetingId" FROM item)) GROUP BY p.id, item."bodyId"`;

/** Over a fact `f`: that an agenda was sent is told of the items in `item` that were on it. */
const sentWithItem = Prisma.sql`(f.type <> 'agenda.published'
  OR EXISTS (SELECT FROM item WHERE jsonb_exists(f.data->'itemIds', item.id::text)))`;

/** What belongs to the strategy itself. */
const OF_STRATEGY = Prisma.sql`
  SELECT strategy.id, '{}'::uuid[], strategy."isFull", strategy."isInside", NULL::text, NULL::text, NULL::uuid, NULL::uuid FROM strategy
  UNION ALL SELECT t.id, '{}', strategy."isFull", strategy."isInside", t.number || ': ' || t.title, NULL, NULL, NULL
    FROM strategy JOIN "Track" t ON t."strategyId" = strategy.id
  UNION ALL SELECT g.id, '{}', strategy."isFull", strategy."isInside", g.title, NULL, NULL, NULL
    FROM strategy JOIN "Goal" g ON g."strategyId" = strategy.id
  UNION ALL SELECT pl.id, '{}', strategy."isFull", strategy."isInside", pl.title, NULL, NULL, NULL
    FROM strategy JOIN "Plan" pl ON pl."strategyId" = strategy.id
  UNION ALL SELECT pr.id, '{}', strategy."isFull", strategy."isInside", pr.title, NULL, NULL, NULL
    FROM strategy JOIN "Process" pr ON pr."strategyId" = strategy.id
  UNION ALL SELECT d.id, '{}', true, true, d.title, NULL, NULL, NULL
    FROM strategy JOIN "Document" d ON d."strategyId" = strategy.id WHERE strategy."isFull"
  UNION ALL SELECT g.id, '{}', true, true, g.label || ' i ' || d.title, NULL, NULL, NULL
    FROM strategy JOIN "Document" d ON d."strategyId" = strategy.id JOIN "Paragraph" g ON g."documentId" = d.id WHERE strategy."isFull"
  UNION ALL SELECT e.id, '{}', strategy."isFull", strategy."isInside", d.title || ', udgave ' || e.number, NULL, NULL, NULL
    FROM strategy JOIN "Document" d ON d."strategyId" = strategy.id JOIN "Edition" e ON e."documentId" = d.id
    WHERE ${readsEditions({ isFull: Prisma.sql`strategy."isFull"`, isInside: Prisma.sql`strategy."isInside"`, isSeen: ALWAYS })}
  UNION ALL SELECT ph.id, '{}', strategy."isFull", strategy."isInside", NULL, NULL, NULL, ph.id
    FROM strategy JOIN "Process" pr ON pr."strategyId" = strategy.id JOIN "Phase" ph ON ph."processId" = pr.id
  UNION ALL SELECT ms.id, '{}', strategy."isFull", strategy."isInside", ms.title, NULL, NULL, ph.id
    FROM strategy JOIN "Process" pr ON pr."strategyId" = strategy.id JOIN "Phase" ph ON ph."processId" = pr.id
    JOIN "Milestone" ms ON ms."phaseId" = ph.id
  UNION ALL SELECT pa.id, '{}', strategy."isFull", strategy."isInside", coalesce(o.name, pb.name), NULL, NULL, ph.id
    FROM strategy JOIN "Process" pr ON pr."strategyId" = strategy.id JOIN "Phase" ph ON ph."processId" = pr.id
    JOIN "Participation" pa ON pa."phaseId" = ph.id
    LEFT JOIN "Organisation" o ON o.id = pa."organisationId" LEFT JOIN "Body" pb ON pb.id = pa."bodyId"`;

type Narrowing = { readonly stamp: Date; readonly filter: TrailFilter };

/** Narrowed to `filter`, and to what was known at the stamp: the facts about the rows in `subject`, as an item of a WITH. */
export function toldFacts(viewer: Actor, { stamp, filter }: Narrowing): Prisma.Sql {
  const { by } = filter;
  const circle = (types: (circle: Circle) => TrailType[]): Prisma.Sql => Prisma.sql`(f.type = ANY(${types("all")})
    OR (su."isInside" AND f.type = ANY(${types("inside")})) OR (su."isFull" AND f.type = ANY(${types("full")}))
    OR (${isAuditor(viewer)} AND f.type = ANY(${types("auditor")})))`;
  const isNamed = circle(typesNamed);
  return Prisma.sql`told AS MATERIALIZED (
      SELECT f.position, f.actor_id, ${isNamed} AS "isNamed" FROM ledger.fact f JOIN subject su ON su.id = f.subject_id
      WHERE f.subject_id = ANY(ARRAY(SELECT subject.id FROM subject)) AND ${sentWithItem} AND ${known({ stamp, filter })}
        AND ${circle((one) => typesTold(filter, one))}
        AND ${by === null ? ALWAYS : Prisma.sql`f.actor_id = ${by}::uuid AND ${isNamed}`}
    )`;
}

/** Over a fact `f`: it was known at the stamp, and happened on the days asked for. */
const known = ({ stamp, filter: { from, to } }: Narrowing): Prisma.Sql => Prisma.sql`f.position <= (
    SELECT e.position FROM ledger.fact e WHERE e.stamp <= ${stamp}::timestamptz ORDER BY e.stamp DESC, e.position DESC LIMIT 1)
  AND ${from === null ? ALWAYS : Prisma.sql`f.happened_on >= ${asDate(from)}::date`}
  AND ${to === null ? ALWAYS : Prisma.sql`f.happened_on <= ${asDate(to)}::date`}`;

/** Who reads internal notes, in SQL, over an Initiative `i` and its Strategy `s`: `canRead` in comments/policy. */
function notesRead(viewer: Actor): Prisma.Sql {
  if (isAuditor(viewer)) return Prisma.sql`true`;
  const regions = [
    ...viewer.memberships.filter(({ role }) => role === "sekretariat"),
    ...viewer.seats.filter(({ role }) => role === "sekretaer"),
  ].map(({ organisationId }) => organisationId);
  return Prisma.sql`(s."ownerId" = ANY(${regions}::uuid[]) OR i.id = ANY(${[...viewer.leads]}::uuid[]))`;
}

type OfPerson = { readonly personId: string; readonly reading: PersonReading };

/**
 * What a person did and what was done about them, by how much of it is read, as items of a WITH: `held`, what gives the
 * person access, and `told`, the facts. The own trail names the person alone: who else did something is another's.
 */
export function personFacts({ personId, reading }: OfPerson, narrowing: Narrowing): Prisma.Sql {
  const person = Prisma.sql`${personId}::uuid`;
  const and = Prisma.sql`${known(narrowing)} AND f.type = ANY(${typesOf(narrowing.filter)})`;
  const done = Prisma.sql`SELECT f.position, f.actor_id FROM ledger.fact f WHERE f.actor_id = ${person} AND ${and}
      UNION SELECT f.position, f.actor_id FROM ledger.fact f
      WHERE f.type IN ('lead.assigned', 'lead.withdrawn')
        AND f.subject_id = ANY(ARRAY(SELECT l."initiativeId" FROM "InitiativeLead" l WHERE l."personId" = ${person}))
        AND (f.data->>'personId' = ${personId} OR f.data->>'leadId' = ANY(ARRAY(SELECT l.id::text FROM "InitiativeLead" l WHERE l."personId" = ${person})))
        AND ${and} UNION`;
  return Prisma.sql`held AS MATERIALIZED (
      SELECT p.id, NULL::text AS name, NULL::uuid AS "bodyId" FROM "Person" p WHERE p.id = ${person}
      UNION ALL SELECT m.id, o.name, NULL FROM "Membership" m JOIN "Organisation" o ON o.id = m."organisationId" WHERE m."personId" = ${person}
      UNION ALL SELECT se.id, NULL, se."bodyId" FROM "Seat" se WHERE se."personId" = ${person}
    ), told AS MATERIALIZED (
      SELECT about.position, ${reading === "everything"} OR (${reading === "own"} AND about.actor_id = ${person}) AS "isNamed" FROM (
        ${reading === "access" ? Prisma.empty : done}
        SELECT f.position, f.actor_id FROM ledger.fact f WHERE f.subject_id = ANY(ARRAY(SELECT held.id FROM held)) AND ${and}
      ) about
    )`;
}

/** What the facts on the `page` of a person's trail are about, as far as the viewer sees it: the others are told without it. */
export const subjectsOnPage = (viewer: Actor): Prisma.Sql => Prisma.sql`
    shown AS MATERIALIZED (SELECT f.subject_id AS id, f.data FROM ledger.fact f WHERE f.position = ANY(ARRAY(SELECT page.id FROM page))),
    near AS MATERIALIZED (
      SELECT shown.id FROM shown UNION SELECT (shown.data->>'initiativeId')::uuid FROM shown UNION SELECT (shown.data->>'strategyId')::uuid FROM shown
      UNION SELECT v."initiativeId" FROM "TextVersion" v WHERE v.id = ANY(ARRAY(SELECT shown.id FROM shown))
      UNION SELECT r."initiativeId" FROM "HearingResponse" r WHERE r.id = ANY(ARRAY(SELECT shown.id FROM shown))
      UNION SELECT ds."initiativeId" FROM "DecisionSubject" ds WHERE ds."decisionId" = ANY(ARRAY(SELECT shown.id FROM shown))
      UNION SELECT ds."initiativeId" FROM "FollowUp" fu JOIN "DecisionSubject" ds ON ds."decisionId" = fu."decisionId" WHERE fu.id = ANY(ARRAY(SELECT shown.id FROM shown))
      UNION SELECT x."initiativeId" FROM "AgendaSubject" x WHERE x."itemId" = ANY(ARRAY(SELECT shown.id FROM shown))
      UNION SELECT d."strategyId" FROM "Document" d WHERE d.id = ANY(ARRAY(SELECT shown.id FROM shown UNION SELECT (shown.data->>'documentId')::uuid FROM shown
        UNION SELECT g."documentId" FROM "Paragraph" g WHERE g.id = ANY(ARRAY(SELECT shown.id FROM shown))))
      UNION SELECT w."strategyId" FROM "AgendaItem" w WHERE w.id = ANY(ARRAY(SELECT (shown.data->>'itemId')::uuid FROM shown))
      UNION SELECT pr."strategyId" FROM "Process" pr WHERE pr.id = ANY(ARRAY(SELECT (shown.data->>'processId')::uuid FROM shown))
    ), ${subjectsWithin(
      {
        strategies: Prisma.sql`s.id = ANY(ARRAY(SELECT near.id FROM near))`,
        initiatives: Prisma.sql`i.id = ANY(ARRAY(SELECT near.id FROM near))`,
        beside: Prisma.sql`UNION ALL SELECT held.id, '{}', true, true, held.name, NULL, held."bodyId", NULL FROM held`,
      },
      viewer,
    )}`;
