import { day } from "@/lib/kernel/day";
import type { Period } from "@/lib/kernel/period";
import { organisations } from "../midtjylland/organisations";
import { cite, type Script, type ScriptGoal, type ScriptParty, type ScriptPhase } from "../play/script";
import type { Moment, Step } from "../play/steps";

const DOCUMENT = "Sundhedsaftalen, oplæg for Patientinddragelsesudvalget 3. april 2018";

/** A slide of the presentation, by its heading. */
const onSlide = (section: string, item: number | null = null): string => cite({ document: DOCUMENT, section, item });

const SECRETARIAT = "strategi@midt.example";

const time = (text: string, precision: Period["precision"], from: string, to: string | null): Period => ({
  text,
  precision,
  from: day(from),
  to: to === null ? null : day(to),
});

const KICKOFF = time("12. juni", "day", "2018-06-12", "2018-06-12");
const REMARKS = time("aug-sep", "range", "2018-08-01", "2018-09-30");
const JOINT = time("27. september", "day", "2018-09-27", "2018-09-27");
const HEARING = time("Primo 2019", "part-of-year", "2019-01-01", "2019-02-28");

/** One agreement for the region and all the kommuner in it. */
const kommuner: readonly ScriptParty[] = organisations
  .filter(({ partOf }) => partOf === "kommunerne-midt")
  .map(({ key }) => ({ party: key, role: "hoeres" }));

const PATIENTS = "patientinddragelsesudvalget-midt";

/** The times are as written; who takes part, as far as the presentation says. */
const phases: readonly ScriptPhase[] = [
  {
    kind: "foranalyse",
    title: "Foranalyse",
    planned: time("3. kvartal 2017-april 2018", "range", "2017-07-01", "2018-04-30"),
    source: onSlide("Proces ny sundhedsaftale", 1),
    parties: [{ party: "sundhedskoordinationsudvalget-midt", role: "udarbejder" }],
  },
  {
    kind: "udvikling",
    title: "Udviklingsfase",
    planned: time("4. april 2018 -", "day", "2018-04-04", null),
    source: onSlide("Proces ny sundhedsaftale", 2),
    parties: [
      { party: "sundhedskoordinationsudvalget-midt", role: "udarbejder" },
      { party: PATIENTS, role: "orienteres", occasion: { title: "Politisk kickoff", planned: KICKOFF } },
      {
        party: PATIENTS,
        role: "hoeres",
        occasion: {
          title: "Bemærkninger til Sundhedskoordinationsudvalgets udspil til visioner, mål og indsatsområder",
          planned: REMARKS,
        },
      },
      {
        party: PATIENTS,
        role: "hoeres",
        occasion: { title: "Fællesmøde med Sundhedskoordinationsudvalget", planned: JOINT },
      },
    ],
    milestones: [
      { title: "Politisk kickoff", planned: KICKOFF },
      { title: "Patientinddragelsesudvalgets bemærkninger", planned: REMARKS },
      { title: "Fællesmøde for de to udvalg", planned: JOINT },
    ],
  },
  {
    kind: "hoering",
    title: "Høringsfase",
    planned: HEARING,
    source: onSlide("Proces ny sundhedsaftale", 3),
    parties: [
      {
        party: PATIENTS,
        role: "hoeres",
        occasion: { title: "Høringspart", planned: time("primo 2019", "part-of-year", "2019-01-01", "2019-02-28") },
      },
      ...kommuner,
    ],
  },
  {
    kind: "godkendelse",
    title: "Godkendelsesfase",
    planned: time("Marts-juni 2019", "range", "2019-03-01", "2019-06-30"),
    source: onSlide("Proces ny sundhedsaftale", 4),
    parties: [
      { party: "sundhedskoordinationsudvalget-midt", role: "anbefaler" },
      { party: "regionsraadet-midt", role: "beslutter" },
    ],
  },
  {
    kind: "implementering",
    title: "Implementeringsfase",
    planned: time("Fra 1. juli 2019", "day", "2019-07-01", null),
    source: `Praksisplanudvalget beskriver i praksisplanen, hvad almen praksis forpligtes til, og en aftale med de praktiserende læger følger det op. (${onSlide("Tværsektorielle politiske udvalg")})`,
    parties: [{ party: "praksisplanudvalget-midt", role: "udarbejder" }],
  },
];

type Listed = readonly [kind: ScriptGoal["kind"], number: number, title: string, body: string, source: string];

const LISTED: readonly Listed[] = [
  [
    "vision",
    1,
    "Mere sundhed i det nære – på borgernes præmisser",
    "Visionen i sundhedsaftalen 2015-2018, som den nye aftale afløser.",
    onSlide("Visioner – sundhedsaftalen 2015-2018"),
  ],
  [
    "princip",
    1,
    "Forenkling",
    "Færre mål og indsatser, som lettere kan ændres undervejs.",
    onSlide("Sundhedsaftalen 2019-2022", 1),
  ],
  ["princip", 2, "Større politisk råderum og ejerskab", "", onSlide("Sundhedsaftalen 2019-2022", 2)],
  [
    "princip",
    3,
    "Principper for samarbejde",
    "Også for, hvordan opgaver overdrages mellem parterne.",
    onSlide("Sundhedsaftalen 2019-2022", 3),
  ],
  [
    "princip",
    4,
    "Forebyggelse og psykiatri",
    "De to nævnes blandt de foreløbige emner.",
    onSlide("Sundhedsaftalen 2019-2022", 4),
  ],
  ["forudsaetning", 1, "Opdelt ledelse", "", onSlide("Vilkår", 1)],
  ["forudsaetning", 2, "Opdelt økonomi", "", onSlide("Vilkår", 2)],
  ["forudsaetning", 3, "Adskilte data", "", onSlide("Vilkår", 3)],
  [
    "forudsaetning",
    4,
    "Fem akuthospitaler, 19 kommuner og 820 praktiserende læger",
    "Dertil kommer den øvrige praksissektor.",
    onSlide("Sundhedsvæsenet i den midtjyske region"),
  ],
  [
    "opfoelgning",
    1,
    "Én aftale for regionen og alle kommuner",
    "Aftalen forpligter parterne på fælles mål og skal give sammenhæng på tværs af kommuner, hospitaler og praksissektor.",
    onSlide("Sundhedsaftalen skal"),
  ],
];

const on = (text: string): Moment => ({ day: day(text) });

/** It stands in its development: the presentation tells no more. What is recorded, and on which days, is invented. */
const steps: readonly Step[] = [
  { on: on("2017-07-03"), by: SECRETARIAT, does: "found-strategy" },
  { on: on("2017-07-03"), by: SECRETARIAT, does: "plan-process", purpose: "governing" },
  { on: on("2017-07-03"), by: SECRETARIAT, does: "open-phase", phase: "foranalyse" },
  {
    on: on("2018-03-28"),
    by: SECRETARIAT,
    does: "register-result",
    phase: "foranalyse",
    result:
      "Foranalysen peger på færre mål, et større politisk råderum og fælles principper for samarbejdet. (Demonstrationsdata)",
  },
  { on: on("2018-04-03"), by: SECRETARIAT, does: "set-goals" },
  { on: on("2018-04-03"), by: SECRETARIAT, does: "publish-strategy" },
  { on: on("2018-04-03"), by: SECRETARIAT, does: "close-phase", phase: "foranalyse" },
  { on: on("2018-04-04"), by: SECRETARIAT, does: "open-phase", phase: "udvikling" },
  { on: on("2018-06-12"), by: SECRETARIAT, does: "hold-milestone", phase: "udvikling", milestone: "Politisk kickoff" },
  { on: on("2018-06-12"), by: SECRETARIAT, does: "register-orientation", phase: "udvikling", party: PATIENTS },
];

export const sundhedsaftale: Script = {
  strategy: {
    slug: "sundhedsaftale-2019-midt",
    owner: "region-midtjylland",
    title: "Sundhedsaftalen 2019-2022",
    motto: null,
    source: DOCUMENT,
    caseNumber: null,
    mandate: null,
  },
  tracks: [],
  goals: LISTED.map(([kind, number, title, body, source]) => ({ kind, number, title, body, source })),
  plans: [],
  processes: [{ purpose: "governing", title: "Proces for ny sundhedsaftale", caseNumber: null, phases }],
  initiatives: [],
  steps,
};
