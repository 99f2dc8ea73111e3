import "server-only";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import type { Answer, Command, CommonRefusal, Outcome } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { keepDraft } from "@/lib/platform/drafts";
import { loadHearing } from "../evidence";
import type { HearingRefusal } from "../labels";
import { placeOf } from "../model";
import { canSpeakFor } from "../policy";
import { hears } from "../rules";
import { saveDraftInput } from "../schema";

type SaveRefusal = HearingRefusal | CommonRefusal;

/**
 * Keeps what somebody has begun to write, for the organisation or the body. No fact of the domain: nothing has been said
 * yet, so it leaves no trace in the ledger, and the region never sees it. Answers with the draft's version.
 * Refuses HEARING_NOT_OPEN, NOT_HEARD, DRAFT_CHANGED.
 */
export const saveDraft: Command<HearingRefusal> = Object.assign(
  async (actor: Actor, input: unknown): Promise<Outcome<HearingRefusal>> => {
    const parsed = saveDraftInput.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
      return { kind: "invalid", issues };
    }
    const { initiativeId, text: body, draftVersion, key: form } = parsed.data;
    const { now: db } = database();
    const evidence = await loadHearing(db, parsed.data);
    if (!evidence || !canSeeInitiative(actor, evidence.subject)) return no({ code: "NOT_FOUND" });
    if (!canSpeakFor(actor, evidence.hearing.voice)) return no({ code: "NOT_ALLOWED" });
    const heard = hears(evidence.hearing);
    if (!heard.ok) return no(heard.refusal);
    const text = { body, version: draftVersion, form, personId: actor.personId };
    const version = await keepDraft(db, placeOf(parsed.data), text);
    return version === null ? no({ code: "DRAFT_CHANGED" }) : { kind: "done", answer: kept(initiativeId, version) };
  },
  { commandName: "draft.save" },
);

const no = (refusal: SaveRefusal): Outcome<HearingRefusal> => ({ kind: "refused", refusal });

/** Outside the ledger there is no stamp; the position only tells one saving from the next. */
const kept = (initiativeId: string, version: number): Answer => ({
  subjectId: initiativeId,
  version,
  stamp: new Date().toISOString(),
  position: version,
});
