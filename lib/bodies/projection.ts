import "server-only";
import { addDays, asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { BodyFact } from "./facts";

export const bodyProjection: Projection<BodyFact> = {
  "body.established": ({ subject, data }) => [
    insert("Body", {
      id: subject.id,
      ...data,
      legalBasis: data.legalBasis ?? null,
      validFrom: asDate(data.validFrom),
      validTo: null,
    }),
  ],
  "body.renamed": ({ subject, happenedOn, data: { name, former } }) => [
    insert("BodyName", {
      id: former.id,
      bodyId: subject.id,
      name: former.name,
      validFrom: asDate(former.validFrom),
      validTo: asDate(addDays(happenedOn, -1)),
    }),
    change("Body", subject.id, { name }),
  ],
  "body.abolished": ({ subject, data }) => [change("Body", subject.id, { validTo: asDate(data.validTo) })],
  "body.transferred": ({ subject, data }) => [change("Body", subject.id, data)],
  "seat.taken": ({ subject, data }) => [
    insert("Seat", { id: subject.id, ...data, validFrom: asDate(data.validFrom), validTo: null }),
  ],
  "seat.vacated": ({ subject, data }) => [change("Seat", subject.id, { validTo: asDate(data.validTo) })],
};
