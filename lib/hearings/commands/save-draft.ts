import "server-only";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { ok, refuse } from "@/lib/kernel/result";
import { draftCommand, type Decided } from "@/lib/platform/draft-command";
import { loadHearing } from "../evidence";
import type { HearingRefusal } from "../labels";
import { placeOf } from "../model";
import { canSpeakFor } from "../policy";
import { hears } from "../rules";
import { saveDraftInput } from "../schema";

/**
 * Keeps what somebody has begun to write, for the organisation or the body; the region never sees it.
 * Refuses HEARING_NOT_OPEN, NOT_HEARD, DRAFT_CHANGED.
 */
export const saveDraft = draftCommand({
  name: "draft.save",
  input: saveDraftInput,
  decide: async (db, wish, actor): Promise<Decided<HearingRefusal>> => {
    const evidence = await loadHearing(db, wish);
    if (!evidence || !canSeeInitiative(actor, evidence.subject)) return refuse({ code: "NOT_FOUND" });
    if (!canSpeakFor(actor, evidence.hearing.voice)) return refuse({ code: "NOT_ALLOWED" });
    const heard = hears(evidence.hearing);
    return heard.ok ? ok({ place: placeOf(wish), body: wish.text }) : heard;
  },
});
