import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { ReformFact } from "./facts";

export const reformProjection: Projection<ReformFact> = {
  "reform.prepared": ({ subject, data }) => [
    insert("Reform", {
      id: subject.id,
      ...data,
      inForceOn: asDate(data.inForceOn),
      carriedOutOn: null,
      version: subject.version,
    }),
  ],
  "succession.settled": ({ subject, data: { successions } }) =>
    successions.map((succession) => insert("Succession", { ...succession, reformId: subject.id })),
  "reform.carriedOut": ({ subject, happenedOn, data: { transfers } }) => [
    change("Reform", subject.id, { carriedOutOn: asDate(happenedOn), version: subject.version }),
    ...transfers.map((transfer) => insert("Transfer", { ...transfer, reformId: subject.id })),
  ],
};
