import { day } from "@/lib/kernel/day";
import type { Period } from "@/lib/kernel/period";
import type { OrganisationKey } from "../midtjylland/types";
import type { ScriptPlan } from "../play/script";
import { inRammepapir } from "./documents";

/** Rammepapir, 6.0: each hospital makes its plan then, and the cross-regional one is made at the same time. */
export const PLANS_DUE: Period = {
  from: day("2017-07-01"),
  to: day("2017-09-30"),
  precision: "quarter",
  text: "i løbet af tredje kvartal 2017",
};

const COVERS = "2017-2019";

const HOSPITALS: readonly (readonly [OrganisationKey, string])[] = [
  ["hospital-syddanmark-demo", "Sygehus Syddanmark (demo)"],
  ["hospital-syd-vest-demo", "Sygehus Vest (demo)"],
  ["hospital-syd-oest-demo", "Sygehus Øst (demo)"],
  ["hospital-syd-psykiatri-demo", "Psykiatrisygehus Syd (demo)"],
];

export const plans: readonly ScriptPlan[] = [
  {
    number: 1,
    kind: "tvaergaaende",
    title: "Den tværgående udmøntningsplan",
    organisation: "region-syddanmark",
    body: "Initiativer, der kræver hele regionen eller tæt forbindelse til koncerndirektionen og det politiske niveau. Koncerndirektionen har ansvaret, og planen laves samtidig med sygehusenes.",
    due: PLANS_DUE,
    covers: null,
    source: inRammepapir("6.0"),
    demonstration: false,
  },
  ...HOSPITALS.map(([organisation, name], index): ScriptPlan => ({
    number: index + 2,
    kind: "hospital",
    title: `Udmøntningsplan for ${name}`,
    organisation,
    body: "Laves af sygehuset sammen med de lokale kommuner og praktiserende læger. Sygehuset udpeger 1-2 tovholdere, som er med i supportteamet.",
    due: PLANS_DUE,
    covers: COVERS,
    source: inRammepapir("6.0"),
    // That each hospital makes one is the paper's; which hospitals there are is invented.
    demonstration: true,
  })),
];
