"use server";

import { action } from "@/lib/platform/action";
import { callMeeting } from "./commands/call-meeting";
import { listItem } from "./commands/list-item";
import { publishAgenda } from "./commands/publish-agenda";
import { explainMeetingRefusal, meetingRefusalDetails } from "./labels";

export const callMeetingAction = action(callMeeting, {
  done: ({ subjectId }) => `/moeder/${subjectId}?besked=moede-indkaldt`,
  explain: explainMeetingRefusal,
});
export const listItemAction = action(listItem, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}?besked=punkt-tilfoejet`,
  explain: explainMeetingRefusal,
  details: meetingRefusalDetails,
});
export const publishAgendaAction = action(publishAgenda, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}?besked=dagsorden-udsendt`,
  explain: explainMeetingRefusal,
});
