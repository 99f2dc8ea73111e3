"use server";

import type { FormState } from "@/lib/kernel/form-state";
import { action, quietAction } from "@/lib/platform/action";
import { registerLetter } from "./commands/register-letter";
import { replyToResponse } from "./commands/reply-to-response";
import { saveDraft } from "./commands/save-draft";
import { sendResponse } from "./commands/send-response";
import { explainHearingRefusal } from "./labels";

const explain = explainHearingRefusal;

const onInitiative =
  (message: string) =>
  (_answer: unknown, { initiativeId }: { [field: string]: string }): string =>
    `/initiativer/${initiativeId ?? ""}?besked=${message}`;

const send = action(sendResponse, {
  done: ({ subjectId }, { initiativeId }) =>
    `/initiativer/${initiativeId ?? ""}?kvittering=${subjectId}&besked=input-sendt`,
  explain,
});
const save = action(saveDraft, { done: onInitiative("kladde-gemt"), explain });

/** One form, two buttons: the one with `gem` keeps the draft, the other sends it. */
export async function giveInputAction(before: FormState, form: FormData): Promise<FormState> {
  if (!(form instanceof FormData) || !form.has("gem")) return send(before, form);
  form.delete("gem");
  return save(before, form);
}

export const keepDraftAction = quietAction(saveDraft, { explain });
export const registerLetterAction = action(registerLetter, { done: onInitiative("brev-registreret"), explain });
/** `_fra`: the secretariat answers one input after the other where the hearing is shown, too. */
export const replyToResponseAction = action(replyToResponse, {
  done: (_answer, { initiativeId = "", phaseId = "", _fra: from }) =>
    `/${from === "hoering" ? `hoeringer/${phaseId}` : `initiativer/${initiativeId}`}?besked=input-besvaret`,
  explain,
});
