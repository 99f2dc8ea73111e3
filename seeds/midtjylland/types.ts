import type { BodyLevel } from "@/lib/bodies/model";
import type { BodyKind, MembershipRole, SeatRole } from "@/lib/kernel/actor";
import type { Period } from "@/lib/kernel/period";
import type { OrganisationKind } from "@/lib/organisations/model";
import type { ParticipationRole, PhaseKind } from "@/lib/processes/model";

/** Where in a document something stands. `item` is the bullet, row or paragraph, counted from 1; null: the whole section. */
export type SourceReference = { readonly document: string; readonly section: string; readonly item: number | null };

/** Text in our own words (gengivet), after what stands at `source`. */
export type Gengivet = { readonly text: string; readonly source: SourceReference };

/** The document's own words: headings, names, and the one clause that is quoted. */
export type Quoted = { readonly quote: string; readonly source: SourceReference };

export type OrganisationKey =
  | "region-midtjylland"
  | "region-syddanmark"
  | "region-hovedstaden"
  | "region-sjaelland"
  | "region-nordjylland"
  | "region-oestdanmark"
  | "kommunerne-midt"
  | "almen-praksis-midt"
  | "hospitalerne-midt"
  | "kommunerne-syd"
  | "almen-praksis-syd"
  | "drift-demo"
  | `kommune-${string}`
  | `hospital-${string}`;

export type BodyKey =
  | "regionsraadet-midt"
  | "sundhedskoordinationsudvalget-midt"
  | "raadgivende-udvalg-sundhed-midt"
  | "raadgivende-udvalg-psykiatri-social-midt"
  | "administrativt-ledelsesforum-midt"
  | "strategisk-sundhedsledelsesforum-midt"
  | "sundhedsstyregruppen-midt"
  | "patientinddragelsesudvalget-midt"
  | "arbejdsgruppen-midt"
  | "praksisplanudvalget-midt"
  | "sundhedssamarbejdsudvalget-midt"
  | `sundhedsklynge-${string}`
  | `sundhedsraad-${string}`
  | "regionsraadet-hovedstaden"
  | "regionsraadet-sjaelland"
  | "regionsraadet-nordjylland"
  | "regionsraadet-oestdanmark"
  | "regionsraadet-syd"
  | "raadgivende-udvalg-syd"
  | "koncerndirektionen-syd"
  | "koncernledelsesforum-syd"
  | "supportteamet-syd"
  | "samordningsforaene-syd";

export type SeedOrganisation = {
  readonly key: OrganisationKey;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** The collective it is part of. */
  readonly partOf: OrganisationKey | null;
  /** The region it lies in; null for a region itself, and for what runs the system. */
  readonly region: OrganisationKey | null;
  readonly municipalityCode: string | null;
  readonly demonstration: boolean;
};

export type SeedBody = {
  readonly key: BodyKey;
  readonly organisation: OrganisationKey;
  readonly kind: BodyKind;
  readonly level: BodyLevel;
  readonly name: string;
  readonly demonstration: boolean;
};

export type SeedPerson = {
  readonly email: string;
  readonly name: string;
  readonly title: string;
  readonly memberships: readonly { readonly organisation: OrganisationKey; readonly role: MembershipRole }[];
  readonly seats: readonly { readonly body: BodyKey; readonly role: SeatRole }[];
  readonly demonstration: true;
};

export type SeedParticipant = {
  readonly body: BodyKey;
  readonly name: string;
  readonly level: BodyLevel;
  readonly role: ParticipationRole;
  /** Whether the timetable's row names it; else it comes from the text around the timetable. */
  readonly inTimetable: boolean;
  readonly source: SourceReference;
};

export type SeedPhase = {
  readonly number: number;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly planned: Period;
  readonly participants: readonly SeedParticipant[];
  readonly source: SourceReference;
  /** What the kommissorium says that the phase's gate leans on. */
  readonly gate: readonly Gengivet[];
};

export type TrackNumber = 1 | 2 | 3 | 4;

export type SeedTrack = {
  readonly number: TrackNumber;
  readonly title: string;
  readonly introduction: Gengivet;
  readonly note: string | null;
};

/** Kommuner, almen praksis, hospitaler; the region itself is responsible for every initiative. */
export type PartnerCode = "K" | "A" | "H";

/** Track and number: "2.4". */
export type InitiativeKey = `${TrackNumber}.${number}`;

/** Title and texts are in our own words (gengivet). */
export type SeedInitiative = {
  readonly key: InitiativeKey;
  readonly title: string;
  /** Put up for debate. */
  readonly debat: string;
  /** Sharpened after the input. */
  readonly endelig: string;
  readonly partners: readonly PartnerCode[];
  readonly subPoints: readonly { readonly number: number; readonly title: string; readonly source: SourceReference }[];
  readonly source: SourceReference;
  readonly note: string | null;
};
