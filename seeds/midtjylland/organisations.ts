import { KOMMUNER } from "../kommuner";
import type { OrganisationKey, SeedBody, SeedOrganisation } from "./types";

const IN_MIDTJYLLAND = { region: "region-midtjylland", partOf: null, municipalityCode: null } as const;

const regions: readonly SeedOrganisation[] = [
  {
    key: "region-midtjylland",
    kind: "region",
    name: "Region Midtjylland",
    partOf: null,
    region: null,
    municipalityCode: null,
    demonstration: false,
  },
  {
    key: "region-syddanmark",
    kind: "region",
    name: "Region Syddanmark",
    partOf: null,
    region: null,
    municipalityCode: null,
    demonstration: false,
  },
];

/** Those an initiative names as partners when it says kommuner, almen praksis or hospitaler. */
const collectives: readonly SeedOrganisation[] = [
  {
    ...IN_MIDTJYLLAND,
    key: "kommunerne-midt",
    kind: "kommune",
    name: "Kommunerne i Region Midtjylland",
    demonstration: false,
  },
  {
    ...IN_MIDTJYLLAND,
    key: "almen-praksis-midt",
    kind: "almen-praksis",
    name: "Almen praksis i Region Midtjylland",
    demonstration: true,
  },
  {
    ...IN_MIDTJYLLAND,
    key: "hospitalerne-midt",
    kind: "hospital",
    name: "Hospitalerne i Region Midtjylland",
    demonstration: false,
  },
];

const kommuner: readonly SeedOrganisation[] = KOMMUNER.filter((kommune) => kommune.region === "Region Midtjylland").map(
  ({ kode, navn }) => ({
    key: `kommune-${kode}`,
    kind: "kommune",
    name: `${navn} Kommune`,
    partOf: "kommunerne-midt",
    region: "region-midtjylland",
    municipalityCode: kode,
    demonstration: false,
  }),
);

/** The documents say that there are five, not what they are called. */
const HOSPITALS: readonly (readonly [OrganisationKey, string])[] = [
  ["hospital-nord-demo", "Hospital Nord (demo)"],
  ["hospital-syd-demo", "Hospital Syd (demo)"],
  ["hospital-vest-demo", "Hospital Vest (demo)"],
  ["hospital-oest-demo", "Hospital Øst (demo)"],
  ["hospital-midt-demo", "Hospital Midt (demo)"],
];

const hospitals: readonly SeedOrganisation[] = HOSPITALS.map(([key, name]) => ({
  ...IN_MIDTJYLLAND,
  key,
  kind: "hospital",
  name,
  partOf: "hospitalerne-midt",
  demonstration: true,
}));

const others: readonly SeedOrganisation[] = [
  {
    key: "hospital-syddanmark-demo",
    kind: "hospital",
    name: "Sygehus Syddanmark (demo)",
    partOf: null,
    region: "region-syddanmark",
    municipalityCode: null,
    demonstration: true,
  },
  {
    key: "drift-demo",
    kind: "drift",
    name: "Systemdrift og revision (demo)",
    partOf: null,
    region: null,
    municipalityCode: null,
    demonstration: true,
  },
];

/** A collective comes before its parts, and a region before what lies in it. */
export const organisations: readonly SeedOrganisation[] = [
  ...regions,
  ...collectives,
  ...kommuner,
  ...hospitals,
  ...others,
];

const POLITICAL_IN_MIDTJYLLAND = {
  organisation: "region-midtjylland",
  level: "politisk",
  demonstration: false,
} as const;

const ADMINISTRATIVE_IN_MIDTJYLLAND = {
  organisation: "region-midtjylland",
  kind: "administrativt-forum",
  level: "administrativ",
  demonstration: false,
} as const;

export const bodies: readonly SeedBody[] = [
  { ...POLITICAL_IN_MIDTJYLLAND, key: "regionsraadet-midt", kind: "regionsraad", name: "Regionsrådet" },
  {
    ...POLITICAL_IN_MIDTJYLLAND,
    key: "sundhedskoordinationsudvalget-midt",
    kind: "tvaersektorielt-udvalg",
    name: "Sundhedskoordinationsudvalget",
  },
  {
    ...POLITICAL_IN_MIDTJYLLAND,
    key: "raadgivende-udvalg-sundhed-midt",
    kind: "raadgivende-udvalg",
    name: "Rådgivende udvalg på sundhedsområdet",
  },
  {
    ...POLITICAL_IN_MIDTJYLLAND,
    key: "raadgivende-udvalg-psykiatri-social-midt",
    kind: "raadgivende-udvalg",
    name: "Rådgivende udvalg for psykiatriområdet og det specialiserede socialområde",
  },
  {
    ...ADMINISTRATIVE_IN_MIDTJYLLAND,
    key: "administrativt-ledelsesforum-midt",
    name: "Administrativt ledelsesforum",
  },
  {
    ...ADMINISTRATIVE_IN_MIDTJYLLAND,
    key: "strategisk-sundhedsledelsesforum-midt",
    name: "Strategisk Sundhedsledelsesforum",
  },
  { ...ADMINISTRATIVE_IN_MIDTJYLLAND, key: "sundhedsstyregruppen-midt", name: "Sundhedsstyregruppen" },
  {
    ...POLITICAL_IN_MIDTJYLLAND,
    key: "patientinddragelsesudvalget-midt",
    kind: "patientinddragelsesudvalg",
    name: "Patientinddragelsesudvalget",
  },
  {
    ...POLITICAL_IN_MIDTJYLLAND,
    key: "praksisplanudvalget-midt",
    kind: "tvaersektorielt-udvalg",
    name: "Praksisplanudvalget",
  },
  { ...ADMINISTRATIVE_IN_MIDTJYLLAND, key: "arbejdsgruppen-midt", name: "Arbejdsgruppen fra Administrationen" },
  {
    key: "regionsraadet-syd",
    organisation: "region-syddanmark",
    kind: "regionsraad",
    level: "politisk",
    name: "Regionsrådet",
    demonstration: false,
  },
  {
    key: "raadgivende-udvalg-syd",
    organisation: "region-syddanmark",
    kind: "raadgivende-udvalg",
    level: "politisk",
    name: "Rådgivende udvalg for det nære sundhedsvæsen (demo)",
    demonstration: true,
  },
];
