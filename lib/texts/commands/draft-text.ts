import "server-only";
import { loadSubject } from "@/lib/initiatives/evidence";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { TextFact } from "../facts";
import type { TextRefusal } from "../labels";
import { canWriteText } from "../policy";
import { draftTextInput } from "../schema";

/**
 * Writes a new version of an initiative's text, as a draft. The adopted text comes of a decision, except where the strategy
 * came here adopted. Refuses ADOPTED_BY_DECISION_ONLY, DRAFT_EXISTS.
 */
export const draftText = command({
  name: "text.draft",
  input: draftTextInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, kind }) => {
    const subject = await loadSubject(tx, initiativeId);
    const initiative = await tx.initiative.findUnique({
      where: { id: initiativeId },
      select: {
        strategy: { select: { adoptedOn: true, processes: { where: { purpose: "governing" }, select: { id: true } } } },
        texts: { where: { kind }, orderBy: { number: "desc" }, take: 1, select: { number: true, publishedOn: true } },
      },
    });
    if (!subject || !initiative) return null;
    const { texts, strategy } = initiative;
    const arrivedAdopted = strategy.adoptedOn !== null && strategy.processes.length === 0;
    return { ...subject, newest: texts[0] ?? null, arrivedAdopted };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, evidence) => canWriteText(actor, evidence, evidence),
  decide: (
    { newest, arrivedAdopted },
    { initiativeId, kind, body, audience },
    { mint, today, actor },
  ): Result<TextFact[], TextRefusal> => {
    if (kind === "vedtaget" && !arrivedAdopted) return refuse({ code: "ADOPTED_BY_DECISION_ONLY" });
    if (newest && !newest.publishedOn) return refuse({ code: "DRAFT_EXISTS" });
    return ok<TextFact[]>([
      {
        type: "text.drafted",
        subject: { kind: "text", id: mint(), version: 1 },
        happenedOn: today,
        data: {
          initiativeId,
          kind,
          number: (newest?.number ?? 0) + 1,
          body: written(body),
          audience,
          byId: actor.personId,
        },
      },
    ]);
  },
});
