import { cite, type Script, type ScriptGoal, type ScriptInitiative, type ScriptPhase } from "../play/script";
import { history } from "./history";
import { initiatives } from "./initiatives";
import { kommissorium } from "./kommissorium";
import { strategy } from "./strategy";
import type { OrganisationKey, PartnerCode, Quoted, SeedInitiative, SeedPhase } from "./types";

const PARTNER: Record<PartnerCode, OrganisationKey> = {
  K: "kommunerne-midt",
  A: "almen-praksis-midt",
  H: "hospitalerne-midt",
};

const ROUTE_TITLE: Record<(typeof strategy.routes)[number]["key"], string> = {
  sundhedsaftale: "Under sundhedsaftalen",
  klynge: "Lokalt i en klynge",
  samarbejdsaftale: "Ved en samarbejdsaftale",
};

const listed = (kind: ScriptGoal["kind"], quotes: readonly Quoted[]): readonly ScriptGoal[] =>
  quotes.map(({ quote, source }, index) => ({ kind, number: index + 1, title: quote, body: "", source: cite(source) }));

const goals: readonly ScriptGoal[] = [
  ...listed("vision", strategy.visions),
  ...listed("maalbillede", strategy.maalbillede),
  ...strategy.routes.map(({ key, text, source }, index): ScriptGoal => ({
    kind: "rute",
    number: index + 1,
    title: ROUTE_TITLE[key],
    body: text,
    source: cite(source),
  })),
  {
    kind: "opfoelgning",
    number: 1,
    title: "Den nationale plan",
    body: strategy.adjustment.text,
    source: cite(strategy.adjustment.source),
  },
];

const phaseOf = ({ kind, title, planned, participants, source, gate }: SeedPhase): ScriptPhase => ({
  kind,
  title,
  planned,
  source: [...gate.map(({ text }) => text), `(${cite(source)})`].join(" "),
  parties: participants.map(({ body, role }) => ({ party: body, role })),
});

const initiativeOf = ({
  key,
  title,
  debat,
  endelig,
  partners,
  subPoints,
  source,
}: SeedInitiative): ScriptInitiative => ({
  key,
  title,
  source: cite(source),
  partners: partners.map((code) => PARTNER[code]),
  subPoints: subPoints.map((point) => point.title),
  texts: { debat, endelig },
});

/** The kommissorium's whole course, and what the strategy became in the years after. */
export const midtjylland: Script = {
  strategy: {
    slug: strategy.slug,
    owner: strategy.owner,
    title: strategy.title,
    motto: strategy.motto.quote,
    source: `${strategy.motto.source.document}, Region Midtjylland, udateret`,
    caseNumber: kommissorium.caseNumber,
    mandate: {
      quote: kommissorium.mandate.quote,
      text: kommissorium.mandate.deadline.text,
      to: kommissorium.mandate.deadline.to,
    },
  },
  tracks: strategy.tracks.map(({ number, title, introduction }) => ({
    number,
    title,
    introduction: introduction.text,
    source: cite(introduction.source),
    isOpenEnded: false,
  })),
  goals,
  plans: [],
  processes: [
    {
      purpose: "governing",
      title: kommissorium.title,
      caseNumber: kommissorium.caseNumber,
      phases: kommissorium.phases.map(phaseOf),
    },
  ],
  initiatives: initiatives.map(initiativeOf),
  steps: history.steps,
};
