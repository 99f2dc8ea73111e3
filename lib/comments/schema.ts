import "server-only";
import * as z from "zod";
import { id, key, optional, text } from "@/lib/platform/input";
import { COMMENT_KINDS } from "./model";

/** `organisationId` null: in the person's own name. `parentId` null: it begins a thread. */
export const sendCommentInput = z.strictObject({
  key: key(),
  initiativeId: id<"Initiative">(),
  kind: z.enum(COMMENT_KINDS),
  parentId: optional(id<"Comment">()),
  organisationId: optional(id<"Organisation">()),
  body: text({ what: "Teksten", min: 1, max: 5000 }),
});
