import type { BodyLevel } from "@/lib/bodies/model";
import type { HandoverKind } from "@/lib/handovers/model";
import type { BodyKind } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { OrganisationKind } from "@/lib/organisations/model";

type Lasting = {
  id: string;
  name: string;
  /** null: since before it was entered. */
  validFrom: Day | null;
  /** Its last day; null: until further notice. */
  validTo: Day | null;
};

/** A body or an organisation that a reform names. */
export type Party = Lasting &
  (
    | { isBody: true; kind: BodyKind; level: BodyLevel; organisationId: string }
    | { isBody: false; kind: OrganisationKind; partOfId: string | null; regionId: string | null }
  );

/** Something open, as it is told of. */
export type ToldThing = {
  kind: HandoverKind;
  /** null: it is not the viewer's to read. */
  what: string | null;
  where: string | null;
  /** A seat's, a membership's or a party's, as a word of its vocabulary. */
  role: string | null;
  /** A meeting's, or a follow-up's deadline. */
  day: Day | null;
  /** How many rows go together. */
  count: number;
};

/** What is counted on both sides of a reform's day. */
export const MEASURES = [
  "initiatives",
  "strategies",
  "people",
  "parts",
  "meetings",
  "decisions",
  "places",
  "followUps",
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a form sends for a thing that goes to nobody. */
export const NOBODY = "ingen";
