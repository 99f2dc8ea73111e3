import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { PersonFact } from "./facts";

export const personProjection: Projection<PersonFact> = {
  "person.registered": ({ subject, data }) => [insert("Person", { id: subject.id, ...data })],
  "person.invited": () => [],
  "membership.began": ({ subject, data }) => [
    insert("Membership", { id: subject.id, ...data, validFrom: asDate(data.validFrom), validTo: null }),
  ],
  "membership.ended": ({ subject, data }) => [change("Membership", subject.id, { validTo: asDate(data.validTo) })],
};
