import "server-only";
import { insert, type Projection } from "@/lib/platform/rows";
import type { OrganisationFact } from "./facts";

export const organisationProjection: Projection<OrganisationFact> = {
  "organisation.founded": ({ subject, data }) => [insert("Organisation", { id: subject.id, ...data })],
};
