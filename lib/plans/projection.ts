import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { PlanFact } from "./facts";

export const planProjection: Projection<PlanFact> = {
  "plan.announced": ({ subject, data }) => [
    insert("Plan", {
      id: subject.id,
      ...data,
      dueFrom: asDate(data.dueFrom),
      dueTo: data.dueTo && asDate(data.dueTo),
    }),
  ],
  "plan.transferred": ({ subject, data }) => [change("Plan", subject.id, data)],
};
