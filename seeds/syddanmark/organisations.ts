import { KOMMUNER } from "../kommuner";
import type { OrganisationKey, SeedBody, SeedOrganisation } from "../midtjylland/types";

const IN_SYDDANMARK = { region: "region-syddanmark", partOf: null, municipalityCode: null } as const;

/** Those an initiative names as partners when it says kommune or almen praksis. */
const collectives: readonly SeedOrganisation[] = [
  {
    ...IN_SYDDANMARK,
    key: "kommunerne-syd",
    kind: "kommune",
    name: "Kommunerne i Region Syddanmark",
    demonstration: false,
  },
  {
    ...IN_SYDDANMARK,
    key: "almen-praksis-syd",
    kind: "almen-praksis",
    name: "Almen praksis i Region Syddanmark",
    demonstration: true,
  },
];

const kommuner: readonly SeedOrganisation[] = KOMMUNER.filter(({ region }) => region === "Region Syddanmark").map(
  ({ kode, navn }) => ({
    key: `kommune-${kode}`,
    kind: "kommune",
    name: `${navn} Kommune`,
    partOf: "kommunerne-syd",
    region: "region-syddanmark",
    municipalityCode: kode,
    demonstration: false,
  }),
);

/** The rammepapir speaks of the hospitals and names none. */
const HOSPITALS: readonly (readonly [OrganisationKey, string])[] = [
  ["hospital-syd-vest-demo", "Sygehus Vest (demo)"],
  ["hospital-syd-oest-demo", "Sygehus Øst (demo)"],
  ["hospital-syd-psykiatri-demo", "Psykiatrisygehus Syd (demo)"],
];

const hospitals: readonly SeedOrganisation[] = HOSPITALS.map(([key, name]) => ({
  ...IN_SYDDANMARK,
  key,
  kind: "hospital",
  name,
  demonstration: true,
}));

export const organisations: readonly SeedOrganisation[] = [...collectives, ...kommuner, ...hospitals];

const ADMINISTRATIVE = {
  organisation: "region-syddanmark",
  kind: "administrativt-forum",
  level: "administrativ",
  demonstration: false,
} as const;

/** Source: rammepapir, 6.0. */
export const bodies: readonly SeedBody[] = [
  { ...ADMINISTRATIVE, key: "koncerndirektionen-syd", name: "Koncerndirektionen" },
  { ...ADMINISTRATIVE, key: "koncernledelsesforum-syd", name: "Koncernledelsesforum" },
  { ...ADMINISTRATIVE, key: "supportteamet-syd", name: "Supportteamet" },
  { ...ADMINISTRATIVE, key: "samordningsforaene-syd", name: "Samordningsforaene" },
];
