"use server";

import { action } from "@/lib/platform/action";
import { draftText } from "./commands/draft-text";
import { publishText } from "./commands/publish-text";
import { rewriteText } from "./commands/rewrite-text";
import { explainTextRefusal } from "./labels";

const backWith =
  (message: string) =>
  (_answer: unknown, { initiativeId }: { [field: string]: string }): string =>
    `/initiativer/${initiativeId ?? ""}?besked=${message}`;

export const draftTextAction = action(draftText, { done: backWith("udkast-gemt"), explain: explainTextRefusal });
export const rewriteTextAction = action(rewriteText, {
  done: backWith("udkast-gemt"),
  explain: explainTextRefusal,
});
export const publishTextAction = action(publishText, {
  done: backWith("tekst-offentliggjort"),
  explain: explainTextRefusal,
});
