import "server-only";
import { publishedText } from "@/lib/gates/rules";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadStandingSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import type { InitiativeRefusal } from "../labels";
import { canAdvance, canSeeInitiative } from "../policy";
import { isFinalUnchanged } from "../rules";
import { confirmFinalTextInput } from "../schema";

/**
 * Confirms that the published final text is the debate text unchanged, and on purpose. A later version voids it.
 * Refuses NOT_IN_A_PHASE, FINAL_TEXT_NOT_PUBLISHED, FINAL_TEXT_DIFFERS.
 */
export const confirmFinalText = command({
  name: "finalText.confirm",
  input: confirmFinalTextInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadStandingSubject,
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, standing }, _wish, { today, actor }): Result<InitiativeFact[], InitiativeRefusal> => {
    if (!standing) return refuse({ code: "NOT_IN_A_PHASE" });
    const final = publishedText(standing.initiative, "endelig");
    if (!final) return refuse({ code: "FINAL_TEXT_NOT_PUBLISHED" });
    if (!isFinalUnchanged(standing.initiative)) return refuse({ code: "FINAL_TEXT_DIFFERS" });
    return ok<InitiativeFact[]>([
      {
        type: "finalText.confirmed",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: { textId: final.id, byId: actor.personId },
      },
    ]);
  },
});
