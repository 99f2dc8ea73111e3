"use server";

import { meetingPath } from "@/lib/kernel/meeting-path";
import { action } from "@/lib/platform/action";
import { closeFollowUp } from "./commands/close-follow-up";
import { explainFollowUpRefusal } from "./labels";

/** Back to where the form stands: a meeting, an initiative, or the person's overview. */
export const closeFollowUpAction = action(closeFollowUp, {
  done: (_answer, { _meetingId = "", _page, _initiativeId = "" }) =>
    `${_meetingId !== "" ? meetingPath(_meetingId, _page) : _initiativeId !== "" ? `/initiativer/${_initiativeId}` : "/overblik"}?besked=opfoelgning-afsluttet`,
  explain: explainFollowUpRefusal,
});
