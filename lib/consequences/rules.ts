import {
  adoption,
  approve,
  councilOf,
  decidingPhaseOf,
  isDecidedLater,
  lastDecidedPhaseOf,
  movingOf,
  openings,
} from "@/lib/approvals/rules";
import { outcomeLabel, type DecisionRefusal } from "@/lib/decisions/labels";
import { EFFECT, type Effect } from "@/lib/decisions/model";
import { decidesTooEarly, gateOf, missingIn } from "@/lib/gates/rules";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { returned, withdrawn, type PhaseOnTheWay } from "@/lib/initiatives/rules";
import type { Day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ProcessFact } from "@/lib/processes/facts";
import type { PhaseKind } from "@/lib/processes/model";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { TextFact } from "@/lib/texts/facts";
import type { Decided, DecidedInitiative, MadeDecision } from "./model";

export type Consequence = ProcessFact | InitiativeFact | TextFact | StrategyFact;

/**
 * What follows from a decision, as facts of those it is about. Refuses DECIDES_LATER where it would approve what has yet
 * to come to the phase in which the body decides, DECIDES_LAST where others are to decide before it, NOT_DECIDING where the
 * body sends back or rejects but does not decide there, NOWHERE_TO_RETURN where no phase before writes the text.
 */
export function consequencesOf(
  decided: Decided,
  made: MadeDecision,
  context: { mint: Mint; today: Day },
): Result<Consequence[], DecisionRefusal> {
  const effect = EFFECT[made.outcome];
  switch (effect) {
    case "decides": {
      const early = decided.initiatives.filter((initiative) => isDecidedLater(initiative, decided));
      if (early.length > 0) return refuse({ code: "DECIDES_LATER", titles: titlesOf(early) });
      const beforeOthers = decided.initiatives.filter((initiative) => isDecidedTooEarly(initiative, decided));
      if (beforeOthers.length > 0) return refuse({ code: "DECIDES_LAST", titles: titlesOf(beforeOthers) });
      return ok(approve(decided, made, context));
    }
    case "informs":
      return ok(inform(decided, made));
    case "recommends":
    case "leaves-open":
      return ok([]);
    case "sends-back":
    case "rejects": {
      const strangers = decided.initiatives.filter((initiative) => decidingPhaseOf(initiative, decided) === null);
      if (strangers.length > 0) return refuse({ code: "NOT_DECIDING", titles: titlesOf(strangers) });
      return effect === "rejects" ? ok(reject(decided, made)) : sendBack(decided, made, context);
    }
  }
}

const titlesOf = (initiatives: readonly DecidedInitiative[]): readonly string[] =>
  initiatives.map(({ title }) => title);

/** Whether the body decides last in the phase it stands in, and others have yet to decide. */
function isDecidedTooEarly(initiative: DecidedInitiative, { body }: Pick<Decided, "body">): boolean {
  const phase = decidingPhaseOf(initiative, { body });
  const { standing } = initiative;
  return standing !== null && phase !== null && decidesTooEarly({ phase, initiative: standing.initiative }, body.id);
}

/**
 * Whether an initiative stands where a decision has moved it, and would not without it: on beyond the phase in which the body
 * decides, back before it, or outside. Who has come back from there stands free of it.
 */
export function standsMoved(
  initiative: DecidedInitiative,
  { effect, decisionId }: { effect: Effect; decisionId: string },
  { body, strategy }: Pick<Decided, "body" | "strategy">,
  today: Day,
): boolean {
  switch (effect) {
    case "decides": {
      const { standing } = initiative;
      const phase = lastDecidedPhaseOf(initiative, { body });
      if (!standing || !phase || decidingPhaseOf(initiative, { body })) return false;
      const decisions = standing.initiative.decisions.filter(({ id }) => id !== decisionId);
      return missingIn(gateOf({ phase, initiative: { ...standing.initiative, decisions } }, today)).length > 0;
    }
    case "sends-back":
      return isDecidedLater(initiative, { body, strategy });
    case "rejects":
      return initiative.standing === null;
    case "recommends":
    case "informs":
    case "leaves-open":
      return false;
  }
}

/** The body's parts to be informed in open phases: in the phase the item is about, or in all. */
function inform({ body, phaseId, strategy }: Decided, { on, byId }: MadeDecision): ProcessFact[] {
  return (strategy?.processes ?? []).flatMap(({ id: processId, version, phases }) =>
    phases
      .filter(({ id, state }) => state === "open" && (phaseId === null || phaseId === id))
      .flatMap(({ parties }) => parties)
      .filter(({ partyId, role, settledOn }) => partyId === body.id && role === "orienteres" && settledOn === null)
      .map(({ id }, index): ProcessFact => {
        const processVersion = version + index + 1;
        return {
          type: "party.informed",
          subject: { kind: "party", id, version: processVersion },
          happenedOn: on,
          data: { byId, processId, processVersion },
        };
      }),
  );
}

/** The reason that stands with the move: what the body decided, in its words. */
const reasonOf = ({ body }: Decided, { outcome, wording }: MadeDecision): string =>
  `${outcomeLabel[outcome]} af ${body.name}: ${wording}`;

function reject(decided: Decided, made: MadeDecision): Consequence[] {
  const reason = reasonOf(decided, made);
  const facts = decided.initiatives.map((initiative) =>
    withdrawn(movingOf(initiative, made), initiative.standing?.passageId ?? null, reason),
  );
  const leavingIds = decided.initiatives.map(({ id }) => id);
  const { strategy } = decided;
  return strategy
    ? [...facts, ...adoption(strategy, councilOf(decided, made), { leavingIds, hasApproved: false })]
    : facts;
}

/** Where the text is written that goes to the bodies: in the kommissorium's process, and in the sundhedsaftale's. */
const WRITING_KINDS: readonly PhaseKind[] = ["endeligt-forslag", "udvikling"];

function sendBack(
  decided: Decided,
  made: MadeDecision,
  { mint }: { mint: Mint },
): Result<Consequence[], DecisionRefusal> {
  const ways = decided.initiatives.map((initiative) => ({ initiative, to: writingPhaseOf(initiative) }));
  const lost = ways.filter(({ to }) => to === null).map(({ initiative }) => initiative);
  if (lost.length > 0) return refuse({ code: "NOWHERE_TO_RETURN", titles: titlesOf(lost) });
  const facts = ways.flatMap(({ initiative, to }) =>
    to && initiative.standing
      ? [
          returned(
            { ...movingOf(initiative, made), mint },
            { fromPassageId: initiative.standing.passageId, to },
            reasonOf(decided, made),
          ),
        ]
      : [],
  );
  const closed = ways.flatMap(({ to }) => (to && to.state !== "open" ? [to.id] : []));
  return ok([...facts, ...(decided.strategy ? openings(decided.strategy, closed, made.on) : [])]);
}

const writingPhaseOf = ({ standing }: DecidedInitiative): PhaseOnTheWay | null =>
  standing?.phases.slice(0, standing.at).findLast(({ kind }) => WRITING_KINDS.includes(kind)) ?? null;
