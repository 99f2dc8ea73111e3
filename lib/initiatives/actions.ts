"use server";

import { action } from "@/lib/platform/action";
import { advanceInitiative } from "./commands/advance-initiative";
import { advanceReady } from "./commands/advance-ready";
import { assignLead } from "./commands/assign-lead";
import { waiveLead } from "./commands/waive-lead";
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
