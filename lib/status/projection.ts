import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { StatusFact } from "./facts";

export const statusProjection: Projection<StatusFact> = {
  "status.recorded": ({
    subject,
    happenedOn,
    data: { updateId, word, progress, note, nextStep, staleAfter, rhythmDays, byId },
  }) => {
    const current = {
      word,
      progress,
      updatedOn: asDate(happenedOn),
      staleAfter: staleAfter && asDate(staleAfter),
      rhythmDays,
      version: subject.version,
    };
    return [
      insert("StatusUpdate", {
        id: updateId,
        initiativeId: subject.id,
        number: subject.version,
        word,
        progress,
        note,
        nextStep,
        reportedOn: asDate(happenedOn),
        reportedById: byId,
      }),
      subject.version === 1
        ? insert("InitiativeStatus", { id: subject.id, ...current })
        : change("InitiativeStatus", subject.id, current),
    ];
  },
};
