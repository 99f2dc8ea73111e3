import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { BodyFact } from "./facts";

export const bodyProjection: Projection<BodyFact> = {
  "body.established": ({ subject, data }) => [
    insert("Body", { id: subject.id, ...data, validFrom: asDate(data.validFrom), validTo: null }),
  ],
  "seat.taken": ({ subject, data }) => [
    insert("Seat", { id: subject.id, ...data, validFrom: asDate(data.validFrom), validTo: null }),
  ],
  "seat.vacated": ({ subject, data }) => [change("Seat", subject.id, { validTo: asDate(data.validTo) })],
};
