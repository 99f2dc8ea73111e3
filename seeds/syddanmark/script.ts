import { day } from "@/lib/kernel/day";
import type { Script, ScriptProcess } from "../play/script";
import type { Moment, Step } from "../play/steps";
import { inRammepapir, RAMMEPAPIR } from "./documents";
import { goals } from "./goals";
import { LED_BY_SECRETARIAT, statusSteps } from "./history-status";
import { initiatives } from "./initiatives";
import { plans } from "./plans";

const SECRETARIAT = "strategi@syd.example";
const LEAD = "tovholder@syd.example";

const implementation: ScriptProcess = {
  purpose: "implementation",
  title: "Udmøntning af rammepapiret",
  caseNumber: null,
  phases: [
    {
      kind: "udmoentning",
      title: "Udmøntning lokalt og på tværs af regionen",
      // The paper gives the plans' years; those are the years of what they carry out.
      planned: { from: day("2017-01-01"), to: day("2019-12-31"), precision: "range", text: "2017-2019" },
      source: `Udmøntningen sker lokalt hos sygehusene sammen med kommuner og praktiserende læger, og supportteamet skaber fremdrift på tværs. (${inRammepapir("6.0")})`,
      parties: [
        { party: "koncerndirektionen-syd", role: "udarbejder" },
        { party: "supportteamet-syd", role: "udarbejder" },
        { party: "samordningsforaene-syd", role: "udarbejder" },
        { party: "koncernledelsesforum-syd", role: "orienteres" },
        { party: "regionsraadet-syd", role: "orienteres" },
      ],
    },
  ],
};

const on = (text: string): Moment => ({ day: day(text) });

/** The paper itself, as far as its initiatives are told here. */
const rammepapirSteps: readonly Step[] = [
  {
    ...{ on: on("2017-07-03"), by: SECRETARIAT, document: "rammepapir", does: "begin-document" },
    ...{ kind: "Rammepapir", title: RAMMEPAPIR, audience: "public", caseNumber: null },
    ...{ textKind: "vedtaget", source: RAMMEPAPIR },
  },
  { on: on("2017-07-03"), by: SECRETARIAT, document: "rammepapir", does: "publish-edition" },
];

/** It arrives adopted; days, people and statuses are invented. */
const steps: readonly Step[] = [
  { on: on("2017-06-27"), by: SECRETARIAT, does: "found-strategy" },
  { on: on("2017-06-27"), by: SECRETARIAT, does: "adopt-strategy", body: "regionsrådet", adoptedOn: day("2017-06-26") },
  { on: on("2017-06-27"), by: SECRETARIAT, does: "set-goals" },
  { on: on("2017-06-27"), by: SECRETARIAT, does: "announce-plans" },
  { on: on("2017-06-27"), by: SECRETARIAT, does: "plan-process", purpose: "implementation" },
  { on: on("2017-06-27"), by: SECRETARIAT, does: "open-phase", phase: "udmoentning" },
  ...initiatives.flatMap(({ key: initiative }): readonly Step[] => [
    { on: on("2017-06-28"), by: SECRETARIAT, does: "propose-initiative", initiative },
    { on: on("2017-06-28"), by: SECRETARIAT, does: "draft-text", initiative, kind: "vedtaget" },
    { on: on("2017-06-28"), by: SECRETARIAT, does: "publish-text", initiative, kind: "vedtaget" },
    { on: on("2017-06-28"), by: SECRETARIAT, does: "enter-process", initiative, phase: "udmoentning" },
  ]),
  { on: on("2017-07-03"), by: SECRETARIAT, does: "publish-strategy" },
  ...rammepapirSteps,
  ...initiatives.map(({ key: initiative }): Step => ({
    on: on("2017-09-04"),
    by: SECRETARIAT,
    does: "assign-lead",
    initiative,
    lead: LED_BY_SECRETARIAT.includes(initiative) ? SECRETARIAT : LEAD,
  })),
  {
    on: { daysBeforeToday: 32 },
    by: LEAD,
    does: "send-comment",
    initiative: "1.2",
    kind: "kommentar",
    organisation: null,
    body: "Supportteamet har drøftet de manglende timer. To sygehuse vil bytte vagter for at få ordningen i gang.",
  },
  ...statusSteps,
];

export const rammepapir: Script = {
  strategy: {
    slug: "rammepapir-syd",
    owner: "region-syddanmark",
    title: RAMMEPAPIR,
    motto: null,
    source: `${RAMMEPAPIR}. Fremtidens sundhedsvæsen i Region Syddanmark`,
    caseNumber: null,
    mandate: null,
  },
  tracks: [
    {
      number: 1,
      title: "Initiativer, regionen tager ansvar for",
      introduction:
        "Her skal regionen først tage stilling inden for sine egne rammer. Praktiserende læger og kommuner kan blive tætte medspillere, når det skal føres ud i livet.",
      source: inRammepapir("3.1"),
      isOpenEnded: true,
    },
    {
      number: 2,
      title: "Initiativer, der kræver tæt samarbejde med almen praksis og/eller kommune",
      introduction:
        "Her kan regionen ikke alene. Almen praksis inviteres tættere på, og regionen vil gerne selv ud i det lokale, også i kommunernes sundhedshuse, hvor de findes, og hvor kommunen ønsker det.",
      source: inRammepapir("3.2"),
      isOpenEnded: true,
    },
  ],
  goals,
  plans,
  processes: [implementation],
  initiatives,
  steps,
};
