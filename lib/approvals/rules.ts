import { gateOf, missingIn, publishedText } from "@/lib/gates/rules";
import type {
  Approvable,
  Council,
  Decided,
  DecidedInitiative,
  DecidedStrategy,
  MadeDecision,
} from "@/lib/consequences/model";
import type { TextFact } from "@/lib/texts/facts";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { advanced, type Move, type PhaseOnTheWay, type Standing } from "@/lib/initiatives/rules";
import type { Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import { formatDay } from "@/lib/kernel/period";
import type { ProcessFact } from "@/lib/processes/facts";
import { DECIDING_KINDS, EVERYBODY_DECIDES, IMPLEMENTING_KINDS } from "@/lib/processes/model";
import type { ParticipationRole, PhaseKind } from "@/lib/processes/model";
import { planned } from "@/lib/processes/rules";
import type { StrategyFact } from "@/lib/strategies/facts";

type Approving = ProcessFact | InitiativeFact | TextFact | StrategyFact;

type Phase = { kind: PhaseKind; parties: readonly { partyId: string; role: ParticipationRole }[] };

const decidesIn = ({ id }: Decided["body"], { kind, parties }: Phase): boolean =>
  DECIDING_KINDS.includes(kind) && parties.some(({ partyId, role }) => partyId === id && role === "beslutter");

const asPhase = ({ kind, parties }: PhaseOnTheWay): Phase => ({
  kind,
  parties: parties.map(({ id, role }) => ({ partyId: id, role })),
});

/** The phase it stands in, if that is one in which the body decides. */
export function decidingPhaseOf(
  { standing }: Pick<DecidedInitiative, "standing">,
  { body }: Pick<Decided, "body">,
): PhaseOnTheWay | null {
  const phase = standing?.phases[standing.at];
  return phase && decidesIn(body, asPhase(phase)) ? phase : null;
}

/** Whether it has yet to come to the phase in which the body decides; what stands in no phase has its whole way to go. */
export function isDecidedLater(
  initiative: DecidedInitiative,
  { body, strategy }: Pick<Decided, "body" | "strategy">,
): boolean {
  if (decidingPhaseOf(initiative, { body })) return false;
  const { standing } = initiative;
  const ahead: readonly Phase[] = standing
    ? standing.phases.slice(standing.at + 1).map(asPhase)
    : (strategy?.processes ?? []).flatMap(({ phases }) => phases);
  return ahead.some((phase) => decidesIn(body, phase));
}

/** The last of the phases behind it in which the body decides; null: there is none. */
export const lastDecidedPhaseOf = (
  { standing }: Pick<DecidedInitiative, "standing">,
  { body }: Pick<Decided, "body">,
): PhaseOnTheWay | null =>
  standing?.phases.slice(0, standing.at).findLast((phase) => decidesIn(body, asPhase(phase))) ?? null;

/** When it moves: on the day of the decision, but not before it came to stand where it is. */
const movesOn = ({ enteredOn }: DecidedInitiative, { on }: MadeDecision): Day =>
  enteredOn !== null && enteredOn > on ? enteredOn : on;

/** Who moves it, and when. */
export const movingOf = (initiative: DecidedInitiative, made: MadeDecision) => ({
  id: initiative.id,
  version: initiative.version,
  byId: made.byId,
  on: movesOn(initiative, made),
});

/** `next` null: its way ends here, so an implementation is to be planned. */
type Approval = { initiative: DecidedInitiative; standing: Standing; next: PhaseOnTheWay | null };

/** The approval that the decision completes, if it does: every deciding party has then decided on the newest text. */
function approvalOf(initiative: DecidedInitiative, decided: Decided, made: MadeDecision, today: Day): Approval | null {
  const { standing, textId } = initiative;
  const phase = decidingPhaseOf(initiative, decided);
  if (!standing || !phase) return null;
  const decision = { bodyId: decided.body.id, outcome: made.outcome, textId };
  const known = standing.initiative;
  const after = { ...known, decisions: [...known.decisions, decision] };
  if (missingIn(gateOf({ phase, initiative: after }, today)).length > 0) return null;
  const next = standing.phases[standing.at + 1] ?? null;
  // Only an implementation is opened by an approval; anything else waits for the secretariat.
  if (next !== null && !isImplementing(next) && next.state !== "open") return null;
  return { initiative, standing, next };
}

const isImplementing = ({ kind }: { kind: PhaseKind }): boolean => IMPLEMENTING_KINDS.includes(kind);
const isDeciding = ({ kind }: { kind: PhaseKind }): boolean => DECIDING_KINDS.includes(kind);

/** What an approval moves: into the implementation, with the text adopted; nothing where somebody has yet to decide. */
export function approve(
  decided: Decided,
  made: MadeDecision,
  { mint, today }: { mint: Mint; today: Day },
): Approving[] {
  const approvals = decided.initiatives.flatMap((initiative) => approvalOf(initiative, decided, made, today) ?? []);
  const { strategy } = decided;
  if (!strategy || approvals.length === 0) return [];
  const implementation = approvals.some(({ next }) => next === null) ? planImplementation(strategy, made, mint) : null;
  const onwards = approvals.flatMap(({ initiative, standing, next }): Onward[] => {
    const to = next ?? implementation?.phase;
    if (!to) return [];
    const move = { fromPassageId: standing.passageId, to, how: "met", deviations: [] } as const;
    return [{ initiative, standing, move, reason: null, ...movingOf(initiative, made) }];
  });
  const toOpen = approvals.flatMap(({ next }) => (next && next.state !== "open" ? [next.id] : []));
  return [
    ...(implementation?.facts ?? []),
    ...openings(strategy, toOpen, made.on),
    ...movedOn(strategy, onwards, { council: councilOf(decided, made), adoptedOn: made.on, mint }),
  ];
}

/** A move of an initiative on its way. `standing` null: it stands in no phase, and so can move nowhere. */
export type Onward = {
  initiative: Approvable & { id: string; version: number };
  standing: Standing | null;
  move: Move;
  byId: string | null;
  on: Day;
  /** For the deviations, if the move makes any. */
  reason: string | null;
};

/** Whether a move leads out of a phase of decision, or over one, into the implementation: what it moves is then approved. */
function isApproval({ standing, move: { to } }: Onward): boolean {
  if (!standing) return false;
  const target = standing.phases.findIndex(({ id }) => id === to.id);
  const left = standing.phases.slice(standing.at, target < 0 ? undefined : target);
  return isImplementing(to) && left.some(isDeciding);
}

/** Whether a move from there can be an approval: only out of a phase of decision, or in a jump, which may lead over one. */
export function canApprove(standing: Standing | null, { toPhaseId }: { toPhaseId: string | null }): boolean {
  const phase = standing?.phases[standing.at];
  return phase !== undefined && (toPhaseId !== null || isDeciding(phase));
}

/**
 * Moves on, and what follows where one is an approval: the text is adopted, and with the last of them the strategy.
 * @param strategy null where no move can be an approval
 * @param adoptedOn when the texts are adopted
 */
export function movedOn(
  strategy: DecidedStrategy | null,
  onwards: readonly Onward[],
  { council, adoptedOn, mint }: { council: Council | null; adoptedOn: Day; mint: Mint },
): Approving[] {
  const facts = onwards.flatMap((onward): Approving[] => {
    const { initiative, standing, move, byId, on, reason } = onward;
    const { id, version } = initiative;
    return [
      advanced({ id, version, byId, on, mint }, move, reason),
      ...(standing && isApproval(onward) ? adoptText(initiative, standing, { adoptedOn, mint }) : []),
    ];
  });
  const approvedIds = onwards.filter(isApproval).map(({ initiative }) => initiative.id);
  if (!strategy || approvedIds.length === 0) return facts;
  return [...facts, ...adoption(strategy, council, { leavingIds: approvedIds, hasApproved: true })];
}

/** What was decided on becomes the adopted text, by the hand that wrote it, for all who may see the initiative; but not twice. */
function adoptText(
  { id, audience, adopted, finalAuthorId }: Onward["initiative"],
  { initiative }: Standing,
  { adoptedOn, mint }: { adoptedOn: Day; mint: Mint },
): TextFact[] {
  const final = publishedText(initiative, "endelig");
  if (!final || final.body === adopted?.body) return [];
  const textId = mint();
  const data = {
    initiativeId: id,
    kind: "vedtaget",
    number: (adopted?.number ?? 0) + 1,
    body: written(final.body),
    audience,
    byId: finalAuthorId,
  } as const;
  return [
    { type: "text.drafted", subject: { kind: "text", id: textId, version: 1 }, happenedOn: adoptedOn, data },
    { type: "text.published", subject: { kind: "text", id: textId, version: 2 }, happenedOn: adoptedOn, data: {} },
  ];
}

/** A strategy whose governing process ends with the decision is carried out in a process of its own, open from that day. */
function planImplementation({ id: strategyId }: DecidedStrategy, { on }: MadeDecision, mint: Mint) {
  const phase = { kind: "udmoentning", title: "Udmøntning af strategien", plannedTo: null, parties: [] } as const;
  const time = { plannedText: `fra ${formatDay(on)}`, plannedFrom: on };
  const process = { strategyId, purpose: "implementation", title: "Udmøntning", caseNumber: null } as const;
  const { processId, phaseIds, facts } = planned(
    { ...process, phases: [{ ...phase, ...time, source: null }] },
    { mint, today: on },
  );
  const [phaseId = ""] = phaseIds;
  const unreached = { hasResult: false, milestones: [], deciding: EVERYBODY_DECIDES };
  const open: PhaseOnTheWay = { ...phase, ...unreached, id: phaseId, state: "open" };
  return { phase: open, facts: [...facts, opened({ phaseId, processId, version: 2, on })] };
}

type Opening = { phaseId: string; processId: string; version: number; on: Day };

const opened = ({ phaseId, processId, version, on }: Opening): ProcessFact => ({
  type: "phase.opened",
  subject: { kind: "phase", id: phaseId, version },
  happenedOn: on,
  data: { processId, processVersion: version },
});

/** Opens the phases that something moves into although they are planned or closed: each once. */
export const openings = ({ processes }: DecidedStrategy, phaseIds: readonly string[], on: Day): ProcessFact[] =>
  processes.flatMap(({ id: processId, version, phases }) =>
    phases
      .filter(({ id }) => phaseIds.includes(id))
      .map(({ id: phaseId }, index) => opened({ phaseId, processId, version: version + index + 1, on })),
  );

/** The owner's council with the day of its decision: this one, if it makes it, or its last before. null: it has made none. */
export function councilOf({ body, strategy }: Decided, { on }: MadeDecision): Council | null {
  const isOwn = body.kind === "regionsraad" && body.organisationId === strategy?.ownerId;
  return isOwn ? { name: body.name, decidedOn: on } : (strategy?.council ?? null);
}

/**
 * The owner's council has decided, and nothing of the strategy waits for approval any more once these leave: adopted on the
 * day of the council's decision. @param hasApproved whether any of those that leave is approved
 */
export function adoption(
  strategy: DecidedStrategy,
  council: Council | null,
  { leavingIds, hasApproved }: { leavingIds: readonly string[]; hasApproved: boolean },
): StrategyFact[] {
  if (strategy.isAdopted || !council) return [];
  if (!hasApproved && !strategy.hasApproved) return [];
  if (strategy.unapprovedIds.some((id) => !leavingIds.includes(id))) return [];
  return [
    {
      type: "strategy.adopted",
      subject: { kind: "strategy", id: strategy.id, version: strategy.version + 1 },
      happenedOn: council.decidedOn,
      data: { by: written(council.name) },
    },
  ];
}
