import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadListing } from "../evidence";
import type { MeetingFact } from "../facts";
import { canKeepMeetings } from "../policy";
import { listing } from "../rules";
import { listItemInput } from "../schema";

/**
 * Puts an item on a meeting's agenda, which others see when the agenda is published. The version of each initiative's text, and
 * the edition of a document, is kept: what is decided on it counts for that version only. Refuses as `listing` does.
 */
export const listItem = command({
  name: "item.list",
  input: listItemInput,
  lock: ({ meetingId }) => ({ kind: "meeting", id: meetingId }),
  load: (tx, wish, { actor }) => loadListing(tx, actor, wish),
  see: (actor, meeting) => canKeepMeetings(actor, meeting),
  allow: (actor, meeting) => canKeepMeetings(actor, meeting),
  decide: ({ version, items, ...evidence }, wish, { mint, today }) => {
    const about = listing(wish, evidence);
    if (!about.ok) return about;
    const { meetingId, title, proposal, phaseId, editionId, isClosed } = wish;
    return ok<MeetingFact[]>([
      {
        type: "item.listed",
        subject: { kind: "item", id: mint(), version: version + 1 },
        happenedOn: today,
        data: {
          meetingId,
          meetingVersion: version + 1,
          number: items + 1,
          title: written(title),
          proposal: writtenOrNull(proposal),
          strategyId: about.value.strategyId,
          phaseId,
          editionId,
          subjects: about.value.initiatives.map(({ id, textId }, index) => ({
            id: mint(),
            number: index + 1,
            initiativeId: id,
            textId,
          })),
          isClosed,
          isPublished: false,
        },
      },
    ]);
  },
});
