import type { GateEvidence } from "@/lib/gates/model";
import type { NextPhase, Standing } from "@/lib/initiatives/rules";
import type { PhaseKind } from "@/lib/processes/model";

type Phase = GateEvidence["phase"];
type Initiative = GateEvidence["initiative"];
export type Party = Phase["parties"][number];

/** A party that has done nothing yet. */
export const aParty = (name: string, party: Partial<Party> & Pick<Party, "role">): Party => ({
  name,
  state: null,
  settledOn: null,
  ...party,
});

/** An initiative that has nothing a gate could ask for, in an open-ended phase without parties. */
export const gateEvidence = (
  kind: PhaseKind,
  given: { phase?: Partial<Phase>; initiative?: Partial<Initiative> } = {},
): GateEvidence => ({
  phase: { kind, plannedTo: null, parties: [], ...given.phase },
  initiative: {
    title: "",
    ownerRoles: [],
    hasLead: false,
    leadWaiver: null,
    statusWord: null,
    published: [],
    ...given.initiative,
  },
});

export const aNextPhase = (next: Partial<NextPhase> = {}): NextPhase => ({
  id: "next-phase",
  title: "Næste fase",
  state: "open",
  plannedTo: null,
  ...next,
});

/** An initiative that may go on: it stands in an orientation with nobody to inform, before an open phase. */
export const aStanding = (standing: Partial<Standing> = {}): Standing => ({
  passageId: "passage",
  gate: gateEvidence("orientering"),
  next: aNextPhase(),
  ...standing,
});
