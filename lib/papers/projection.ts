import "server-only";
import { asDate } from "@/lib/kernel/day";
import { insert, remove, type Projection } from "@/lib/platform/rows";
import type { PaperFact } from "./facts";

export const paperProjection: Projection<PaperFact> = {
  "paper.made": ({ subject, happenedOn, data }) => [
    insert("Paper", { id: subject.id, ...data, madeOn: asDate(happenedOn) }),
  ],
  "paperOrder.arranged": ({ subject, data: { sections, replacedIds } }) => [
    ...replacedIds.map((id) => remove("PaperSection", id)),
    ...sections.map((section) => insert("PaperSection", { ...section, organisationId: subject.id })),
  ],
};
