import "server-only";
import { asDate } from "@/lib/kernel/day";
import { insert, type Projection } from "@/lib/platform/rows";
import type { CommentFact } from "./facts";

export const commentProjection: Projection<CommentFact> = {
  "comment.sent": ({ subject, happenedOn, data: { byId, ...data } }) => [
    insert("Comment", { id: subject.id, ...data, authorId: byId, sentOn: asDate(happenedOn) }),
  ],
};
