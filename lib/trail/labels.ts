import { outcomeLabel } from "@/lib/decisions/labels";
import type { Outcome } from "@/lib/decisions/model";
import { textKindLabel } from "@/lib/texts/labels";
import type { TextKind } from "@/lib/texts/model";
import { formatDay } from "@/lib/kernel/period";
import { partyStateLabel } from "@/lib/processes/labels";
import type { PartyState } from "@/lib/processes/model";
import { statusWordLabel } from "@/lib/status/labels";
import type { StatusWord } from "@/lib/status/model";
import type { TrailCategory, TrailFilter, TrailType } from "./model";
import type { PersonReading } from "./policy";

/** What a fact is told by, as far as it has it. */
export type TrailDetails = {
  readonly word: StatusWord | null;
  /** Per cent. */
  readonly progress: number | null;
  readonly phase: string | null;
  /** Something that was demanded was deviated from. */
  readonly isDeviation: boolean;
  readonly textKind: TextKind | null;
  readonly textNumber: number | null;
  readonly isNote: boolean;
  readonly outcome: Outcome | null;
  /** A decision in the place of one that it corrects. */
  readonly isCorrection: boolean;
  readonly caseNumber: string | null;
  readonly body: string | null;
  readonly state: PartyState | null;
  /** What it is called: a track, a goal, an item of an agenda; or in whose name it was said. */
  readonly name: string | null;
  /** Whom it concerns. */
  readonly person: string | null;
  /** How many initiatives it is about. */
  readonly initiatives: number;
};

export const trailCategoryLabel: Record<TrailCategory, string> = {
  proces: "Proces",
  status: "Status",
  tekster: "Tekster",
  hoering: "Høring og kommentarer",
  moeder: "Møder og beslutninger",
  ansvar: "Ansvar",
  andet: "Andet",
};

/** What a person's trail holds. */
export const personReadingLabel: Record<PersonReading, string> = {
  everything: "Alt, hvad personen har gjort, og hvad der er registreret om personens adgang.",
  own: "Alt, hvad du har gjort, og hvad der er registreret om din adgang.",
  access: "Hvad der er registreret om personens adgang. Hvad personen ellers har gjort, ser revisor.",
};

const quoted = (before: string, name: string | null): string => (name === null ? before : `${before} »${name}«`);
const after = (before: string, name: string | null): string => (name === null ? before : `${before} ${name}`);
const sentBy = (before: string, { name }: TrailDetails): string => (name === null ? before : `${before} fra ${name}`);
const into = (before: string, { phase }: TrailDetails): string =>
  phase === null ? before : `${before} i fasen »${phase}«`;
const to = (before: string, { phase }: TrailDetails): string => (phase === null ? before : `${before} til »${phase}«`);

const text = (did: string, { textKind, textNumber }: TrailDetails): string =>
  `${textKind === null ? "Tekst" : textKindLabel[textKind]}${textNumber === null ? "" : `, version ${String(textNumber)},`} ${did}`;

const status = ({ word, progress }: TrailDetails): string =>
  `${word === null ? "Ny status meldt" : `Status meldt: ${statusWordLabel[word].toLowerCase()}`}${progress === null ? "" : `, ${String(progress)} %`}`;

const decision = ({ body, outcome, isCorrection, caseNumber, initiatives }: TrailDetails): string =>
  [
    `${body ?? "Beslutning"}: ${outcome === null ? "besluttet" : outcomeLabel[outcome].toLowerCase()}`,
    ...(isCorrection ? ["retter en tidligere beslutning"] : []),
    ...(initiatives > 1 ? [`${String(initiatives)} initiativer`] : []),
    ...(caseNumber === null ? [] : [`sagsnummer ${caseNumber}`]),
  ].join(", ");

const answered = (details: TrailDetails): string =>
  into(`${details.name ?? "En part"}: ${partyStateLabel[details.state ?? "svaret"].toLowerCase()}`, details);

/** Each kind of fact in one line. What people wrote stands where it was written, not here. */
const LINE: Record<TrailType, string | ((details: TrailDetails) => string)> = {
  "initiative.proposed": "Initiativet oprettet",
  "initiative.entered": (it) => into("Gået ind i processen", it),
  "initiative.advanced": (it) => `${to("Rykket videre", it)}${it.isDeviation ? ", ved fravigelse" : ""}`,
  "initiative.returned": (it) => to("Sendt tilbage", it),
  "initiative.withdrawn": "Trukket ud af processen",
  "initiative.reopened": (it) => into("Genoptaget", it),
  "initiative.stayed": "Blev i fasen, da den blev afsluttet",
  "initiative.watched": "Begyndte at følge et initiativ",
  "initiative.unwatched": "Holdt op med at følge et initiativ",
  "finalText.confirmed": "Bekræftet, at det endelige forslag er uændret",
  "documentKind.added": "Dokumenttype tilføjet",
  "document.begun": (it) => quoted("Dokument begyndt", it.name),
  "document.retitled": (it) => quoted("Dokumentets titel, kreds eller sagsnummer ændret", it.name),
  "document.renumbered": (it) => quoted("Afsnittene nummereret om i", it.name),
  "paragraph.written": (it) => after("Afsnit skrevet:", it.name ?? "uden nummer"),
  "paragraph.rewritten": (it) => after("Afsnit skrevet om:", it.name ?? "uden nummer"),
  "paragraph.split": (it) => after("Afsnit delt:", it.name ?? "uden nummer"),
  "paragraph.merged": (it) => after("Et andet afsnit lagt sammen med", it.name ?? "et afsnit"),
  "paragraph.moved": (it) => after("Afsnit flyttet:", it.name ?? "uden nummer"),
  "paragraph.removed": (it) => after("Afsnit fjernet:", it.name ?? "uden nummer"),
  "edition.published": (it) => after("Dokument offentliggjort:", it.name ?? "uden titel"),
  "route.settled": "Udmøntningsvejen valgt",
  "lead.assigned": (it) => after("Tovholder udpeget:", it.person ?? "en person"),
  "lead.withdrawn": (it) => after("Tovholder afløst:", it.person ?? "en person"),
  "lead.waived": "Begrundet, hvorfor initiativet ikke har nogen tovholder",
  "status.recorded": status,
  "text.drafted": (it) => text("skrevet som udkast", it),
  "text.rewritten": (it) => text("skrevet om", it),
  "text.published": (it) => text("offentliggjort", it),
  "comment.sent": (it) => (it.isNote ? "Internt notat skrevet" : sentBy("Kommentar", it)),
  "response.sent": (it) => sentBy("Formelt input", it),
  "response.replied": (it) => `${sentBy("Formelt input", it)} besvaret`,
  "item.listed": (it) => quoted(it.body === null ? "Sat på en dagsorden" : `${it.body}: sat på dagsordenen`, it.name),
  "agenda.published": (it) => (it.body === null ? "Dagsorden udsendt" : `${it.body}: dagsordenen udsendt`),
  "decision.recorded": decision,
  "followUp.agreed": (it) => (it.body === null ? "Opfølgning aftalt" : `${it.body}: opfølgning aftalt`),
  "followUp.carried": (it) =>
    it.body === null ? "Opfølgning overtaget af en rettelse" : `${it.body}: opfølgning overtaget af en rettelse`,
  "followUp.transferred": (it) =>
    it.body === null ? "Opfølgning gået over til en anden" : `${it.body}: opfølgning gået over til en anden`,
  "followUp.closed": (it) => (it.body === null ? "Opfølgning afsluttet" : `${it.body}: opfølgning afsluttet`),
  "minutes.written": "Mødereferat skrevet",
  "minutes.published": "Mødereferat offentliggjort",
  "meeting.called": "Møde indkaldt",
  "strategy.founded": "Strategien oprettet",
  "strategy.adopted": "Strategiens vedtagelse registreret",
  "strategy.published": "Strategien offentliggjort",
  "track.added": (it) => after("Strategispor tilføjet:", it.name ?? "uden navn"),
  "goal.set": (it) => quoted("Mål sat", it.name),
  "plan.announced": (it) => quoted("Udmøntningsplan varslet", it.name),
  "process.planned": (it) => quoted("Proces planlagt", it.name),
  "phase.planned": (it) => quoted("Fase planlagt", it.phase),
  "phase.opened": (it) => quoted("Fase åbnet", it.phase),
  "phase.closed": (it) => quoted("Fase afsluttet", it.phase),
  "result.registered": (it) => into("Resultat registreret", it),
  "milestone.held": (it) => `${quoted("Milepælen", it.name)} holdt`,
  "party.informed": (it) => into(`${it.name ?? "En part"}: orienteret`, it),
  "party.answered": answered,
  "body.established": (it) => after("Organ oprettet:", it.body ?? "uden navn"),
  "seat.taken": (it) => after("Plads givet i", it.body ?? "et organ"),
  "seat.vacated": (it) => after("Plads fratrådt i", it.body ?? "et organ"),
  "organisation.founded": (it) => after("Organisation oprettet:", it.name ?? "uden navn"),
  "person.registered": "Personen oprettet",
  "person.invited": "Personen inviteret",
  "membership.began": (it) => after("Tilknyttet", it.name ?? "en organisation"),
  "membership.ended": (it) => after("Tilknytning afsluttet:", it.name ?? "en organisation"),
  "owner.replaced": "En anden organisation er trådt i en ejers sted",
  "strategy.transferred": "Strategien overført til en anden region",
  "party.replaced": (it) => into(`${it.name ?? "En part"}: trådt i en anden parts sted`, it),
  "body.renamed": (it) => after("Organ omdøbt:", it.body ?? "uden navn"),
  "body.abolished": (it) => after("Organs sidste dag registreret:", it.body ?? "uden navn"),
  "body.transferred": (it) => after("Organ overført til en anden region:", it.body ?? "uden navn"),
  "organisation.renamed": (it) => after("Organisation omdøbt:", it.name ?? "uden navn"),
  "organisation.abolished": (it) => after("Organisations sidste dag registreret:", it.name ?? "uden navn"),
  "organisation.placed": (it) =>
    after("Organisation flyttet til en anden region eller gruppe:", it.name ?? "uden navn"),
  "reform.prepared": "Reform forberedt",
  "succession.settled": "Reformens afløsere registreret",
  "reform.carriedOut": "Reform gennemført",
  "meeting.transferred": "Møde overført til organets afløser",
  "plan.transferred": (it) => `${quoted("Udmøntningsplanen", it.name)} overført til en afløser`,
  "paper.made": (it) => (it.body === null ? "Sagsfremstilling dannet" : `${it.body}: sagsfremstilling dannet`),
  "paperOrder.arranged": "Rækkefølgen i regionens sagsfremstillinger ændret",
  "template.transferred": "Processkabelon overført til en afløser",
  "templateParty.replaced": "Part i en processkabelon afløst",
  "template.drawn": "Processkabelon oprettet",
  "template.renamed": "Processkabelon omdøbt",
  "templatePhase.added": "Fase tilføjet i en processkabelon",
  "templatePhase.changed": "Fase ændret i en processkabelon",
  "templatePhase.removed": "Fase fjernet fra en processkabelon",
  "templateParty.added": "Part tilføjet i en processkabelon",
  "templateParty.removed": "Part fjernet fra en processkabelon",
  "content.erased": "Tekst slettet efter loven",
  "schema.migrated": "Systemets tabeller ændret",
};

/** What happened, in one line: "Rykket videre til »Input«". */
export function describeEntry(type: TrailType, details: TrailDetails): string {
  const line = LINE[type];
  return typeof line === "string" ? line : line(details);
}

/** "1 hændelse", "1.234 hændelser". */
export const entriesInNumbers = (count: number): string =>
  count === 1 ? "1 hændelse" : `${count.toLocaleString("da-DK")} hændelser`;

/** What a trail is narrowed to: "møder og beslutninger, fra 1. januar 2016". "" for the whole. @param by the name of who did it */
export const describeFilter = ({ category, from, to: until }: TrailFilter, by: string | null): string =>
  [
    ...(category === null ? [] : [trailCategoryLabel[category].toLowerCase()]),
    ...(from === null ? [] : [`fra ${formatDay(from)}`]),
    ...(until === null ? [] : [`til ${formatDay(until)}`]),
    ...(by === null ? [] : [`af ${by}`]),
  ].join(", ");
