"use server";

import { action } from "@/lib/platform/action";
import { closeFollowUp } from "./commands/close-follow-up";
import { explainFollowUpRefusal } from "./labels";

/** Back to where the form stands: a meeting, an initiative, or the person's overview. */
export const closeFollowUpAction = action(closeFollowUp, {
  done: (_answer, { _meetingId = "", _initiativeId = "" }) =>
    `${_meetingId !== "" ? `/moeder/${_meetingId}` : _initiativeId !== "" ? `/initiativer/${_initiativeId}` : "/overblik"}?besked=opfoelgning-afsluttet`,
  explain: explainFollowUpRefusal,
});
