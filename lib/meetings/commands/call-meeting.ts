import "server-only";
import { fromDate, holdsOn } from "@/lib/kernel/day";
import { writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { MeetingFact } from "../facts";
import { canKeepMeetings } from "../policy";
import { callMeetingInput } from "../schema";

/** Calls a meeting of a body; also one that has been held, so that its decisions can be recorded. Refuses BODY_NOT_THERE_THEN. */
export const callMeeting = command({
  name: "meeting.call",
  input: callMeetingInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { bodyId }) => {
    const body = await tx.body.findUnique({
      where: { id: bodyId },
      select: { name: true, validFrom: true, validTo: true },
    });
    if (!body) return null;
    const { name, validFrom, validTo } = body;
    return { version: null, bodyId, name, validFrom: fromDate(validFrom), validTo: validTo && fromDate(validTo) };
  },
  see: (actor, body) => canKeepMeetings(actor, body),
  allow: (actor, body) => canKeepMeetings(actor, body),
  decide: (body, { bodyId, heldOn, place, isDemonstration }, { mint, today }) =>
    holdsOn(body, heldOn)
      ? ok<MeetingFact[]>([
          {
            type: "meeting.called",
            subject: { kind: "meeting", id: mint(), version: 1 },
            happenedOn: today,
            data: { bodyId, heldOn, place: writtenOrNull(place), isDemonstration },
          },
        ])
      : refuse({ code: "BODY_NOT_THERE_THEN", name: body.name }),
});
