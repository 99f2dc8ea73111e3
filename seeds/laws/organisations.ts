import { KOMMUNER } from "../kommuner";
import type { OrganisationKey, SeedBody, SeedOrganisation } from "../midtjylland/types";

/** The regions that none of the documents is about: a law is about all of them. */
const REGIONS = [
  ["region-hovedstaden", "Region Hovedstaden", "regionsraadet-hovedstaden"],
  ["region-sjaelland", "Region Sjælland", "regionsraadet-sjaelland"],
  ["region-nordjylland", "Region Nordjylland", "regionsraadet-nordjylland"],
] as const;

const placed = (key: OrganisationKey, name: string): readonly SeedOrganisation[] => [
  { key, kind: "region", name, partOf: null, region: null, municipalityCode: null, demonstration: false },
  ...KOMMUNER.filter(({ region }) => region === name).map(({ kode, navn }): SeedOrganisation => ({
    key: `kommune-${kode}`,
    kind: "kommune",
    name: `${navn} Kommune`,
    partOf: null,
    region: key,
    municipalityCode: kode,
    demonstration: false,
  })),
];

/** Each with the kommuner that lie in it until the end of 2026. */
export const organisations: readonly SeedOrganisation[] = REGIONS.flatMap(([key, name]) => placed(key, name));

export const bodies: readonly SeedBody[] = REGIONS.map(([organisation, , key]) => ({
  key,
  organisation,
  kind: "regionsraad",
  level: "politisk",
  name: "Regionsrådet",
  demonstration: false,
}));
