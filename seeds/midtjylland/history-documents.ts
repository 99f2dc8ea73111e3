import { day } from "@/lib/kernel/day";
import { formatPeriod } from "@/lib/kernel/period";
import { cite } from "../play/script";
import type { DocumentDeed, Moment, Step } from "../play/steps";
import { inKommissorium } from "./documents";
import { kommissorium } from "./kommissorium";

const SECRETARIAT = "strategi@midt.example";

const on = (text: string): Moment => ({ day: day(text) });

const deed = (date: string, what: DocumentDeed): Step => ({ on: on(date), by: SECRETARIAT, ...what });

const TIMETABLE = [
  "| Hvornår | Trin | Politisk niveau | Administrativt niveau |",
  "| --- | --- | --- | --- |",
  ...kommissorium.phases.map(({ planned, title, participants }) => {
    const listed = participants.filter(({ inTimetable }) => inTimetable);
    const at = (level: string): string =>
      listed.flatMap((party) => (party.level === level ? [party.name] : [])).join(", ") || "–";
    return `| ${formatPeriod(planned)} | ${title} | ${at("politisk")} | ${at("administrativ")} |`;
  }),
].join("\n");

const { mandate, background } = kommissorium;

/** What the kommissorium says, in our words; its quotation and its timetable are its own. */
const SECTIONS: readonly (readonly [heading: string, body: string])[] = [
  [
    "Baggrund",
    `${background.text}\n\n> ${mandate.quote}\n\nFristen er altså ${mandate.deadline.text}. (${cite(background.source)})`,
  ],
  [
    "Hvem der skriver",
    `En lille arbejdsgruppe fra regionens administration skriver, og hospitalerne er med hele vejen. Borgere, kommuner og almen praksis kommer til orde undervejs. (${cite(inKommissorium("Proces", 1))})`,
  ],
  [
    "Tidlig indflydelse",
    `De rådgivende udvalg på sundhed, psykiatri og det specialiserede socialområde skal kunne give input, mens der endnu er meget at påvirke. (${cite(inKommissorium("Proces", 3))})`,
  ],
  ["Tidsplan", `${TIMETABLE}\n\n(${cite(inKommissorium("Proces, tidsplanen"))})`],
];

/** The kommissorium as a document, published the day it is dated. */
export const kommissoriumSteps: readonly Step[] = [
  deed("2015-11-04", {
    document: "kommissorium",
    does: "begin-document",
    kind: "Kommissorium",
    title: kommissorium.title,
    audience: "public",
    caseNumber: kommissorium.caseNumber,
    textKind: null,
    source: kommissorium.title,
  }),
  ...SECTIONS.map(([heading, body]) =>
    deed("2015-11-04", { document: "kommissorium", does: "write-section", level: 1, heading, body }),
  ),
  deed("2015-11-04", { document: "kommissorium", does: "renumber-document" }),
  deed("2015-11-04", { document: "kommissorium", does: "publish-edition" }),
];

type Composed = { document: string; kind: string; title: string; textKind: "debat" | "endelig" | "vedtaget" };

/** Composed of the initiatives' texts, with an introduction before them. */
const composed = (
  date: string,
  { document, kind, title, textKind }: Composed,
  introduction: string,
): readonly Step[] => [
  deed(date, {
    ...{ document, does: "begin-document", kind, title, textKind },
    audience: textKind === "vedtaget" ? "public" : "partner",
    caseNumber: kommissorium.caseNumber,
    source: null,
  }),
  deed(date, { document, does: "write-section", level: 1, heading: "Indledning", body: introduction, isFirst: true }),
  deed(date, { document, does: "renumber-document" }),
  deed(date, { document, does: "publish-edition" }),
];

export const debatpapirSteps = composed(
  "2016-01-29",
  { document: "debatpapir", kind: "Debatpapir", title: "Debatpapir om det nære sundhedsvæsen", textKind: "debat" },
  "Debatpapiret lægger op til input fra februar til april. Hvert initiativ har sit eget afsnit, så et input kan følges til den sætning, det handler om. (Demonstrationsdata)",
);

export const finalProposalSteps = composed(
  "2016-05-30",
  {
    document: "endeligt-forslag",
    kind: "Endeligt forslag",
    title: "Endeligt forslag til strategi for det nære og sammenhængende sundhedsvæsen",
    textKind: "endelig",
  },
  "Forslaget er skrevet på baggrund af debatpapiret og det input, der kom fra februar til april. (Demonstrationsdata)",
);

export const adoptedSteps = composed(
  "2016-06-24",
  {
    document: "strategi",
    kind: "Strategi",
    title: "Strategi for det nære og sammenhængende sundhedsvæsen",
    textKind: "vedtaget",
  },
  "Strategien, som regionsrådet godkendte den 22. juni 2016. (Demonstrationsdata)",
);
