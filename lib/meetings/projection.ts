import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { MeetingFact } from "./facts";

export const meetingProjection: Projection<MeetingFact> = {
  "meeting.called": ({ subject, data }) => [
    insert("Meeting", { id: subject.id, ...data, heldOn: asDate(data.heldOn), version: subject.version }),
  ],
  "item.listed": ({ subject, data: { subjects, meetingVersion, ...data } }) => [
    insert("AgendaItem", { id: subject.id, ...data }),
    ...subjects.map((listed) => insert("AgendaSubject", { ...listed, itemId: subject.id })),
    change("Meeting", data.meetingId, { version: meetingVersion }),
  ],
};
