"use server";

import { meetingPath } from "@/lib/kernel/meeting-path";
import { action } from "@/lib/platform/action";
import { correctDecision } from "./commands/correct-decision";
import { recordDecision } from "./commands/record-decision";
import { decisionRefusalDetails, explainDecisionRefusal } from "./labels";

export const recordDecisionAction = action(recordDecision, {
  done: (_answer, { meetingId = "", _page }) => `${meetingPath(meetingId, _page)}?besked=beslutning-registreret`,
  explain: explainDecisionRefusal,
  details: decisionRefusalDetails,
});
export const correctDecisionAction = action(correctDecision, {
  done: (_answer, { meetingId = "", _page }) => `${meetingPath(meetingId, _page)}?besked=beslutning-rettet`,
  explain: explainDecisionRefusal,
  details: decisionRefusalDetails,
});
