import { FULFILS_DECIDING, isSettling } from "@/lib/decisions/model";
import type { Day } from "@/lib/kernel/day";
import { HAS_ANSWERED, type PhaseKind } from "@/lib/processes/model";
import type { Condition, GateEvidence, GateInitiative } from "./model";

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

/** A decision counts for the text version it was made on, a later version voids it; of a body's yes and no the last counts. */
function decidersDecided({ phase, initiative }: GateEvidence): Condition {
  const final = publishedText(initiative, "endelig")?.id ?? null;
  const hasDecided = (partyId: string): boolean => {
    const last = initiative.decisions.findLast(
      ({ bodyId, outcome, textId }) => bodyId === partyId && textId === final && isSettling(outcome),
    );
    return last !== undefined && FULFILS_DECIDING.includes(last.outcome);
  };
  const deciders = phase.parties.filter(({ role }) => role === "beslutter");
  const waitingFor = deciders.filter(({ id }) => !hasDecided(id)).map(({ name }) => name);
  return { name: "deciders-decided", isMet: deciders.length > 0 && waitingFor.length === 0, waitingFor };
}

function milestonesHeld({ phase }: GateEvidence): Condition {
  const waitingFor = phase.milestones.filter(({ heldOn }) => heldOn === null).map(({ title }) => title);
  return { name: "milestones-held", isMet: waitingFor.length === 0, waitingFor };
}

const completed = ({ statusWord, hasEvidence }: GateInitiative): Condition => ({
  name: "completed",
  isMet: statusWord === "gennemfoert" && hasEvidence,
});
