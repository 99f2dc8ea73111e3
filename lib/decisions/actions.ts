"use server";

import { action } from "@/lib/platform/action";
import { recordDecision } from "./commands/record-decision";
import { decisionRefusalDetails, explainDecisionRefusal } from "./labels";

export const recordDecisionAction = action(recordDecision, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}?besked=beslutning-registreret`,
  explain: explainDecisionRefusal,
  details: decisionRefusalDetails,
});
