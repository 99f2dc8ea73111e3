import type { GateEvidence, GateInitiative, GateParty, GatePhase } from "@/lib/gates/model";
import type { PhaseOnTheWay, Standing } from "@/lib/initiatives/rules";
import { EVERYBODY_DECIDES, type PhaseKind } from "@/lib/processes/model";

export type Party = GateParty;

/** A party that has done nothing yet. */
export const aParty = (name: string, party: Partial<Party> & Pick<Party, "role">): Party => ({
  id: name,
  name,
  state: null,
  settledOn: null,
  formerIds: [],
  ...party,
});

/** An open-ended phase without parties, in which nothing has been reached. */
export const aPhase = (kind: PhaseKind, phase: Partial<GatePhase> = {}): GatePhase => ({
  kind,
  plannedTo: null,
  parties: [],
  hasResult: false,
  milestones: [],
  deciding: EVERYBODY_DECIDES,
  ...phase,
});

/** An initiative that has nothing a gate could ask for. */
export const anInitiative = (initiative: Partial<GateInitiative> = {}): GateInitiative => ({
  title: "",
  ownerRoles: [],
  hasLead: false,
  leadWaiver: null,
  statusWord: null,
  hasEvidence: false,
  published: [],
  confirmedTextId: null,
  unreplied: 0,
  decisions: [],
  ...initiative,
});

export const gateEvidence = (
  kind: PhaseKind,
  given: { phase?: Partial<GatePhase>; initiative?: Partial<GateInitiative> } = {},
): GateEvidence => ({ phase: aPhase(kind, given.phase), initiative: anInitiative(given.initiative) });

/** A phase as it lies on an initiative's way: open, and named by its kind. */
export const onTheWay = (kind: PhaseKind, phase: Partial<PhaseOnTheWay> = {}): PhaseOnTheWay => ({
  ...aPhase(kind),
  id: kind,
  title: kind,
  state: "open",
  ...phase,
});

/** An initiative that may go on: it stands in an orientation with nobody to inform, before an open phase. */
export const aStanding = (standing: Partial<Standing> = {}): Standing => ({
  passageId: "passage",
  phases: [onTheWay("orientering"), onTheWay("debatpapir")],
  at: 0,
  initiative: anInitiative(),
  ...standing,
});
