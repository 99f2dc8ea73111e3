import type { Random } from "../random";

const MATTERS = [
  "Orientering fra formanden",
  "Budgetopfølgning for det nære sundhedsvæsen",
  "Mødeplan for det kommende år",
  "Tilbagemelding fra kommunernes kontaktudvalg",
  "Kvalitet og patientoplevelser i 3. kvartal",
  "Rekruttering til almen praksis",
] as const;

const WORDINGS = {
  "taget-til-efterretning": ["Taget til efterretning.", "Orienteringen blev taget til efterretning."],
  anbefalet: ["Udvalget anbefaler, at indsatsen fortsætter.", "Anbefales over for regionsrådet."],
  tiltraadt: ["Indstillingen blev tiltrådt.", "Tiltrådt, idet der følges op efter sommeren."],
} as const;

/** What bodies make of their ordinary items. */
export type OrdinaryOutcome = keyof typeof WORDINGS;

export const APPROVED = "Regionsrådet godkendte det endelige forslag.";
export const TO_APPROVE = "at det endelige forslag til hvert initiativ godkendes";
export const TO_NOTE = "at status tages til efterretning";

export const matter = (random: Random): string => random.pick(MATTERS);
export const wordingOf = (outcome: OrdinaryOutcome, random: Random): string => random.pick(WORDINGS[outcome]);
