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

const explain = explainInitiativeRefusal;
const details = refusalDetails;

/** On the initiative's own page. */
const saying = (message: string) => ({
  done: ({ subjectId }: { subjectId: string }): string => `/initiativer/${subjectId}?besked=${message}`,
  explain,
});

export const advanceInitiativeAction = action(advanceInitiative, { ...saying("rykket-videre"), details });
export const sendBackInitiativeAction = action(sendBackInitiative, saying("sendt-tilbage"));
export const withdrawInitiativeAction = action(withdrawInitiative, saying("trukket-ud"));
export const reopenInitiativeAction = action(reopenInitiative, saying("genoptaget"));
export const confirmFinalTextAction = action(confirmFinalText, saying("tekst-bekraeftet"));
export const settleRouteAction = action(settleRoute, saying("vej-fastlagt"));

/** The subject of these two is the watch; the page is the initiative's. */
const sayingWatched = (message: string) => ({
  done: (_answer: unknown, { initiativeId = "" }: { [field: string]: string }): string =>
    `/initiativer/${initiativeId}?besked=${message}`,
  explain,
});

export const watchInitiativeAction = action(watchInitiative, sayingWatched("foelger"));
export const unwatchInitiativeAction = action(unwatchInitiative, sayingWatched("foelger-ikke"));
export const assignLeadAction = action(assignLead, saying("tovholder-udpeget"));
export const withdrawLeadAction = action(withdrawLead, saying("tovholder-fratraadt"));
export const waiveLeadAction = action(waiveLead, saying("begrundelse-gemt"));
export const advanceReadyAction = action(advanceReady, {
  done: (_answer, { _slug: slug = "" }) => `/strategier/${encodeURIComponent(slug)}/proces?besked=klare-rykket-videre`,
  explain,
  details,
});
