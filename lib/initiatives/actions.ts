"use server";

import { action } from "@/lib/platform/action";
import { advanceInitiative } from "./commands/advance-initiative";
import { advanceReady } from "./commands/advance-ready";
import { assignLead } from "./commands/assign-lead";
import { confirmFinalText } from "./commands/confirm-final-text";
import { reopenInitiative } from "./commands/reopen-initiative";
import { sendBackInitiative } from "./commands/send-back-initiative";
import { settleRoute } from "./commands/settle-route";
import { unwatchInitiative } from "./commands/unwatch-initiative";
import { waiveLead } from "./commands/waive-lead";
import { watchInitiative } from "./commands/watch-initiative";
import { withdrawInitiative } from "./commands/withdraw-initiative";
import { withdrawLead } from "./commands/withdraw-lead";
import { explainInitiativeRefusal, refusalDetails } from "./labels";

const backWith =
  (message: string) =>
  ({ subjectId }: { subjectId: string }): string =>
    `/initiativer/${subjectId}?besked=${message}`;

export const advanceInitiativeAction = action(advanceInitiative, {
  done: backWith("rykket-videre"),
  explain: explainInitiativeRefusal,
  details: refusalDetails,
});
export const sendBackInitiativeAction = action(sendBackInitiative, {
  done: backWith("sendt-tilbage"),
  explain: explainInitiativeRefusal,
});
export const withdrawInitiativeAction = action(withdrawInitiative, {
  done: backWith("trukket-ud"),
  explain: explainInitiativeRefusal,
});
export const reopenInitiativeAction = action(reopenInitiative, {
  done: backWith("genoptaget"),
  explain: explainInitiativeRefusal,
});
export const confirmFinalTextAction = action(confirmFinalText, {
  done: backWith("tekst-bekraeftet"),
  explain: explainInitiativeRefusal,
});
export const settleRouteAction = action(settleRoute, {
  done: backWith("vej-fastlagt"),
  explain: explainInitiativeRefusal,
});
/** The subject of these two is the watch; the page is the initiative's. */
const backToWatched =
  (message: string) =>
  (_answer: unknown, { initiativeId = "" }: { [field: string]: string }): string =>
    `/initiativer/${initiativeId}?besked=${message}`;

export const watchInitiativeAction = action(watchInitiative, {
  done: backToWatched("foelger"),
  explain: explainInitiativeRefusal,
});
export const unwatchInitiativeAction = action(unwatchInitiative, {
  done: backToWatched("foelger-ikke"),
  explain: explainInitiativeRefusal,
});
export const assignLeadAction = action(assignLead, {
  done: backWith("tovholder-udpeget"),
  explain: explainInitiativeRefusal,
});
export const withdrawLeadAction = action(withdrawLead, {
  done: backWith("tovholder-fratraadt"),
  explain: explainInitiativeRefusal,
});
export const waiveLeadAction = action(waiveLead, {
  done: backWith("begrundelse-gemt"),
  explain: explainInitiativeRefusal,
});
export const advanceReadyAction = action(advanceReady, {
  done: (_answer, { _slug: slug = "" }) => `/strategier/${encodeURIComponent(slug)}/proces?besked=klare-rykket-videre`,
  explain: explainInitiativeRefusal,
  details: refusalDetails,
});
