import "server-only";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";

export type TemplateEvidence = {
  version: number;
  organisationId: string;
  phases: readonly { id: string; number: number; plannedFrom: Day }[];
};

/** A template with the order of its phases. null: there is none. */
export async function loadTemplate(tx: Tx, { templateId }: { templateId: string }): Promise<TemplateEvidence | null> {
  const template = await tx.processTemplate.findUnique({
    where: { id: templateId },
    select: {
      version: true,
      organisationId: true,
      phases: { orderBy: { number: "asc" }, select: { id: true, number: true, plannedFrom: true } },
    },
  });
  return (
    template && {
      ...template,
      phases: template.phases.map((phase) => ({ ...phase, plannedFrom: fromDate(phase.plannedFrom) })),
    }
  );
}
