import { addDays, type Day } from "@/lib/kernel/day";
import { formatPeriod, type Period } from "@/lib/kernel/period";
import type { Script, ScriptGoal, ScriptParty, ScriptPhase } from "../play/script";
import { initiatives } from "./initiatives";
import { steps } from "./history";

/** What is known of it whatever the day of the first start. */
export const naersundhedsplan = {
  slug: "naersundhedsplan-2027-demo",
  owner: "region-midtjylland",
  title: "Nærsundhedsplan 2027",
  motto: "Hjælpen kommer til borgeren",
  source: null,
  caseNumber: "1-30-72-900-26",
  mandate: null,
} as const satisfies Script["strategy"];

type Slot = Pick<ScriptPhase, "kind" | "title" | "parties"> & {
  /** Days from the first start. */
  readonly from: number;
  readonly to: number;
  /** The template's time, as the kommissorium of 2015 had it. */
  readonly usual: string;
};

const parties = (role: ScriptParty["role"], ...of: ScriptParty["party"][]): readonly ScriptParty[] =>
  of.map((party) => ({ party, role }));

const SLOTS: readonly Slot[] = [
  {
    kind: "orientering",
    title: "Orientering om planen og dens tider",
    from: -165,
    to: 20,
    usual: "Nov – december 2015",
    parties: parties(
      "orienteres",
      "regionsraadet-midt",
      "sundhedssamarbejdsudvalget-midt",
      "administrativt-ledelsesforum-midt",
      "strategisk-sundhedsledelsesforum-midt",
    ),
  },
  {
    kind: "debatpapir",
    title: "Udarbejdelse af debatpapir",
    from: -130,
    to: 25,
    usual: "December-januar",
    parties: parties("udarbejder", "arbejdsgruppen-midt"),
  },
  {
    kind: "input",
    title: "Input fra parterne",
    from: -92,
    to: -16,
    usual: "februar-april",
    parties: parties(
      "hoeres",
      "raadgivende-udvalg-sundhed-midt",
      "sundhedssamarbejdsudvalget-midt",
      "patientinddragelsesudvalget-midt",
      "kommunerne-midt",
      "almen-praksis-midt",
      "hospitalerne-midt",
    ),
  },
  {
    kind: "endeligt-forslag",
    title: "Udarbejdelse af endeligt forslag",
    from: -60,
    to: 30,
    usual: "Maj",
    parties: parties("udarbejder", "arbejdsgruppen-midt"),
  },
  {
    kind: "behandling",
    title: "Behandling i udvalg og regionsråd",
    from: -45,
    to: 60,
    usual: "Juni",
    parties: [
      ...parties("anbefaler", "raadgivende-udvalg-sundhed-midt"),
      ...parties("beslutter", "sundhedssamarbejdsudvalget-midt", "regionsraadet-midt"),
    ],
  },
];

/** Written out, since a template's process reads its times from the words. */
function plannedFrom(today: Day, { from, to }: Slot): Period {
  const span = { from: addDays(today, from), to: addDays(today, to), precision: "range" } as const;
  return { ...span, text: formatPeriod({ ...span, text: "" }) };
}

const GOALS: readonly ScriptGoal[] = [
  {
    kind: "vision",
    number: 1,
    title: "Hjælpen kommer til borgeren",
    body: "Det, der kan klares derhjemme eller lokalt, bliver klaret dér.",
    source: null,
  },
  {
    kind: "indsatsmaal",
    number: 1,
    title: "Færre indlæggelser, der kunne være undgået",
    body: "Ti procent færre ældre borgere indlægges akut i 2029.",
    source: null,
  },
  {
    kind: "indsatsmaal",
    number: 2,
    title: "Samme hjælp i hele regionen",
    body: "Forskellen mellem kommunerne er halveret i 2029.",
    source: null,
  },
];

const TRACKS = [
  ["Hjælp i eget hjem", "Borgere skal kunne blive hjemme, også når de er syge."],
  ["Sammen om forløbet", "Parterne skal løse opgaven som ét hold, så borgeren ikke mærker, hvem der er ansat hvor."],
  ["Forebyggelse, der når ud", "Hjælpen skal komme tidligt og nå dem, der sjældent selv spørger."],
  ["Fælles viden", "Parterne skal se de samme tal og kunne regne med hinandens svar."],
] as const;

/** An invented plan of Region Midtjylland's that stands in every phase on the day of the first start. */
export const naersundhedsplanOn = (today: Day): Script => ({
  strategy: naersundhedsplan,
  tracks: TRACKS.map(([title, introduction], index) => ({
    number: index + 1,
    title,
    introduction,
    source: null,
    isOpenEnded: false,
  })),
  goals: GOALS,
  plans: [],
  processes: [
    {
      purpose: "governing",
      title: "Proces for Nærsundhedsplan 2027",
      caseNumber: naersundhedsplan.caseNumber,
      phases: SLOTS.map(({ kind, title, usual, parties: taking, ...slot }) => ({
        kind,
        title,
        usual,
        parties: taking,
        planned: plannedFrom(today, { kind, title, usual, parties: taking, ...slot }),
        source: null,
      })),
    },
  ],
  initiatives,
  steps,
});
