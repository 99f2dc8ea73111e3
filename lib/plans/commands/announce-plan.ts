import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { PlanFact } from "../facts";
import type { PlanRefusal } from "../labels";
import { canAnnouncePlan } from "../policy";
import { announcePlanInput } from "../schema";

/** Announces an udmøntningsplan as the strategy's document does. Refuses PLAN_NUMBER_TAKEN, ORGANISATION_UNKNOWN. */
export const announcePlan = command({
  name: "plan.announce",
  input: announcePlanInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId, number, organisationId }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, plans: { where: { number }, select: { id: true } } },
    });
    const organisations = organisationId === null ? 1 : await tx.organisation.count({ where: { id: organisationId } });
    return (
      strategy && {
        version: null,
        ownerId: strategy.ownerId,
        isTaken: strategy.plans.length > 0,
        isOrganisationKnown: organisations > 0,
      }
    );
  },
  see: (actor, subject) => canAnnouncePlan(actor, subject),
  allow: (actor, subject) => canAnnouncePlan(actor, subject),
  decide: (
    { isTaken, isOrganisationKnown },
    { key: _key, ...wish },
    { mint, today },
  ): Result<PlanFact[], PlanRefusal> => {
    if (isTaken) return refuse({ code: "PLAN_NUMBER_TAKEN", number: wish.number });
    if (!isOrganisationKnown) return refuse({ code: "ORGANISATION_UNKNOWN" });
    return ok<PlanFact[]>([
      {
        type: "plan.announced",
        subject: { kind: "plan", id: mint(), version: 1 },
        happenedOn: today,
        data: {
          ...wish,
          title: written(wish.title),
          body: written(wish.body),
          source: writtenOrNull(wish.source),
        },
      },
    ]);
  },
});
