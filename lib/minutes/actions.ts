"use server";

import { action } from "@/lib/platform/action";
import { pasteMinutes } from "./commands/paste-minutes";
import { publishMinutes } from "./commands/publish-minutes";
import { writeMinutes } from "./commands/write-minutes";
import { explainMinutesRefusal } from "./labels";

export const writeMinutesAction = action(writeMinutes, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}/referat?besked=referat-gemt`,
  explain: explainMinutesRefusal,
});
export const pasteMinutesAction = action(pasteMinutes, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}/referat?besked=referat-indsat`,
  explain: explainMinutesRefusal,
});
export const publishMinutesAction = action(publishMinutes, {
  done: (_answer, { meetingId }) => `/moeder/${meetingId ?? ""}/referat?besked=referat-offentliggjort`,
  explain: explainMinutesRefusal,
});
