import type { PhaseKind } from "@/lib/processes/model";
import type { BodyKey, InitiativeKey } from "../midtjylland/types";
import { reportsBy, type Reported } from "../play/reports";
import type { Moment, Step } from "../play/steps";
import { meetingSteps } from "./history-meetings";
import { inputSteps } from "./history-input";
import { initiatives } from "./initiatives";

const SECRETARIAT = "strategi@midt.example";
const LEAD = "tovholder@midt.example";

const ago = (daysBeforeToday: number): Moment => ({ daysBeforeToday });

const ALL = initiatives.map(({ key }) => key);
/** It came to the plan only lately. */
const LATE: InitiativeKey = "4.3";
const EARLY = ALL.filter((key) => key !== LATE);

const opened = (days: number, phase: PhaseKind): Step => ({
  on: ago(days),
  by: SECRETARIAT,
  does: "open-phase",
  phase,
});

const begun: readonly Step[] = [
  { on: ago(172), by: SECRETARIAT, does: "found-strategy" },
  { on: ago(172), by: SECRETARIAT, does: "set-goals" },
  {
    on: ago(171),
    by: SECRETARIAT,
    does: "draw-template",
    title: "Strategi i fem trin",
    description: "De fem trin fra kommissoriet af 2015. Ret parter og tider til, når den bruges.",
  },
  { on: ago(168), by: SECRETARIAT, does: "plan-from-template" },
  opened(165, "orientering"),
];

const INFORMED: readonly (readonly [number, BodyKey])[] = [
  [160, "administrativt-ledelsesforum-midt"],
  [155, "strategisk-sundhedsledelsesforum-midt"],
  [148, "sundhedssamarbejdsudvalget-midt"],
  [140, "regionsraadet-midt"],
];

const proposed = (days: number, keys: readonly InitiativeKey[]): readonly Step[] =>
  keys.flatMap((initiative): readonly Step[] => [
    { on: ago(days), by: SECRETARIAT, does: "propose-initiative", initiative },
    { on: ago(days), by: SECRETARIAT, does: "enter-process", initiative, phase: "orientering" },
  ]);

const orientation: readonly Step[] = [
  ...INFORMED.map(([days, party]): Step => ({
    on: ago(days),
    by: SECRETARIAT,
    does: "register-orientation",
    phase: "orientering",
    party,
  })),
  ...proposed(150, EARLY),
  { on: ago(145), by: SECRETARIAT, does: "publish-strategy" },
  opened(130, "debatpapir"),
  { on: ago(126), by: SECRETARIAT, does: "advance-ready", phase: "orientering" },
];

const written = (
  does: "draft-text" | "publish-text",
  kind: "debat" | "endelig",
  days: number,
  keys: readonly InitiativeKey[],
): readonly Step[] => keys.map((initiative): Step => ({ on: ago(days), by: SECRETARIAT, does, initiative, kind }));

const leads = (days: number, lead: typeof LEAD | typeof SECRETARIAT, keys: readonly InitiativeKey[]): readonly Step[] =>
  keys.map((initiative): Step => ({ on: ago(days), by: SECRETARIAT, does: "assign-lead", initiative, lead }));

const advanced = (days: number, keys: readonly InitiativeKey[]): readonly Step[] =>
  keys.map((initiative): Step => ({ on: ago(days), by: SECRETARIAT, does: "advance-initiative", initiative }));

/** 2.3 has a draft and 3.3 no text, and neither has a lead: they stay in debatpapir. 4.2 is ready to go on. */
const debate: readonly Step[] = [
  ...written("draft-text", "debat", 115, ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "4.1"]),
  ...leads(110, LEAD, ["1.1", "1.2", "1.3", "2.1", "2.2", "3.2"]),
  ...leads(110, SECRETARIAT, ["4.1"]),
  ...written("publish-text", "debat", 100, ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2", "4.1"]),
  opened(92, "input"),
  ...advanced(90, ["1.1", "1.2", "1.3", "2.1", "4.1"]),
  {
    on: ago(88),
    by: SECRETARIAT,
    does: "advance-initiative",
    initiative: "3.1",
    reason:
      "Kommunerne er ved at finde en tovholder. Parterne skal ikke vente på det, og tovholderen er på plads før det endelige forslag.",
  },
  ...advanced(70, ["2.2", "3.2"]),
  ...written("draft-text", "debat", 40, ["2.3", "4.2"]),
  ...leads(38, LEAD, ["4.2"]),
  ...written("publish-text", "debat", 10, ["4.2"]),
];

/** The final text of 4.1 is a draft; that of 3.1 is published, so that it is ready. */
const proposals: readonly Step[] = [
  opened(60, "endeligt-forslag"),
  ...advanced(58, ["1.1", "1.2", "2.1", "3.1", "4.1"]),
  ...leads(50, LEAD, ["3.1"]),
  ...written("draft-text", "endelig", 52, ["1.1", "1.2", "2.1"]),
  ...written("publish-text", "endelig", 46, ["1.1", "1.2", "2.1"]),
  opened(45, "behandling"),
  ...advanced(44, ["1.1", "1.2", "2.1"]),
  ...written("draft-text", "endelig", 25, ["3.1"]),
  ...written("draft-text", "endelig", 15, ["4.1"]),
  ...written("publish-text", "endelig", 12, ["3.1"]),
  {
    on: ago(11),
    by: SECRETARIAT,
    does: "draft-text",
    initiative: "2.1",
    kind: "endelig",
    body: "Kommune, praksis og hospital visiterer i fællesskab til genoptræning. Borgeren får ét svar og én plan, og det er aftalt, hvem der betaler hvilken del.",
  },
  ...proposed(6, [LATE]),
];

const REPORTS: readonly Reported[] = [
  [
    "1.1",
    [
      [80, "i-gang", 20, "Teamets opgaver er beskrevet.", "Regne på vagtplanen."],
      [17, "i-gang", 45, "Vagtplanen er klar, og fem kommuner vil begynde.", "Afvente beslutningen i regionsrådet."],
    ],
  ],
  ["1.2", [[22, "i-gang", 40, "Udstyr til de fem sygdomme er afprøvet.", "Afvente beslutningen i regionsrådet."]]],
  ["1.3", [[35, "i-gang", 15, "Farmaceuterne er klar.", "Svare kommunerne på deres input."]]],
  ["2.1", [[26, "forsinket", 30, "Regionsrådet vil have økonomien beskrevet.", "Skrive økonomien ind i forslaget."]]],
  ["2.2", [[105, "ikke-startet", 0, "Sundhedshusene er spurgt.", "Samle deres svar."]]],
  ["3.1", [[14, "i-gang", 25, "Seks boligforeninger er med.", "Rykke forslaget til behandling."]]],
  ["3.2", [[20, "i-bero", 10, "Arbejdet venter på kommunernes input.", "Læse det, når det er kommet."]]],
  ["4.2", [[13, "ikke-startet", 0, "Debatteksten er klar.", "Sende initiativet videre til input."]]],
];

export const steps: readonly Step[] = [
  ...begun,
  ...orientation,
  ...debate,
  ...inputSteps,
  ...proposals,
  ...meetingSteps,
  ...reportsBy(LEAD, REPORTS),
  ...reportsBy(SECRETARIAT, [
    ["4.1", [[28, "i-gang", 20, "Svartiderne er målt på alle hospitaler.", "Skrive det endelige forslag."]]],
  ]),
];
