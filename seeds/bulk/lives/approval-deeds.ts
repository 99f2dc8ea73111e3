import { recordDecision } from "@/lib/decisions/commands/record-decision";
import type { DecisionFact } from "@/lib/decisions/facts";
import type { Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { formatDay } from "@/lib/kernel/period";
import type { AnyFact } from "@/lib/platform/projections";
import type { ProcessFact } from "@/lib/processes/facts";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { TextFact } from "@/lib/texts/facts";
import type { Approval } from "./approval-plan";
import { type Deed, type Standing, subjectOf } from "./initiative-deeds";
import { APPROVED } from "./meeting-phrases";
import type { StrategyPlan } from "./strategy-plan";

/**
 * The council approves the final text: it is adopted, and the initiative goes into the implementation, which the strategy's
 * first approval plans.
 */
export const approve = (approval: Approval): Deed => ({
  command: recordDecision.commandName,
  byId: () => approval.meeting.body.secretaryId,
  facts: (standing, happenedOn, atMs): readonly AnyFact[] => {
    const { strategy } = standing.plan;
    return [
      decided(approval, standing, { happenedOn, atMs }),
      ...(approval.turn === 0 ? implementation(strategy, happenedOn) : []),
      advanced(approval, standing, { happenedOn, atMs }),
      ...adoptedText(standing, { happenedOn, atMs }),
      ...(approval.isAdopting ? [adopted(strategy, happenedOn)] : []),
    ];
  },
});

type When = { readonly happenedOn: Day; readonly atMs: number };

function decided({ itemId, meeting, turnOnItem }: Approval, standing: Standing, when: When): DecisionFact {
  const { random, plan } = standing;
  const { id: bodyId, secretaryId: byId } = meeting.body;
  const id = random.id(when.atMs);
  const subjects = [{ id: random.id(when.atMs), initiativeId: plan.id, textId: plan.finalTextId }];
  return {
    ...{ type: "decision.recorded", subject: { kind: "decision", id, version: turnOnItem + 1 } },
    happenedOn: when.happenedOn,
    data: {
      ...{ itemId, bodyId, outcome: "godkendt", wording: written(APPROVED), caseNumber: null, byId },
      ...{ concerns: null, absent: null, disqualified: null, subjects },
    },
  };
}

function implementation(
  { id: strategyId, implementation: { processId, phaseId } }: StrategyPlan,
  happenedOn: Day,
): ProcessFact[] {
  const [opensAs, title] = [2, written("Udmøntning af strategien")];
  const time = { plannedText: `fra ${formatDay(happenedOn)}`, plannedFrom: happenedOn, plannedTo: null };
  return [
    {
      ...{ type: "process.planned", subject: { kind: "process", id: processId, version: 1 }, happenedOn },
      data: { strategyId, purpose: "implementation", title: written("Udmøntning"), caseNumber: null },
    },
    {
      ...{ type: "phase.planned", subject: { kind: "phase", id: phaseId, version: 1 }, happenedOn },
      data: { processId, kind: "udmoentning", number: 1, title, ...time, source: null, parties: [] },
    },
    {
      ...{ type: "phase.opened", subject: { kind: "phase", id: phaseId, version: opensAs }, happenedOn },
      data: { processId, processVersion: opensAs },
    },
  ];
}

function advanced({ meeting }: Approval, standing: Standing, { happenedOn, atMs }: When): AnyFact {
  const [fromPassageId, passageId] = [standing.passageId, standing.random.id(atMs)];
  standing.passageId = passageId;
  const { phaseId: toPhaseId } = standing.plan.strategy.implementation;
  const data = { fromPassageId, passageId, toPhaseId, how: "met", lateAfter: null } as const;
  return {
    ...{ type: "initiative.advanced", subject: subjectOf(standing), happenedOn },
    data: { ...data, byId: meeting.body.secretaryId, reason: null, deviations: [] },
  };
}

/** By the hand that wrote it, for all who may see the initiative. */
function adoptedText({ plan, random, text }: Standing, { happenedOn, atMs }: When): TextFact[] {
  const id = random.id(atMs);
  const { audience, id: initiativeId } = plan;
  const data = { initiativeId, kind: "vedtaget", number: 1, audience, byId: plan.strategy.keeperId } as const;
  return [
    {
      ...{ type: "text.drafted", subject: { kind: "text", id, version: 1 }, happenedOn },
      data: { ...data, body: written(text?.body ?? "") },
    },
    { type: "text.published", subject: { kind: "text", id, version: 2 }, happenedOn, data: {} },
  ];
}

const adopted = ({ id, publishedOn }: StrategyPlan, happenedOn: Day): StrategyFact => ({
  ...{ type: "strategy.adopted", subject: { kind: "strategy", id, version: publishedOn ? 3 : 2 }, happenedOn },
  data: { by: written("Regionsrådet") },
});
