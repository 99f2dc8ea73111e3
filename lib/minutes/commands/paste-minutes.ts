import "server-only";
import { refuse } from "@/lib/kernel/result";
import { canKeepMeetings } from "@/lib/meetings/policy";
import { command } from "@/lib/platform/command";
import { loadMinutes } from "../evidence";
import { splitMinutes, write } from "../rules";
import { pasteMinutesInput } from "../schema";

/** Minutes as one text, put item by item under the agenda. Nothing is decided by it. Refuses NO_ITEM_FOUND, and as `write` does. */
export const pasteMinutes = command({
  name: "minutes.paste",
  input: pasteMinutesInput,
  lock: ({ meetingId }) => ({ kind: "meeting", id: meetingId }),
  load: (tx, { meetingId }) => loadMinutes(tx, meetingId),
  see: (actor, meeting) => canKeepMeetings(actor, meeting),
  allow: (actor, meeting) => canKeepMeetings(actor, meeting),
  decide: (minutes, { text }, context) => {
    const parts = splitMinutes(text, minutes.items);
    return parts.some(({ itemId }) => itemId !== null)
      ? write(minutes, parts, context)
      : refuse({ code: "NO_ITEM_FOUND" });
  },
});
