import type { Fact, Written } from "@/lib/kernel/fact";
import type { CommentKind } from "./model";

/** `organisationId`: in whose name it was written; null: in the person's own. `parentId`: the comment it answers. */
export type CommentFact = Fact<
  "comment.sent",
  "comment",
  {
    initiativeId: string;
    parentId: string | null;
    kind: CommentKind;
    body: Written;
    byId: string | null;
    organisationId: string | null;
  }
>;
