import { day, type Day } from "@/lib/kernel/day";
import type { BodyKey, OrganisationKey } from "../midtjylland/types";
import type { Moment } from "../play/steps";

/** A body that a law makes without anything ending for it. */
export type LawBody = {
  readonly key: BodyKey;
  readonly organisation: OrganisationKey;
  readonly name: string;
};

/** What ends, and what comes in its place; nothing: it is abolished. */
export type LawReform = {
  readonly title: string;
  readonly ends: readonly (BodyKey | OrganisationKey)[];
  /** New ones, of the kind of the first that ends. */
  readonly begins: readonly { readonly key: BodyKey | OrganisationKey; readonly name: string }[];
  /** The region that new bodies belong to; left out: that of the first that ends. */
  readonly belongsTo?: OrganisationKey;
  /** Why the parts of a strategy stay with those that end, by the strategy's title. */
  readonly stays?: Readonly<Record<string, string>>;
};

/** A law as it is entered. `isCarriedOut`: what is open is handed over at once; else it waits for its day, and for a person. */
export type Law = {
  readonly on: Moment;
  readonly inForceOn: Day;
  readonly legalBasis: string;
  readonly establishes: readonly LawBody[];
  readonly reforms: readonly LawReform[];
  readonly isCarriedOut: boolean;
};

/** So many sundhedsklynger the demonstration has: one for each of the akuthospitaler of the presentation of 2018. */
const KLYNGER = 5;

const klynger: readonly LawBody[] = Array.from({ length: KLYNGER }, (_, index) => ({
  key: `sundhedsklynge-${String(index + 1)}-midt`,
  organisation: "region-midtjylland",
  name: `Sundhedsklynge ${String(index + 1)} (demo)`,
}));

/** 17 in all by the law; how they are spread and what they are called is invented. */
const SUNDHEDSRAAD = [
  ["region-oestdanmark", "Østdanmark", 6],
  ["region-syddanmark", "Syddanmark", 4],
  ["region-midtjylland", "Midtjylland", 5],
  ["region-nordjylland", "Nordjylland", 2],
] as const;

const sundhedsraad: readonly LawBody[] = SUNDHEDSRAAD.flatMap(([organisation, region, count]) =>
  Array.from({ length: count }, (_, index) => ({
    key: `sundhedsraad-${region}-${String(index + 1)}` as const,
    organisation,
    name: `Sundhedsråd ${String(index + 1)} i Region ${region} (demo)`,
  })),
);

const of2022: Law = {
  on: { day: day("2022-07-01") },
  inForceOn: day("2022-07-01"),
  legalBasis: "Sundhedsloven, som den gælder fra 1. juli 2022",
  establishes: klynger,
  reforms: [
    {
      title: "Sundhedssamarbejdsudvalget afløser to udvalg",
      ends: ["sundhedskoordinationsudvalget-midt", "praksisplanudvalget-midt"],
      begins: [{ key: "sundhedssamarbejdsudvalget-midt", name: "Sundhedssamarbejdsudvalget" }],
      stays: {
        "Sundhedsaftalen 2019-2022":
          "Aftalens faser ligger før 1. juli 2022, og oplægget nævner det udvalg, der var dengang.",
      },
    },
  ],
  isCarriedOut: true,
};

/** Entered last: whatever the day of the first start, everything that is planned by then is planned before it. */
const of2027: Law = {
  on: { daysBeforeToday: 1 },
  inForceOn: day("2027-01-01"),
  legalBasis: "L 213 og L 214",
  establishes: sundhedsraad,
  reforms: [
    {
      title: "Region Østdanmark afløser to regioner",
      ends: ["region-hovedstaden", "region-sjaelland"],
      begins: [{ key: "region-oestdanmark", name: "Region Østdanmark" }],
    },
    {
      title: "Ét regionsråd i Østdanmark",
      ends: ["regionsraadet-hovedstaden", "regionsraadet-sjaelland"],
      begins: [{ key: "regionsraadet-oestdanmark", name: "Regionsrådet" }],
      belongsTo: "region-oestdanmark",
    },
    {
      title: "Sundhedssamarbejdsudvalget og sundhedsklyngerne nedlægges",
      ends: ["sundhedssamarbejdsudvalget-midt", ...klynger.map(({ key }) => key)],
      begins: [],
    },
  ],
  isCarriedOut: false,
};

export const laws: readonly Law[] = [of2022, of2027];
