import { gateOf, missingIn, publishedText } from "@/lib/gates/rules";
import type { Decided, DecidedInitiative, DecidedStrategy, MadeDecision } from "@/lib/consequences/model";
import type { DocumentFact } from "@/lib/documents/facts";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { advanced, type PhaseOnTheWay } from "@/lib/initiatives/rules";
import type { Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import { formatDay } from "@/lib/kernel/period";
import type { ProcessFact } from "@/lib/processes/facts";
import { DECIDING_KINDS, IMPLEMENTING_KINDS, type PhaseKind } from "@/lib/processes/model";
import type { StrategyFact } from "@/lib/strategies/facts";

type Approving = ProcessFact | InitiativeFact | DocumentFact | StrategyFact;

/** The phase it stands in, if that is one in which the body decides. */
export function decidingPhaseOf(
  { standing }: DecidedInitiative,
  { body }: Pick<Decided, "body">,
): PhaseOnTheWay | null {
  const phase = standing?.phases[standing.at];
  const decides = phase?.parties.some(({ id, role }) => id === body.id && role === "beslutter");
  return phase && decides && DECIDING_KINDS.includes(phase.kind) ? phase : null;
}

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
type Approval = { initiative: DecidedInitiative; passageId: string; next: PhaseOnTheWay | null };

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
  return { initiative, passageId: standing.passageId, next };
}

const isImplementing = ({ kind }: { kind: PhaseKind }): boolean => IMPLEMENTING_KINDS.includes(kind);

/** What an approval moves: into the implementation, with the text adopted; nothing where somebody has yet to decide. */
export function approve(
  decided: Decided,
  made: MadeDecision,
  { mint, today }: { mint: Mint; today: Day },
): Approving[] {
  const approvals = decided.initiatives.flatMap((initiative) => approvalOf(initiative, decided, made, today) ?? []);
  const { strategy } = decided;
  if (!strategy || approvals.length === 0) return [];
  const planned = approvals.some(({ next }) => next === null) ? planImplementation(strategy, made, mint) : null;
  const moves = approvals.flatMap(({ initiative, passageId, next }) => {
    const to = next ?? planned?.phase;
    if (!to) return [];
    const move = { fromPassageId: passageId, to, how: "met", deviations: [] } as const;
    const onwards = advanced({ ...movingOf(initiative, made), mint }, move, null);
    return isImplementing(to) ? [...adoptText(initiative, made, mint), onwards] : [onwards];
  });
  const opened = approvals.flatMap(({ next }) => (next && next.state !== "open" ? [next.id] : []));
  const approvedIds = approvals.flatMap(({ initiative, next }) =>
    next === null || isImplementing(next) ? [initiative.id] : [],
  );
  return [
    ...(planned?.facts ?? []),
    ...moves,
    ...openings(strategy, opened, made.on),
    ...adoption(decided, made, { leavingIds: approvedIds, hasApproved: approvedIds.length > 0 }),
  ];
}

/** What was decided on becomes the adopted text, by the hand that wrote it, for all who may see the initiative. */
function adoptText(
  { id, audience, adopted, finalAuthorId, standing }: DecidedInitiative,
  { on }: MadeDecision,
  mint: Mint,
): DocumentFact[] {
  const final = standing && publishedText(standing.initiative, "endelig");
  if (!final) return [];
  const textId = mint();
  const body = written(final.body);
  const data = {
    initiativeId: id,
    kind: "vedtaget",
    number: adopted + 1,
    body,
    audience,
    byId: finalAuthorId,
  } as const;
  return [
    { type: "text.drafted", subject: { kind: "text", id: textId, version: 1 }, happenedOn: on, data },
    { type: "text.published", subject: { kind: "text", id: textId, version: 2 }, happenedOn: on, data: {} },
  ];
}

/** A strategy whose governing process ends with the decision is carried out in a process of its own, open from that day. */
function planImplementation({ id: strategyId }: DecidedStrategy, { on }: MadeDecision, mint: Mint) {
  const processId = mint();
  const phase: PhaseOnTheWay = {
    id: mint(),
    title: "Udmøntning af strategien",
    kind: "udmoentning",
    state: "open",
    plannedTo: null,
    parties: [],
    hasResult: false,
    milestones: [],
  };
  const { kind, plannedTo } = phase;
  const title = written(phase.title);
  const time = { plannedText: `fra ${formatDay(on)}`, plannedFrom: on, plannedTo };
  const facts: ProcessFact[] = [
    {
      type: "process.planned",
      subject: { kind: "process", id: processId, version: 1 },
      happenedOn: on,
      data: { strategyId, purpose: "implementation", title: written("Udmøntning"), caseNumber: null },
    },
    {
      type: "phase.planned",
      subject: { kind: "phase", id: phase.id, version: 1 },
      happenedOn: on,
      data: { processId, kind, number: 1, title, ...time, source: null, parties: [], milestones: [] },
    },
    opened({ phaseId: phase.id, processId, version: 2, on }),
  ];
  return { phase, facts };
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

/** The owner's council has decided, and nothing of the strategy waits for approval any more. */
export function adoption(
  { body, strategy }: Decided,
  { on }: MadeDecision,
  { leavingIds, hasApproved }: { leavingIds: readonly string[]; hasApproved: boolean },
): StrategyFact[] {
  const isOwnCouncil = body.kind === "regionsraad" && body.organisationId === strategy?.ownerId;
  if (!strategy || strategy.isAdopted || !isOwnCouncil) return [];
  if (!hasApproved && !strategy.hasApproved) return [];
  if (strategy.unapprovedIds.some((id) => !leavingIds.includes(id))) return [];
  const { id, version } = strategy;
  const by = written(body.name);
  return [
    { type: "strategy.adopted", subject: { kind: "strategy", id, version: version + 1 }, happenedOn: on, data: { by } },
  ];
}
