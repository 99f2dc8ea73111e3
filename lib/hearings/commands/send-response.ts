import "server-only";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { dropDraft, findDraft, isOvertaken, type Draft } from "@/lib/platform/drafts";
import type { ProcessFact } from "@/lib/processes/facts";
import { loadHearing } from "../evidence";
import type { HearingFact } from "../facts";
import type { HearingRefusal } from "../labels";
import { placeOf } from "../model";
import { canSpeakFor } from "../policy";
import { respond } from "../rules";
import { sendResponseInput } from "../schema";

/**
 * Gives formal input on an initiative, on behalf of an organisation or a body that is heard; the draft of it is gone.
 * Refuses HEARING_NOT_OPEN, NOT_HEARD, DRAFT_CHANGED, DRAFT_GONE.
 */
export const sendResponse = command({
  name: "response.send",
  input: sendResponseInput,
  // Locked before reading: the gate counts what is not replied to, and receipts are numbered within the process.
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: async (tx, wish) => {
    const evidence = await loadHearing(tx, wish);
    return evidence && { ...evidence, draft: await findDraft(tx, placeOf(wish)) };
  },
  see: (actor, { subject }) => canSeeInitiative(actor, subject),
  allow: (actor, { hearing }) => canSpeakFor(actor, hearing.voice),
  decide: (
    { hearing, draft },
    { text, draftVersion, key },
    { actor, mint, today },
  ): Result<(HearingFact | ProcessFact)[], HearingRefusal> =>
    refuseOvertaken(draft, { version: draftVersion, form: key }) ??
    respond(hearing, { id: mint(), text, on: today, byId: actor.personId, isByLetter: false }),
  clear: (tx, wish) => dropDraft(tx, placeOf(wish)),
});

/** Sending deletes the draft: what somebody else wrote there meanwhile must not go with it. */
function refuseOvertaken(draft: Draft | null, { version, form }: { version: number | null; form: string }) {
  if (version === null) return null;
  if (draft === null) return version > 0 ? refuse({ code: "DRAFT_GONE" }) : null;
  return isOvertaken(draft, { version, form }) ? refuse({ code: "DRAFT_CHANGED" }) : null;
}
