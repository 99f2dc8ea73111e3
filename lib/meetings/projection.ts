import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { MeetingFact } from "./facts";

export const meetingProjection: Projection<MeetingFact> = {
  "meeting.called": ({ subject, data }) => [
    insert("Meeting", { id: subject.id, ...data, heldOn: asDate(data.heldOn), version: subject.version }),
  ],
  "meeting.transferred": ({ subject, data }) => [change("Meeting", subject.id, { ...data, version: subject.version })],
  "item.listed": ({
    subject,
    data: { subjects, meetingVersion, editionId = null, isClosed = false, isPublished = true, ...data },
  }) => [
    insert("AgendaItem", { id: subject.id, ...data, editionId, isClosed, isPublished }),
    ...subjects.map((listed) => insert("AgendaSubject", { ...listed, itemId: subject.id })),
    change("Meeting", data.meetingId, { version: meetingVersion }),
  ],
  "agenda.published": ({ subject, data: { meetingId, meetingVersion, number, itemIds } }) => [
    insert("AgendaPublication", { id: subject.id, meetingId, number }),
    ...itemIds.map((id) => change("AgendaItem", id, { isPublished: true })),
    change("Meeting", meetingId, { version: meetingVersion }),
  ],
};
