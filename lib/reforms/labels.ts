import { seatRoleLabel } from "@/lib/bodies/labels";
import type { HandoverKind } from "@/lib/handovers/model";
import { MEMBERSHIP_ROLES, SEAT_ROLES } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { wordOf } from "@/lib/kernel/vocabulary";
import { membershipRoleLabel } from "@/lib/people/labels";
import { participationRoleLabel } from "@/lib/processes/labels";
import { PARTICIPATION_ROLES } from "@/lib/processes/model";
import type { Measure, ToldThing } from "./model";

export const handoverKindLabel: Record<HandoverKind, string> = {
  seat: "Plads",
  membership: "Tilknytning",
  part: "Del i en fase",
  meeting: "Møde",
  strategy: "Strategi",
  ownership: "Ejerskab af initiativer",
  plan: "Udmøntningsplan",
  body: "Organ",
  placing: "Hører under",
  template: "Processkabelon",
  "template-part": "Part i en skabelon",
  "follow-up": "Opfølgning",
};

/** What becomes of a thing that goes to nobody. */
export const leftBehindLabel: Record<HandoverKind, string> = {
  seat: "Pladsen ophører",
  membership: "Tilknytningen ophører",
  part: "Delen bliver stående",
  meeting: "Mødet bliver stående",
  strategy: "Strategien bliver stående",
  ownership: "Ejerskabet bliver stående",
  plan: "Planen bliver stående",
  body: "Organet bliver stående",
  placing: "Bliver stående",
  template: "Skabelonen bliver stående",
  "template-part": "Parten bliver stående",
  "follow-up": "Opfølgningen bliver stående",
};

const OUT_OF_SIGHT = "I en strategi, der ikke er offentliggjort";

/** Something open, in the words of the list that is gone through. */
export function describeOpenThing({ kind, what, where, role, day, count }: ToldThing): string {
  const title = what ?? OUT_OF_SIGHT;
  switch (kind) {
    case "seat":
      return `${title}, ${seatRoleLabel[wordOf(SEAT_ROLES, role ?? "")].toLowerCase()}`;
    case "membership":
      return `${title}, ${membershipRoleLabel[wordOf(MEMBERSHIP_ROLES, role ?? "")].toLowerCase()}`;
    case "part":
    case "template-part":
      return role === null
        ? title
        : `${title}: ${participationRoleLabel[wordOf(PARTICIPATION_ROLES, role)].toLowerCase()} (${where ?? ""})`;
    case "meeting":
      return `${day === null ? "" : formatDay(day)}${where === null ? "" : `, ${where}`}`;
    case "follow-up":
      return `${what ?? "Opfølgning på et punkt, du ikke kan se"}${day === null ? "" : ` (frist ${formatDay(day)})`}`;
    case "ownership":
      return `${String(count)} ${count === 1 ? "initiativ" : "initiativer"} i ${what === null ? "en strategi, der ikke er offentliggjort" : `»${what}«`}`;
    case "plan":
      return where === null ? title : `${title} (${where})`;
    case "strategy":
    case "body":
    case "placing":
    case "template":
      return title;
  }
}

export const measureLabel: Record<Measure, string> = {
  initiatives: "Initiativer med ansvarlig",
  strategies: "Strategier",
  people: "Personer med plads eller tilknytning",
  parts: "Dele i faser",
  meetings: "Møder",
  decisions: "Beslutninger",
  places: "Organisationer, der hører under",
  followUps: "Opfølgninger",
};

/** The reason that is proposed where nothing comes in the place of what ends. */
export const abolishedReason = (legalBasis: string): string => `Nedlagt uden efterfølger: ${legalBasis}.`;

export type ReformRefusal =
  | { code: "PARTY_NOT_FOUND" }
  | { code: "BODIES_AND_ORGANISATIONS" }
  | { code: "SEVERAL_KINDS" }
  | { code: "SUCCEEDS_ITSELF"; name: string }
  | { code: "ENDS_ALREADY"; name: string; validTo: Day }
  | { code: "NOT_BEGUN"; name: string }
  | { code: "NOT_THERE_THEN"; name: string }
  | { code: "REGION_NOT_FOUND" }
  | { code: "CARRIED_OUT" }
  | { code: "NOT_YET"; inForceOn: Day }
  | { code: "OPEN_THINGS_CHANGED" }
  | { code: "NOT_CHOSEN"; count: number }
  | { code: "RECEIVER_NOT_THERE"; count: number };

export function explainReformRefusal(refusal: ReformRefusal): string {
  switch (refusal.code) {
    case "PARTY_NOT_FOUND":
      return "Et af de valgte findes ikke længere. Genindlæs siden, og vælg igen.";
    case "BODIES_AND_ORGANISATIONS":
      return "En reform gælder enten organer eller organisationer. Forbered to reformer, når begge dele ændres.";
    case "SEVERAL_KINDS":
      return "De valgte organisationer er ikke af samme slags. Regioner afløses af regioner, kommuner af kommuner.";
    case "SUCCEEDS_ITSELF":
      return `»${refusal.name}« kan ikke både ophøre og afløse.`;
    case "ENDS_ALREADY":
      return `»${refusal.name}« ophører allerede ${formatDay(refusal.validTo)}.`;
    case "NOT_BEGUN":
      return `»${refusal.name}« er ikke begyndt den dag. Vælg en senere dag.`;
    case "NOT_THERE_THEN":
      return `»${refusal.name}« findes ikke den dag, reformen træder i kraft.`;
    case "REGION_NOT_FOUND":
      return "Den region, de nye organer skal høre til, findes ikke.";
    case "CARRIED_OUT":
      return "Reformen er allerede gennemført.";
    case "NOT_YET":
      return `Reformen træder først i kraft ${formatDay(refusal.inForceOn)}. Den kan gennemføres fra den dag.`;
    case "OPEN_THINGS_CHANGED":
      return "Det åbne har ændret sig, siden du læste listen, og intet er overført. Se listen igennem igen, og send den, når den er rigtig. Dine valg er bevaret.";
    case "NOT_CHOSEN":
      return refusal.count === 1
        ? "Vælg, hvem den sidste på listen går over til."
        : `Vælg for de ${String(refusal.count)} på listen, der endnu ikke er valgt en modtager for.`;
    case "RECEIVER_NOT_THERE":
      return refusal.count === 1
        ? "Én af modtagerne findes ikke den dag eller kan ikke modtage det, den er valgt til."
        : `${String(refusal.count)} af modtagerne findes ikke den dag eller kan ikke modtage det, de er valgt til.`;
  }
}
