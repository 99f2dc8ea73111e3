import type { OrganisationKind } from "./model";

export const organisationKindLabel: Record<OrganisationKind, string> = {
  region: "Region",
  kommune: "Kommune",
  "almen-praksis": "Almen praksis",
  hospital: "Hospital",
  drift: "Drift",
};
