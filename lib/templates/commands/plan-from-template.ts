import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { wordOf } from "@/lib/kernel/vocabulary";
import { command } from "@/lib/platform/command";
import type { ProcessFact } from "@/lib/processes/facts";
import { PARTICIPATION_ROLES, PHASE_KINDS } from "@/lib/processes/model";
import { canRunProcess } from "@/lib/processes/policy";
import { planned } from "@/lib/processes/rules";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { processTimes } from "../rules";
import { planFromTemplateInput } from "../schema";

/**
 * Plans a strategy's governing process as a template has it, with times of its own where they are given.
 * Refuses GOVERNING_PROCESS_EXISTS, TEMPLATE_OF_ANOTHER_REGION, NO_PHASES, TIME_NOT_UNDERSTOOD, YEAR_MISSING.
 */
export const planFromTemplate = command({
  name: "process.planFromTemplate",
  input: planFromTemplateInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { templateId, strategyId }) => {
    const template = await tx.processTemplate.findUnique({ where: { id: templateId }, select: TEMPLATE });
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, processes: { where: { purpose: "governing" }, select: { id: true } } },
    });
    if (!template || !strategy) return null;
    return {
      ...template,
      ownerId: strategy.ownerId,
      hasGoverning: strategy.processes.length > 0,
      isOfRegion: template.organisationId === strategy.ownerId,
      phases: template.phases.map((phase) => ({
        ...phase,
        kind: wordOf(PHASE_KINDS, phase.kind),
        parties: phase.parties.map((party) => ({ ...party, role: wordOf(PARTICIPATION_ROLES, party.role) })),
      })),
    };
  },
  see: (actor, subject) => canRunProcess(actor, subject) && canKeepTemplates(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { phases, hasGoverning, isOfRegion },
    { strategyId, title, caseNumber, times },
    { mint, today },
  ): Result<ProcessFact[], TemplateRefusal> => {
    if (hasGoverning) return refuse({ code: "GOVERNING_PROCESS_EXISTS" });
    if (!isOfRegion) return refuse({ code: "TEMPLATE_OF_ANOTHER_REGION" });
    if (phases.length === 0) return refuse({ code: "NO_PHASES" });
    const read = processTimes(phases.map(({ id, plannedText }) => times[id] ?? plannedText));
    if (!read.ok) return read;
    const timed = read.value.flatMap(({ text, from, to }, index) => {
      const phase = phases[index];
      if (!phase) return [];
      const { id: _id, ...words } = phase;
      return [{ ...words, plannedText: text, plannedFrom: from, plannedTo: to }];
    });
    return ok(planned({ strategyId, purpose: "governing", title, caseNumber, phases: timed }, { mint, today }).facts);
  },
});

const TEMPLATE = {
  version: true,
  organisationId: true,
  phases: {
    orderBy: { number: "asc" },
    select: {
      id: true,
      kind: true,
      title: true,
      plannedText: true,
      source: true,
      decidersNeeded: true,
      isLastDeciderLast: true,
      parties: { orderBy: { number: "asc" }, select: { bodyId: true, organisationId: true, role: true } },
    },
  },
} as const;
