import "server-only";
import { loadSubject } from "@/lib/initiatives/evidence";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { HearingFact } from "../facts";
import type { HearingRefusal } from "../labels";
import { canReadInput, canReply } from "../policy";
import { replyToResponseInput } from "../schema";

/** Says what became of an input; the gate no longer waits for it. Refuses ALREADY_REPLIED. */
export const replyToResponse = command({
  name: "response.reply",
  input: replyToResponseInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: async (tx, { processId, phaseId, initiativeId, responseId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const response = await tx.hearingResponse.findFirst({
      where: { id: responseId, initiativeId, phaseId, processId },
      select: { version: true, reply: true, process: { select: { version: true } } },
    });
    return subject && response && { subject, ...response };
  },
  see: (actor, { subject }) => canReadInput(actor, subject),
  allow: (actor, { subject }) => canReply(actor, subject),
  decide: (
    { version, reply: before, process },
    { processId, responseId, initiativeId, reply },
    { actor, today, mint },
  ): Result<HearingFact[], HearingRefusal> =>
    before !== null
      ? refuse({ code: "ALREADY_REPLIED" })
      : ok<HearingFact[]>([
          {
            type: "response.replied",
            subject: { kind: "response", id: responseId, version: version + 1 },
            happenedOn: today,
            data: {
              ...{ reply: written(reply), byId: actor.personId, processId, processVersion: process.version + 1 },
              entry: { id: mint(), initiativeId },
            },
          },
        ]),
});
