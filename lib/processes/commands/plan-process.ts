import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { canRunProcess } from "../policy";
import { planned } from "../rules";
import { planProcessInput } from "../schema";

/** Plans a process with its phases and parties, as its kommissorium lists them. Refuses PURPOSE_TAKEN. */
export const planProcess = command({
  name: "process.plan",
  input: planProcessInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId, purpose }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, processes: { where: { purpose }, select: { id: true } } },
    });
    return strategy && { version: null, ownerId: strategy.ownerId, isTaken: strategy.processes.length > 0 };
  },
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: ({ isTaken }, wish, { mint, today }) =>
    isTaken ? refuse({ code: "PURPOSE_TAKEN", purpose: wish.purpose }) : ok(planned(wish, { mint, today }).facts),
});
