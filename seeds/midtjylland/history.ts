import { day } from "@/lib/kernel/day";
import { initiatives } from "./initiatives";
import { statusSteps } from "./history-status";
import type { DemoEmail } from "./people";
import type { Moment, Step } from "./steps";
import type { BodyKey, InitiativeKey } from "./types";

const SECRETARIAT = "strategi@midt.example";
const SECRETARY = "sekretaer@midt.example";
const LEAD = "tovholder@midt.example";

const on = (text: string): Moment => ({ day: day(text) });
const ago = (daysBeforeToday: number): Moment => ({ daysBeforeToday });

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
  ORIENTATION.filter(([date]) => from <= date && date <= to).map(([date, by, body]) => ({
    on: on(date),
    by,
    does: "register-orientation",
    phase: "orientering",
    body,
  }));

const start: readonly Step[] = [
  { on: on("2015-11-04"), by: SECRETARIAT, does: "found-strategy" },
  { on: on("2015-11-04"), by: SECRETARIAT, does: "plan-process" },
  { on: on("2015-11-04"), by: SECRETARIAT, does: "open-phase", phase: "orientering" },
];

const proposals: readonly Step[] = [
  { on: on("2015-12-01"), by: SECRETARIAT, does: "open-phase", phase: "debatpapir" },
  ...ALL.flatMap((initiative): readonly Step[] => [
    { on: on("2015-12-01"), by: SECRETARIAT, does: "propose-initiative", initiative },
    { on: on("2015-12-01"), by: SECRETARIAT, does: "enter-process", initiative, phase: "orientering" },
  ]),
];

const intoDebatpapir: readonly Step[] = [
  ...ALL.map((initiative): Step => ({ on: on("2015-12-10"), by: SECRETARIAT, does: "advance-initiative", initiative })),
  { on: on("2015-12-11"), by: SECRETARIAT, does: "close-phase", phase: "orientering" },
];

/** 3.4 and 4.4 have no debate text yet; those of 2.3, 2.4 and 4.3 stay drafts, and that of 1.8 was out late. */
const DRAFTED: readonly (readonly [string, readonly InitiativeKey[]])[] = [
  ["2015-12-14", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"]],
  ["2015-12-16", ["2.1", "2.2", "2.3", "2.4"]],
  ["2015-12-18", ["3.1", "3.2", "3.3", "3.5"]],
  ["2016-01-05", ["4.1", "4.2", "4.3"]],
];
const PUBLISHED: readonly (readonly [string, readonly InitiativeKey[]])[] = [
  ["2016-01-20", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.9"]],
  ["2016-01-22", ["2.1", "2.2", "3.1", "3.2", "3.3", "3.5", "4.1", "4.2"]],
];

const debateTexts = (does: "draft-text" | "publish-text", days: typeof DRAFTED): readonly Step[] =>
  days.flatMap(([date, keys]) =>
    keys.map((initiative): Step => ({ on: on(date), by: SECRETARIAT, does, initiative, kind: "debat" })),
  );

/** 1.9, 2.4 and 4.4 wait for a lead. */
const LEADS: readonly (readonly [DemoEmail, readonly InitiativeKey[]])[] = [
  [
    LEAD,
    ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3", "3.4", "4.2"],
  ],
  [SECRETARIAT, ["4.1", "4.3"]],
];

const leads: readonly Step[] = [
  ...LEADS.flatMap(([lead, keys]) =>
    keys.map((initiative): Step => ({ on: on("2016-01-08"), by: SECRETARIAT, does: "assign-lead", initiative, lead })),
  ),
  {
    on: on("2016-01-11"),
    by: SECRETARIAT,
    does: "waive-lead",
    initiative: "3.5",
    reason: "Opfølgningen på effekt ligger hos arbejdsgruppen som helhed, indtil det er aftalt, hvem der skal måle.",
  },
];

const advanced = (when: Moment, keys: readonly InitiativeKey[]): readonly Step[] =>
  keys.map((initiative): Step => ({ on: when, by: SECRETARIAT, does: "advance-initiative", initiative }));

const intoInput: readonly Step[] = [
  { on: on("2016-01-29"), by: SECRETARIAT, does: "publish-strategy" },
  { on: on("2016-02-01"), by: SECRETARIAT, does: "open-phase", phase: "input" },
  ...advanced(on("2016-02-01"), ["1.1", "1.2", "1.3", "1.4", "1.5"]),
  ...advanced(on("2016-02-03"), ["1.6", "1.7", "2.1"]),
  ...advanced(on("2016-02-08"), ["3.1", "3.2", "4.1"]),
];

const lately: readonly Step[] = [
  ...advanced(ago(34), ["2.2"]),
  { on: ago(20), by: SECRETARIAT, does: "draft-text", initiative: "1.3", kind: "endelig" },
  ...advanced(ago(12), ["4.2"]),
  { on: ago(9), by: SECRETARIAT, does: "publish-text", initiative: "1.8", kind: "debat" },
  ...advanced(ago(5), ["3.3"]),
];

const daysAgo = ({ on: when }: Step): number => ("day" in when ? Number.POSITIVE_INFINITY : when.daysBeforeToday);

/**
 * What happened to the strategy in this installation: the kommissorium's plan up to the input, and statuses from the
 * months before today. In order of time. The documents give the plan; days, people and statuses are invented.
 */
export const history: { readonly demonstration: true; readonly steps: readonly Step[] } = {
  demonstration: true,
  steps: [
    ...start,
    ...orientation("2015-11-01", "2015-11-30"),
    ...proposals,
    ...orientation("2015-12-01", "2015-12-31"),
    ...intoDebatpapir,
    ...debateTexts("draft-text", DRAFTED),
    ...leads,
    ...debateTexts("publish-text", PUBLISHED),
    ...intoInput,
    ...[...statusSteps, ...lately].sort((a, b) => daysAgo(b) - daysAgo(a)),
  ],
};
