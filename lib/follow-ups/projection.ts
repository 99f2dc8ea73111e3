import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { FollowUpFact } from "./facts";

export const followUpProjection: Projection<FollowUpFact> = {
  "followUp.agreed": ({ subject, data: { deadline, ...data } }) => [
    insert("FollowUp", {
      id: subject.id,
      ...data,
      deadline: asDate(deadline),
      closedOn: null,
      closedById: null,
      note: null,
      version: subject.version,
    }),
  ],
  "followUp.carried": ({ subject, data }) => [change("FollowUp", subject.id, { ...data, version: subject.version })],
  "followUp.transferred": ({ subject, data }) => [
    change("FollowUp", subject.id, { ...data, version: subject.version }),
  ],
  "followUp.closed": ({ subject, happenedOn, data: { byId, note } }) => [
    change("FollowUp", subject.id, { closedOn: asDate(happenedOn), closedById: byId, note, version: subject.version }),
  ],
};
