import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSections } from "../evidence";
import type { PaperFact } from "../facts";
import { canArrangePapers } from "../policy";
import { arrangePaperInput } from "../schema";

/** Says which sections a region's papers have, in which order and under which headings; papers already made stay as they are. */
export const arrangePaper = command({
  name: "paperOrder.arrange",
  input: arrangePaperInput,
  lock: ({ organisationId }) => ({ kind: "organisation", id: organisationId }),
  load: async (tx, { organisationId }) => {
    const region = await tx.organisation.findFirst({ where: { id: organisationId, kind: "region" } });
    if (!region) return null;
    const rows = await loadSections(tx, organisationId);
    return { version: null, organisationId, replacedIds: rows.map(({ id }) => id) };
  },
  see: (actor, region) => canArrangePapers(actor, region),
  allow: (actor, region) => canArrangePapers(actor, region),
  decide: ({ replacedIds }, { organisationId, sections }, { mint, today }) =>
    ok<PaperFact[]>([
      {
        type: "paperOrder.arranged",
        subject: { kind: "organisation", id: organisationId, version: 1 },
        happenedOn: today,
        data: {
          replacedIds,
          sections: sections.map(({ section, heading }, at) => ({
            ...{ id: mint(), number: at + 1, section, heading: written(heading) },
          })),
        },
      },
    ]),
});
