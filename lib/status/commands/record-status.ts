import "server-only";
import { loadSubject } from "@/lib/initiatives/evidence";
import { canRecordStatus, canSeeInitiative } from "@/lib/initiatives/policy";
import { written } from "@/lib/kernel/fact";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { StatusFact } from "../facts";
import { DEFAULT_RHYTHM_DAYS } from "../model";
import { staleAfter } from "../rules";
import { recordStatusInput } from "../schema";

/** Records how far an initiative is. `expectedVersion` is the number of reports the person had read. */
export const recordStatus = command({
  name: "status.record",
  input: recordStatusInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const status = await tx.initiativeStatus.findUnique({
      where: { id: initiativeId },
      select: { version: true, rhythmDays: true },
    });
    return (
      subject && { ...subject, version: status?.version ?? 0, rhythmDays: status?.rhythmDays ?? DEFAULT_RHYTHM_DAYS }
    );
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canRecordStatus(actor, subject),
  decide: (
    { id, version, rhythmDays },
    { word, progress, note, nextStep },
    { mint, today, actor },
  ): Result<StatusFact[], never> =>
    ok<StatusFact[]>([
      {
        type: "status.recorded",
        subject: { kind: "status", id, version: version + 1 },
        happenedOn: today,
        data: {
          updateId: mint(),
          word,
          progress,
          note: written(note),
          nextStep: written(nextStep),
          staleAfter: staleAfter(word, today, rhythmDays),
          rhythmDays,
          byId: actor.personId,
        },
      },
    ]),
});
