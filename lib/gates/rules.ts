import { FULFILS_DECIDING, isSettling } from "@/lib/decisions/model";
import type { Day } from "@/lib/kernel/day";
import { HAS_ANSWERED, type PhaseKind } from "@/lib/processes/model";
import type {
  Condition,
  GateEvidence,
  GateInitiative,
  GateParty,
  GatePhase,
  MadeOnText,
  VoidedDecision,
} from "./model";

/**
 * What the phase demands of the initiative before it may be left, met or not.
 * Source: the kommissorium's table of steps and its section on the process for who is informed and heard; for the
 * sundhedsaftale the phases of the process plan shown to Patientinddragelsesudvalget.
 */
export function gateOf(evidence: GateEvidence, today: Day): readonly Condition[] {
  switch (evidence.phase.kind) {
    case "orientering":
      return [partiesInformed(evidence)];
    case "debatpapir":
      return debatpapir(evidence.initiative);
    case "input":
    case "hoering":
      return [inputIsIn(evidence, today), responsesReplied(evidence)];
    case "endeligt-forslag":
      return finalProposal(evidence.initiative);
    case "behandling":
    case "godkendelse":
      return [decidersDecided(evidence)];
    case "foranalyse":
      return [{ name: "result-registered", isMet: evidence.phase.hasResult }];
    case "udvikling":
      return [milestonesHeld(evidence)];
    case "udmoentning":
    case "implementering":
      return [completed(evidence.initiative)];
  }
}

export const missingIn = (gate: readonly Condition[]): readonly Condition[] =>
  gate.filter((condition) => !condition.isMet);

/** Phases whose conditions the secretariat may deviate from, with a reason. Never a missing decision. */
export const DEVIABLE: readonly PhaseKind[] = ["orientering", "debatpapir", "input", "endeligt-forslag"];

function partiesInformed({ phase }: GateEvidence): Condition {
  const waitingFor = phase.parties
    .filter((party) => party.role === "orienteres" && party.settledOn === null)
    .map((party) => party.name);
  return { name: "parties-informed", isMet: waitingFor.length === 0, waitingFor };
}

/** The newest published version; undefined: none is published. */
export const publishedText = ({ published }: Pick<GateInitiative, "published">, kind: "debat" | "endelig") =>
  published.find((text) => text.kind === kind);

function debatpapir(initiative: GateInitiative): readonly Condition[] {
  const { title, ownerRoles, hasLead, leadWaiver } = initiative;
  return [
    { name: "title", isMet: title.trim() !== "" },
    { name: "debate-text-published", isMet: publishedText(initiative, "debat") !== undefined },
    { name: "responsible-organisation", isMet: ownerRoles.includes("ansvarlig") },
    { name: "lead-or-reason", isMet: hasLead || leadWaiver !== null, waiver: hasLead ? null : leadWaiver },
  ];
}

function inputIsIn({ phase }: GateEvidence, today: Day): Condition {
  const waitingFor = phase.parties
    .filter(({ role, state }) => role === "hoeres" && !(state && HAS_ANSWERED.includes(state)))
    .map((party) => party.name);
  const isOver = phase.plannedTo !== null && phase.plannedTo < today;
  return {
    name: "period-over-or-all-answered",
    isMet: isOver || waitingFor.length === 0,
    until: phase.plannedTo,
    waitingFor,
  };
}

const responsesReplied = ({ initiative: { unreplied } }: GateEvidence): Condition => ({
  name: "responses-replied",
  isMet: unreplied === 0,
  count: unreplied,
});

function finalProposal(initiative: GateInitiative): readonly Condition[] {
  const [debate, final] = [publishedText(initiative, "debat"), publishedText(initiative, "endelig")];
  const differs = final !== undefined && (final.body !== debate?.body || final.id === initiative.confirmedTextId);
  return [
    { name: "final-text-published", isMet: final !== undefined },
    { name: "final-text-differs", isMet: differs },
  ];
}

/**
 * How far those who decide in a phase are with the text as it stands: a decision counts for the version it was made on, of a
 * body's yes and no the last counts, and who decides last is heard only when enough of the others have decided.
 * Where a reform handed a part on, the one asked is the successor, and what was decided before by those in whose place it
 * stands counts as its own; who came by two parts decides in both at once.
 * @param needed how many of the others; the last one comes on top
 * @returns who said yes, and how many of the others are missing yet
 */
function decidedOn(deciders: readonly GateParty[], { needed, last }: Needed, made: readonly MadeOnText[]) {
  const others = deciders.filter((party) => party !== last);
  const yes = new Set<GateParty>();
  const missing = () => Math.max(0, needed - others.filter((party) => yes.has(party)).length);
  for (const { bodyId, outcome } of made) {
    // The one who decides last stands last, so that its other parts come first.
    for (const party of deciders.filter(isPartOf(bodyId))) {
      const isYes = FULFILS_DECIDING.includes(outcome) && (party !== last || missing() === 0);
      if (isYes) yes.add(party);
      else yes.delete(party);
    }
  }
  return { yes, missing: missing() };
}

/** Whether a part is a body's own, or was. */
const isPartOf =
  (bodyId: string) =>
  ({ id, formerIds }: GateParty): boolean =>
    id === bodyId || formerIds.includes(bodyId);

type Needed = { needed: number; last: GateParty | undefined };

/** Who decides in a phase, how many of them must, and who does so last. */
function decidersOf({ parties, deciding: { decidersNeeded, isLastDeciderLast } }: GatePhase) {
  const deciders = parties.filter(({ role }) => role === "beslutter");
  const last = isLastDeciderLast ? deciders.at(-1) : undefined;
  const all = Math.min(decidersNeeded ?? deciders.length, deciders.length);
  return { deciders, last, needed: Math.max(0, all - (last ? 1 : 0)) };
}

const onText = ({ decisions }: GateInitiative, textId: string | null): readonly MadeOnText[] =>
  decisions.filter((decision) => decision.textId === textId && isSettling(decision.outcome));

function decidersDecided({ phase, initiative }: GateEvidence): Condition {
  const final = publishedText(initiative, "endelig");
  const { deciders, ...rule } = decidersOf(phase);
  const { last } = rule;
  const { yes, missing } = decidedOn(deciders, rule, onText(initiative, final?.id ?? null));
  const open = deciders.filter((party) => !yes.has(party));
  const isMet = deciders.length > 0 && missing === 0 && (last === undefined || yes.has(last));
  if (isMet) return { name: "deciders-decided", isMet, waitingFor: [] };
  const waiting = open.filter((party) => missing > 0 || party === last);
  const voided = voidedOf(open, initiative, final);
  return {
    name: "deciders-decided",
    isMet,
    // Who stands in the place of two is waited for once.
    waitingFor: [...new Set(waiting.map(({ name }) => name))],
    ...(missing > 0 && missing < waiting.filter((party) => party !== last).length ? { needed: missing } : {}),
    ...(last && missing > 0 ? { last: last.name } : {}),
    ...(voided.length > 0 ? { voided } : {}),
  };
}

/** Those of the bodies that have said nothing of the text as it stands, and whose last word was a yes to an earlier version. */
function voidedOf(
  bodies: readonly GateParty[],
  { decisions }: GateInitiative,
  final: { id: string; body: string } | undefined,
): readonly VoidedDecision[] {
  return bodies.flatMap((party) => {
    const { name } = party;
    const own = decisions.filter(({ bodyId, outcome }) => isPartOf(bodyId)(party) && isSettling(outcome));
    const made = own.at(-1);
    if (!made || own.some(({ textId }) => textId === (final?.id ?? null))) return [];
    if (!FULFILS_DECIDING.includes(made.outcome)) return [];
    const { textNumber = null, concerns = null } = made;
    return [{ name, textNumber, isRemarkKept: concerns === null ? null : (final?.body.includes(concerns) ?? false) }];
  });
}

/** Whether a body is the one that decides last in a phase, and the others have yet to. */
export function decidesTooEarly({ phase, initiative }: GateEvidence, bodyId: string): boolean {
  const { deciders, ...rule } = decidersOf(phase);
  const textId = publishedText(initiative, "endelig")?.id ?? null;
  const made = onText(initiative, textId);
  // What it decides may fulfil another part of its own, which is asked before the last.
  const own: MadeOnText = { bodyId, outcome: "godkendt", textId };
  return rule.last?.id === bodyId && decidedOn(deciders, rule, [...made, own]).missing > 0;
}

function milestonesHeld({ phase }: GateEvidence): Condition {
  const waitingFor = phase.milestones.filter(({ heldOn }) => heldOn === null).map(({ title }) => title);
  return { name: "milestones-held", isMet: waitingFor.length === 0, waitingFor };
}

const completed = ({ statusWord, hasEvidence }: GateInitiative): Condition => ({
  name: "completed",
  isMet: statusWord === "gennemfoert" && hasEvidence,
});
