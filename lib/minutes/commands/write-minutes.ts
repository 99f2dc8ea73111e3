import "server-only";
import { canKeepMeetings } from "@/lib/meetings/policy";
import { command } from "@/lib/platform/command";
import { loadMinutes } from "../evidence";
import { write } from "../rules";
import { writeMinutesInput } from "../schema";

/** Writes the minutes of a meeting, item by item. Refuses as `write` does. */
export const writeMinutes = command({
  name: "minutes.write",
  input: writeMinutesInput,
  lock: ({ meetingId }) => ({ kind: "meeting", id: meetingId }),
  load: (tx, { meetingId }) => loadMinutes(tx, meetingId),
  see: (actor, meeting) => canKeepMeetings(actor, meeting),
  allow: (actor, meeting) => canKeepMeetings(actor, meeting),
  decide: (minutes, { texts }, context) => write(minutes, texts, context),
});
