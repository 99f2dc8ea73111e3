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
/** What a body made of an item. What an outcome leads to is `consequences/rules.ts`, exhaustively. */
export type Outcome = (typeof OUTCOMES)[number];

/** What an outcome does to what it is about. */
export type Effect = "decides" | "recommends" | "informs" | "leaves-open" | "sends-back" | "rejects";

/** Source: domain rule "Outcomes". */
export const EFFECT: Readonly<Record<Outcome, Effect>> = {
  godkendt: "decides",
  "godkendt-med-bemaerkning": "decides",
  tiltraadt: "decides",
  anbefalet: "recommends",
  "taget-til-efterretning": "informs",
  udsat: "leaves-open",
  "sendt-tilbage": "sends-back",
  afvist: "rejects",
};

/** What fulfils a party's part as beslutter. */
export const FULFILS_DECIDING: readonly Outcome[] = OUTCOMES.filter((outcome) => EFFECT[outcome] === "decides");

/** What a body has said for or against; what it puts off, recommends or takes note of leaves that as it was. */
const SETTLING: readonly Effect[] = ["decides", "sends-back", "rejects"];
export const isSettling = (outcome: Outcome): boolean => SETTLING.includes(EFFECT[outcome]);
