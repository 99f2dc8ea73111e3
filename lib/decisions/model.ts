export const OUTCOMES = [
  "godkendt",
  "godkendt-med-bemaerkning",
  "tiltraadt",
  "anbefalet",
  "taget-til-efterretning",
  "udsat",
  "sendt-tilbage",
  "afvist",
] as const;
/** What a body made of an item. What an outcome leads to is `decisions/rules.ts`, exhaustively. */
export type Outcome = (typeof OUTCOMES)[number];

/** What fulfils a party's part as beslutter. Source: domain rule "Outcomes". */
export const FULFILS_DECIDING: readonly Outcome[] = ["godkendt", "godkendt-med-bemaerkning", "tiltraadt"];
