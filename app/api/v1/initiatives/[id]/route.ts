import { answer } from "@/app/api/v1/answer";
import { asListedResource } from "@/app/api/v1/resources";
import type { InitiativeResource } from "@/app/api/v1/schemas";
import { listChanges, type Change } from "@/lib/changes/queries";
import { listComments, type InitiativeComments } from "@/lib/comments/queries";
import { getInitiativePage, type InitiativePage } from "@/lib/initiatives/queries";
import { isUuid } from "@/lib/kernel/ids";
import { EVERYTHING, IN_ORDER } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";

/** The newest facts that are told. */
const FACTS = 50;

/** One initiative with what the viewer may see of its history. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return answer(request, async (reader, viewer) => {
    const initiative = isUuid(id) ? await getInitiativePage(reader, viewer, id) : null;
    const { rows } = initiative
      ? await listInitiatives(reader, viewer, { filter: EVERYTHING, order: IN_ORDER, page: 1, id })
      : { rows: [] };
    const [listed] = rows;
    if (!initiative || !listed) return null;
    const comments = await listComments(reader, viewer, { initiativeId: id, pages: { comments: 1, notes: 1 } });
    const changes = await listChanges(reader, viewer, { scope: { initiativeId: id }, size: FACTS });
    return { ...asListedResource(listed), ...asResource(initiative, comments, changes) } satisfies InitiativeResource;
  });
}

function asResource(initiative: InitiativePage, comments: InitiativeComments | null, changes: readonly Change[]) {
  const { version, strategy } = initiative;
  return {
    ...{ version, strategy },
    subPoints: initiative.subPoints.map((subPoint) => ({ title: subPoint })),
    statusHistory: initiative.inside?.updates ?? [],
    phaseHistory: initiative.passages.map(({ phase: stay, enteredOn, leftOn, how }) => ({
      ...{ phase: stay, enteredOn, leftOn, how },
    })),
    comments: { total: comments?.comments.total ?? 0, threads: comments?.comments.threads ?? [] },
    facts: changes.map(({ position, type, on, details: { word, phase: to, outcome, body } }) => ({
      ...{ position, type, happenedOn: on, word, phase: to, outcome, body },
    })),
  };
}
