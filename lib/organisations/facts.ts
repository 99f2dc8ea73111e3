import type { Fact, Written } from "@/lib/kernel/fact";
import type { OrganisationKind } from "./model";

export type OrganisationFact = Fact<
  "organisation.founded",
  "organisation",
  {
    kind: OrganisationKind;
    name: Written;
    /** The collective it is part of. */
    partOfId: string | null;
    /** The region it lies in; null for a region. */
    regionId: string | null;
    municipalityCode: string | null;
    isDemonstration: boolean;
  }
>;
