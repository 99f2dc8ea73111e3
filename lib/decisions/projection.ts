import "server-only";
import { asDate } from "@/lib/kernel/day";
import { insert, type Projection } from "@/lib/platform/rows";
import type { DecisionFact } from "./facts";

export const decisionProjection: Projection<DecisionFact> = {
  "decision.recorded": ({ subject, happenedOn, data: { subjects, byId, ...data } }) => [
    insert("Decision", {
      id: subject.id,
      concerns: null,
      absent: null,
      disqualified: null,
      correctsId: null,
      originalId: null,
      ...data,
      decidedOn: asDate(happenedOn),
      recordedById: byId,
    }),
    ...subjects.map((decided) => insert("DecisionSubject", { ...decided, decisionId: subject.id })),
  ],
};
