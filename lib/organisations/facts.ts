import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { OrganisationKind } from "./model";

export type OrganisationFact =
  | Fact<
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
        /** Absent in facts from before it was entered, and for what has been there for longer than anybody asks. */
        validFrom?: Day | null;
        legalBasis?: Written | null;
        isDemonstration: boolean;
      }
    >
  /** It has another name from the day the fact happened; `former`: the one it had, and since when; null: since before it was entered. */
  | Fact<
      "organisation.renamed",
      "organisation",
      { name: Written; former: { id: string; name: Written; validFrom: Day | null } }
    >
  /** `validTo`: its last day, which may lie ahead. */
  | Fact<"organisation.abolished", "organisation", { validTo: Day }>
  /** It lies in another region, or is part of another collective, from now on. */
  | Fact<"organisation.placed", "organisation", { regionId: string } | { partOfId: string }>;
