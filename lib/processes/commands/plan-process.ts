import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { ProcessFact } from "../facts";
import { canRunProcess } from "../policy";
import { planProcessInput } from "../schema";

/** Plans a process with its phases and parties, as its kommissorium lists them. Refuses GOVERNING_PROCESS_EXISTS. */
export const planProcess = command({
  name: "process.plan",
  input: planProcessInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, processes: { select: { purpose: true } } },
    });
    return (
      strategy && {
        version: null,
        ownerId: strategy.ownerId,
        hasGoverning: strategy.processes.some(({ purpose }) => purpose === "governing"),
      }
    );
  },
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: ({ hasGoverning }, wish, { mint, today }) => {
    if (hasGoverning && wish.purpose === "governing") return refuse({ code: "GOVERNING_PROCESS_EXISTS" });
    const processId = mint();
    const phases = wish.phases.map(({ parties, milestones, title, source, ...phase }, index): ProcessFact => ({
      type: "phase.planned",
      subject: { kind: "phase", id: mint(), version: 1 },
      happenedOn: today,
      data: {
        ...phase,
        processId,
        number: index + 1,
        title: written(title),
        source: source === null ? null : written(source),
        parties: parties.map(({ occasion, ...party }, at) => ({
          ...party,
          id: mint(),
          number: at + 1,
          occasion: occasion && { ...occasion, title: written(occasion.title) },
        })),
        milestones: milestones.map((milestone, at) => ({
          ...milestone,
          id: mint(),
          number: at + 1,
          title: written(milestone.title),
        })),
      },
    }));
    const { strategyId, purpose, title, caseNumber } = wish;
    return ok<ProcessFact[]>([
      {
        type: "process.planned",
        subject: { kind: "process", id: processId, version: 1 },
        happenedOn: today,
        data: { strategyId, purpose, title: written(title), caseNumber },
      },
      ...phases,
    ]);
  },
});
