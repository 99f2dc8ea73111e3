import "server-only";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadAgenda } from "../evidence";
import type { MeetingFact } from "../facts";
import { canKeepMeetings } from "../policy";
import { publishing } from "../rules";
import { publishAgendaInput } from "../schema";

/**
 * Publishes a meeting's agenda as it is sent to the members: others see its open items from now on, and the strategy can
 * be shown as it stood then. What is listed later is published anew. Refuses AGENDA_EMPTY, NOTHING_NEW.
 */
export const publishAgenda = command({
  name: "agenda.publish",
  input: publishAgendaInput,
  lock: ({ meetingId }) => ({ kind: "meeting", id: meetingId }),
  load: (tx, { meetingId }) => loadAgenda(tx, meetingId),
  see: (actor, meeting) => canKeepMeetings(actor, meeting),
  allow: (actor, meeting) => canKeepMeetings(actor, meeting),
  decide: ({ version, ...agenda }, { meetingId }, { mint, today }) => {
    const itemIds = publishing(agenda);
    if (!itemIds.ok) return itemIds;
    return ok<MeetingFact[]>([
      {
        type: "agenda.published",
        subject: { kind: "agenda", id: mint(), version: version + 1 },
        happenedOn: today,
        data: { meetingId, meetingVersion: version + 1, number: agenda.publications + 1, itemIds: itemIds.value },
      },
    ]);
  },
});
