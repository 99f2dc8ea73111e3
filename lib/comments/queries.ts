import "server-only";
import { readSubject, type LoadedSubject } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { pageOf } from "@/lib/platform/listing";
import { renderMarkdown } from "@/lib/platform/markdown";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";
import type { CommentKind } from "./model";
import { canRead, canWrite, organisationsSpokenFor } from "./policy";
import { isOpenFor } from "./rules";

export const COMMENTS_PER_PAGE = 20;

/** `author` null: somebody who is no longer there. `organisation` null: in the person's own name. */
export type CommentView = {
  id: string;
  html: string;
  author: string | null;
  organisation: string | null;
  sentOn: Day;
};
export type Thread = CommentView & { answers: CommentView[] };
export type Threads = { threads: Thread[]; total: number; canWrite: boolean };
export type InitiativeComments = {
  initiativeId: string;
  comments: Threads;
  /** null: the viewer knows nothing of notes. */
  notes: Threads | null;
  /** Whether the phase is one in which the parties are asked. */
  isOpen: boolean;
  /** In whose name the viewer may write, beside the own. */
  organisations: { id: string; name: string }[];
};

export type CommentPages = { comments: number; notes: number };

/**
 * The threads on an initiative, newest first, as far as the viewer may read them. null: the viewer reads none there.
 * @param pages from 1
 */
export async function listComments(
  reader: Reader,
  viewer: Actor,
  { initiativeId, pages }: { initiativeId: string; pages: CommentPages },
): Promise<InitiativeComments | null> {
  const { db, isPast } = reader;
  const subject = await readSubject(reader, initiativeId);
  if (!subject || !canRead(viewer, subject, "kommentar")) return null;
  const spokenFor = isPast ? [] : organisationsSpokenFor(viewer);
  const on: Shown = { subject, viewer };
  return {
    initiativeId,
    comments: await threadsOf(reader, on, "kommentar", pages.comments),
    notes: canRead(viewer, subject, "notat") ? await threadsOf(reader, on, "notat", pages.notes) : null,
    isOpen: isOpenFor("kommentar", subject.phaseKind),
    organisations:
      spokenFor.length === 0
        ? []
        : await db.organisation.findMany({
            where: { id: { in: [...spokenFor] } },
            orderBy: { name: "asc" },
            select: { id: true, name: true },
          }),
  };
}

type Shown = { subject: LoadedSubject; viewer: Actor };

type Line = { id: string; body: string; author: string | null; organisation: string | null; sentOn: string };

async function threadsOf(
  { db, isPast }: Reader,
  { subject, viewer }: Shown,
  kind: CommentKind,
  page: number,
): Promise<Threads> {
  const { rows, total } = await pageOf<Omit<Line, "sentOn"> & { sentOn: Date; answers: Line[] }>(db, {
    select: Prisma.sql`c.id, c.body, c."sentOn", p.name AS author, o.name AS organisation`,
    from: Prisma.sql`FROM "Comment" c LEFT JOIN "Person" p ON p.id = c."authorId" LEFT JOIN "Organisation" o ON o.id = c."organisationId"
      WHERE c."initiativeId" = ${subject.id}::uuid AND c.kind = ${kind} AND c."parentId" IS NULL`,
    order: Prisma.sql`c."recordedFrom" DESC, c.id DESC`,
    page,
    size: COMMENTS_PER_PAGE,
    beside: Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', a.id, 'body', a.body, 'sentOn', a."sentOn", 'author', ap.name,
        'organisation', ao.name) ORDER BY a."recordedFrom", a.id)
      FROM "Comment" a LEFT JOIN "Person" ap ON ap.id = a."authorId" LEFT JOIN "Organisation" ao ON ao.id = a."organisationId"
      WHERE a."parentId" = page.id AND a.kind = ${kind}), '[]') AS answers`,
  });
  return {
    threads: rows.map(({ sentOn, answers, ...line }) => ({
      ...viewOf({ ...line, sentOn }),
      // A date inside JSON comes as it is written.
      answers: answers.map((answer) => viewOf({ ...answer, sentOn: new Date(answer.sentOn) })),
    })),
    total,
    canWrite: !isPast && canWrite(viewer, subject, kind) && isOpenFor(kind, subject.phaseKind),
  };
}

const viewOf = ({ body, sentOn, ...line }: Omit<Line, "sentOn"> & { sentOn: Date }): CommentView => ({
  ...line,
  html: renderMarkdown(body),
  sentOn: fromDate(sentOn),
});
