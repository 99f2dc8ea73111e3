import "server-only";
import { addDays, asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { OrganisationFact } from "./facts";

export const organisationProjection: Projection<OrganisationFact> = {
  "organisation.founded": ({ subject, data }) => [
    insert("Organisation", {
      id: subject.id,
      ...data,
      legalBasis: data.legalBasis ?? null,
      validFrom: data.validFrom ? asDate(data.validFrom) : null,
      validTo: null,
    }),
  ],
  "organisation.renamed": ({ subject, happenedOn, data: { name, former } }) => [
    insert("OrganisationName", {
      id: former.id,
      organisationId: subject.id,
      name: former.name,
      validFrom: former.validFrom && asDate(former.validFrom),
      validTo: asDate(addDays(happenedOn, -1)),
    }),
    change("Organisation", subject.id, { name }),
  ],
  "organisation.abolished": ({ subject, data }) => [
    change("Organisation", subject.id, { validTo: asDate(data.validTo) }),
  ],
  "organisation.placed": ({ subject, data }) => [change("Organisation", subject.id, data)],
};
