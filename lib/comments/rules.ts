import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PhaseKind } from "@/lib/processes/model";
import type { CommentRefusal } from "./labels";
import { COMMENTED_KINDS, MOST_ANSWERS, type CommentKind } from "./model";

/** What a comment answers. `answers`: how many it has had. */
export type Answered = { kind: CommentKind; isAnswer: boolean; answers: number };

type Wish = {
  kind: CommentKind;
  phaseKind: PhaseKind | null;
  /** null: it begins a thread; undefined: there is no such comment. */
  parent: Answered | null | undefined;
};

/** Notes are written at any time, comments while the parties are asked. */
export const isOpenFor = (kind: CommentKind, phaseKind: PhaseKind | null): boolean =>
  kind === "notat" || (phaseKind !== null && COMMENTED_KINDS.includes(phaseKind));

/** Whether a comment may stand there. An answer is of its thread's kind, so a note cannot be drawn out among comments. */
export function fits({ kind, phaseKind, parent }: Wish): Result<null, CommentRefusal> {
  if (!isOpenFor(kind, phaseKind)) return refuse({ code: "COMMENTS_CLOSED" });
  if (parent === null) return ok(null);
  if (parent?.kind !== kind) return refuse({ code: "COMMENT_NOT_FOUND" });
  if (parent.isAnswer) return refuse({ code: "ANSWER_TO_ANSWER" });
  if (parent.answers >= MOST_ANSWERS) return refuse({ code: "THREAD_FULL" });
  return ok(null);
}
