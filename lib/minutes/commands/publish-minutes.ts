import "server-only";
import { canKeepMeetings } from "@/lib/meetings/policy";
import { command } from "@/lib/platform/command";
import { loadMinutes } from "../evidence";
import { publish } from "../rules";
import { publishMinutesInput } from "../schema";

/** Publishes the minutes: who sees an item reads what they say of it. Refuses as `publish` does. */
export const publishMinutes = command({
  name: "minutes.publish",
  input: publishMinutesInput,
  lock: ({ meetingId }) => ({ kind: "meeting", id: meetingId }),
  load: (tx, { meetingId }) => loadMinutes(tx, meetingId),
  see: (actor, meeting) => canKeepMeetings(actor, meeting),
  allow: (actor, meeting) => canKeepMeetings(actor, meeting),
  decide: (minutes, _wish, { today }) => publish(minutes, today),
});
