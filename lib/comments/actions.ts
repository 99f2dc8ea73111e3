"use server";

import { action } from "@/lib/platform/action";
import { sendComment } from "./commands/send-comment";
import { explainCommentRefusal } from "./labels";

export const sendCommentAction = action(sendComment, {
  done: (_answer, { initiativeId, kind }) =>
    `/initiativer/${initiativeId ?? ""}?besked=${kind === "notat" ? "notat-gemt" : "kommentar-sendt"}`,
  explain: explainCommentRefusal,
});
