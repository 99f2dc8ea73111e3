import "server-only";
import { loadSubject } from "@/lib/initiatives/evidence";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { wordOf } from "@/lib/kernel/vocabulary";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db";
import type { CommentFact } from "../facts";
import type { CommentRefusal } from "../labels";
import { COMMENT_KINDS } from "../model";
import { canWrite, organisationsSpokenFor } from "../policy";
import { fits, type Answered } from "../rules";
import { sendCommentInput } from "../schema";

/**
 * Writes a comment or an internal note, or answers one. Refuses COMMENTS_CLOSED, COMMENT_NOT_FOUND, ANSWER_TO_ANSWER,
 * THREAD_FULL, NOT_YOUR_ORGANISATION.
 */
export const sendComment = command({
  name: "comment.send",
  input: sendCommentInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, parentId, kind }) => {
    const subject = await loadSubject(tx, initiativeId);
    if (!subject) return null;
    const parent = parentId === null ? null : await loadAnswered(tx, { initiativeId, parentId });
    return { subject, version: null, kind, phaseKind: subject.phaseKind, parent };
  },
  see: (actor, { subject }) => canSeeInitiative(actor, subject),
  allow: (actor, { subject, kind }) => canWrite(actor, subject, kind),
  decide: (evidence, wish, { actor, mint, today }): Result<CommentFact[], CommentRefusal> => {
    const { initiativeId, kind, parentId, organisationId, body } = wish;
    if (organisationId !== null && !organisationsSpokenFor(actor).includes(organisationId)) {
      return refuse({ code: "NOT_YOUR_ORGANISATION" });
    }
    const fitting = fits(evidence);
    if (!fitting.ok) return fitting;
    return ok<CommentFact[]>([
      {
        type: "comment.sent",
        subject: { kind: "comment", id: mint(), version: 1 },
        happenedOn: today,
        data: { initiativeId, parentId, kind, body: written(body), byId: actor.personId, organisationId },
      },
    ]);
  },
});

/** The comment that is answered. undefined: the initiative has no such comment. */
async function loadAnswered(
  tx: Tx,
  { initiativeId, parentId }: { initiativeId: string; parentId: string },
): Promise<Answered | undefined> {
  const parent = await tx.comment.findFirst({
    where: { id: parentId, initiativeId },
    select: { kind: true, parentId: true, _count: { select: { answers: true } } },
  });
  return parent
    ? { kind: wordOf(COMMENT_KINDS, parent.kind), isAnswer: parent.parentId !== null, answers: parent._count.answers }
    : undefined;
}
