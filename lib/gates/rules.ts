import type { Day } from "@/lib/kernel/day";
import type { ParticipationRole, PartyState } from "@/lib/processes/model";
import type { Condition, GateEvidence } from "./model";

/** A hearing party in one of these states is not waited for. */
const HAS_ANSWERED: readonly PartyState[] = ["svaret", "ingen-bemaerkninger", "afslaaet"];

/**
 * What the phase demands of the initiative before it may be left, met or not.
 * Source: the kommissorium's table of steps, and its section on the process for who is to be informed and heard.
 */
export function gateOf(evidence: GateEvidence, today: Day): readonly Condition[] {
  switch (evidence.phase.kind) {
    case "orientering":
      return [partiesInformed(evidence)];
    case "debatpapir":
      return debatpapir(evidence);
    case "input":
      return [inputIsIn(evidence, today)];
    case "endeligt-forslag":
      return finalProposal(evidence);
    case "behandling":
      return [decidersDecided(evidence)];
    case "udmoentning":
      return [{ name: "completed", isMet: evidence.initiative.statusWord === "gennemfoert" }];
  }
}

export const missingIn = (gate: readonly Condition[]): readonly Condition[] =>
  gate.filter((condition) => !condition.isMet);

const unsettled = ({ phase }: GateEvidence, role: ParticipationRole): readonly string[] =>
  phase.parties.filter((party) => party.role === role && party.settledOn === null).map((party) => party.name);

function partiesInformed(evidence: GateEvidence): Condition {
  const waitingFor = unsettled(evidence, "orienteres");
  return { name: "parties-informed", isMet: waitingFor.length === 0, waitingFor };
}

const publishedBody = ({ initiative }: GateEvidence, kind: "debat" | "endelig"): string | undefined =>
  initiative.published.find((text) => text.kind === kind)?.body;

function debatpapir(evidence: GateEvidence): readonly Condition[] {
  const { title, ownerRoles, hasLead, leadWaiver } = evidence.initiative;
  return [
    { name: "title", isMet: title.trim() !== "" },
    { name: "debate-text-published", isMet: publishedBody(evidence, "debat") !== undefined },
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

function finalProposal(evidence: GateEvidence): readonly Condition[] {
  const [debate, final] = [publishedBody(evidence, "debat"), publishedBody(evidence, "endelig")];
  return [
    { name: "final-text-published", isMet: final !== undefined },
    { name: "final-text-differs", isMet: final !== undefined && final !== debate },
  ];
}

function decidersDecided(evidence: GateEvidence): Condition {
  const waitingFor = unsettled(evidence, "beslutter");
  return { name: "deciders-decided", isMet: waitingFor.length === 0, waitingFor };
}
