import type { Route } from "@/lib/initiatives/model";
import { day } from "@/lib/kernel/day";
import type { PhaseKind } from "@/lib/processes/model";
import type { Moment, Step } from "../play/steps";
import { adoptedSteps, debatpapirSteps, finalProposalSteps, kommissoriumSteps } from "./history-documents";
import { inputSteps, talkSteps } from "./history-input";
import { statusSteps } from "./history-status";
import { initiatives } from "./initiatives";
import type { DemoEmail } from "./people";
import type { BodyKey, InitiativeKey } from "./types";

const SECRETARIAT = "strategi@midt.example";
const SECRETARY = "sekretaer@midt.example";
const LEAD = "tovholder@midt.example";

const on = (text: string): Moment => ({ day: day(text) });

const ALL = initiatives.map(({ key }) => key);

/** Each fits a meeting day within the phase; the documents give no days. */
const ORIENTATION: readonly (readonly [string, DemoEmail, BodyKey])[] = [
  ["2015-11-10", SECRETARIAT, "administrativt-ledelsesforum-midt"],
  ["2015-11-19", SECRETARIAT, "strategisk-sundhedsledelsesforum-midt"],
  ["2015-11-25", SECRETARY, "regionsraadet-midt"],
  ["2015-12-03", SECRETARIAT, "sundhedskoordinationsudvalget-midt"],
  ["2015-12-09", SECRETARIAT, "sundhedsstyregruppen-midt"],
];

const orientation = (from: string, to: string): readonly Step[] =>
  ORIENTATION.filter(([date]) => from <= date && date <= to).map(([date, by, party]) => ({
    on: on(date),
    by,
    does: "register-orientation",
    phase: "orientering",
    party,
  }));

const phase = (date: string, does: "open-phase" | "close-phase" | "advance-ready", kind: PhaseKind): Step => ({
  on: on(date),
  by: SECRETARIAT,
  does,
  phase: kind,
});

const start: readonly Step[] = [
  { on: on("2015-11-04"), by: SECRETARIAT, does: "found-strategy" },
  { on: on("2015-11-04"), by: SECRETARIAT, does: "plan-process", purpose: "governing" },
  phase("2015-11-04", "open-phase", "orientering"),
  ...kommissoriumSteps,
];

const proposals: readonly Step[] = [
  phase("2015-12-01", "open-phase", "debatpapir"),
  ...ALL.flatMap((initiative): readonly Step[] => [
    { on: on("2015-12-01"), by: SECRETARIAT, does: "propose-initiative", initiative },
    { on: on("2015-12-01"), by: SECRETARIAT, does: "enter-process", initiative, phase: "orientering" },
  ]),
];

const intoDebatpapir: readonly Step[] = [
  phase("2015-12-10", "advance-ready", "orientering"),
  phase("2015-12-11", "close-phase", "orientering"),
];

const inTrack = (track: string): readonly InitiativeKey[] => ALL.filter((key) => key.startsWith(track));

const texts = (
  does: "draft-text" | "publish-text",
  kind: "debat" | "endelig",
  days: readonly (readonly [string, readonly InitiativeKey[]])[],
): readonly Step[] =>
  days.flatMap(([date, keys]) =>
    keys.map((initiative): Step => ({ on: on(date), by: SECRETARIAT, does, initiative, kind })),
  );

const OWN: readonly InitiativeKey[] = ["4.1", "4.3", "4.4"];

const leads: readonly Step[] = [
  ...ALL.filter((key) => key !== "3.5").map((initiative): Step => ({
    on: on("2016-01-08"),
    by: SECRETARIAT,
    does: "assign-lead",
    initiative,
    lead: OWN.includes(initiative) ? SECRETARIAT : LEAD,
  })),
  {
    on: on("2016-01-11"),
    by: SECRETARIAT,
    does: "waive-lead",
    initiative: "3.5",
    reason: "Opfølgningen på effekt ligger hos arbejdsgruppen som helhed, indtil det er aftalt, hvem der skal måle.",
  },
];

const intoInput: readonly Step[] = [
  ...debatpapirSteps,
  { on: on("2016-01-29"), by: SECRETARIAT, does: "publish-strategy" },
  phase("2016-02-01", "open-phase", "input"),
  phase("2016-02-01", "advance-ready", "debatpapir"),
  phase("2016-02-02", "close-phase", "debatpapir"),
];

const intoBehandling: readonly Step[] = [
  phase("2016-05-02", "open-phase", "endeligt-forslag"),
  phase("2016-05-02", "advance-ready", "input"),
  phase("2016-05-03", "close-phase", "input"),
  { on: on("2016-05-04"), by: SECRETARIAT, does: "set-goals" },
  ...texts("draft-text", "endelig", [
    ["2016-05-10", [...inTrack("1."), ...inTrack("2.")]],
    ["2016-05-17", [...inTrack("3."), ...inTrack("4.")]],
  ]),
  // Published with the document they stand in.
  ...finalProposalSteps,
  phase("2016-06-01", "open-phase", "behandling"),
  phase("2016-06-01", "advance-ready", "endeligt-forslag"),
  phase("2016-06-02", "close-phase", "endeligt-forslag"),
];

/** That the council treats it in June 2016 is planned; the day, the wording and the case of the decision are invented. */
const approval: readonly Step[] = [
  {
    on: on("2016-06-08"),
    by: SECRETARY,
    does: "call-meeting",
    meeting: "juni-2016",
    body: "regionsraadet-midt",
    heldOn: on("2016-06-22"),
  },
  {
    on: on("2016-06-09"),
    by: SECRETARY,
    does: "list-item",
    meeting: "juni-2016",
    item: "strategien",
    title: "Strategi for det nære og sammenhængende sundhedsvæsen",
    proposal: "Administrationen indstiller, at strategien med dens fire strategispor og 22 initiativer godkendes.",
    initiatives: ALL,
    document: "endeligt-forslag",
  },
  { on: on("2016-06-15"), by: SECRETARY, does: "publish-agenda", meeting: "juni-2016" },
  {
    on: on("2016-06-22"),
    by: SECRETARY,
    does: "record-decision",
    item: "strategien",
    outcome: "godkendt",
    wording: "Regionsrådet godkendte strategien som indstillet. (Demonstrationsdata)",
    caseNumber: "1-30-72-225-15",
    initiatives: ALL,
  },
  phase("2016-06-23", "close-phase", "behandling"),
  ...adoptedSteps,
];

/** Which way each initiative is carried out is invented; that there are three is the strategy's. */
const ROUTES: readonly (readonly [string, Route, readonly InitiativeKey[]])[] = [
  ["2016-09-01", "sundhedsaftale", ["1.1", "1.3", "1.6", "1.7", "2.1", "3.1", "3.2", "3.3", "3.5"]],
  ["2016-09-15", "klynge", ["1.5", "1.9", "2.2", "2.3", "3.4"]],
  ["2016-10-03", "samarbejdsaftale", ["1.2", "1.4", "1.8", "2.4", "4.2"]],
];

const afterwards: readonly Step[] = [
  ...ROUTES.flatMap(([date, route, keys]) =>
    keys.map((initiative): Step => ({ on: on(date), by: SECRETARIAT, does: "settle-route", initiative, route })),
  ),
  { on: on("2016-10-10"), by: SECRETARIAT, does: "assign-lead", initiative: "3.5", lead: SECRETARIAT },
];

const debate = [
  ["2015-12-14", inTrack("1.")],
  ["2015-12-16", inTrack("2.")],
  ["2015-12-18", inTrack("3.")],
  ["2016-01-05", inTrack("4.")],
] as const;

/**
 * What happened to the strategy in this installation: the kommissorium's whole plan, the council's decision, and statuses
 * over the years since. The documents give the plan; days, people, decision and statuses are invented.
 */
export const history: { readonly demonstration: true; readonly steps: readonly Step[] } = {
  demonstration: true,
  steps: [
    ...start,
    ...orientation("2015-11-01", "2015-11-30"),
    ...proposals,
    ...orientation("2015-12-01", "2015-12-31"),
    ...intoDebatpapir,
    ...texts("draft-text", "debat", debate),
    ...leads,
    ...texts("publish-text", "debat", [
      ["2016-01-20", inTrack("1.")],
      ["2016-01-22", [...inTrack("2."), ...inTrack("3."), ...inTrack("4.")]],
    ]),
    ...intoInput,
    ...inputSteps,
    ...intoBehandling,
    ...approval,
    ...afterwards,
    ...talkSteps,
    ...statusSteps,
  ],
};
