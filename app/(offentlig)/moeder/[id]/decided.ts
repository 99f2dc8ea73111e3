import { listDecisionsAt } from "@/lib/decisions/queries";
import { listFollowUpsOf, listOwnerChoices } from "@/lib/follow-ups/queries";
import type { Actor } from "@/lib/kernel/actor";
import type { MeetingPage } from "@/lib/meetings/queries";
import type { Reader } from "@/lib/platform/readers";

/** What was decided at a meeting and is followed up of it, and for its secretary who may be given a follow-up. */
export async function loadDecided(reader: Reader, viewer: Actor, { id, body, can }: MeetingPage) {
  const decided = await listDecisionsAt(reader, viewer, id);
  const ids = decided.flatMap(({ decisions }) => decisions.map((decision) => decision.id));
  return {
    decided,
    followUps: await listFollowUpsOf(reader, viewer, ids),
    owners: can.keep ? await listOwnerChoices(reader, body.id) : [],
  };
}
