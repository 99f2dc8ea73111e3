import { badMomentProblem, notFoundProblem } from "@/app/api/v1/problem";
import { parseMoment, read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import type { ProcessView } from "@/lib/processes/evidence";
import type { InitiativeLine } from "@/lib/initiatives/evidence";
import { getStrategyTree, type StrategyTree } from "@/lib/strategies/queries";

/**
 * The whole strategy. The header `Strategispor-Stamp` is the newest record the answer holds: the same address with
 * `?pr=` that instant gives the same answer for as long as the system stands.
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const moment = parseMoment(new URL(request.url).searchParams.get("pr"));
  if (!moment.ok) return badMomentProblem();
  const { actor } = await currentVisitor();
  const { tree, stamp } = await read(moment.value, async (reader) => ({
    tree: await getStrategyTree(reader, actor, slug),
    stamp: reader.stamp,
  }));
  if (!tree) return notFoundProblem();
  return Response.json(asResource(tree), {
    headers: { "Strategispor-Stamp": stamp.toISOString(), "Cache-Control": "private, no-store" },
  });
}

const asResource = ({ slug, title, caseNumber, isDemonstration, tracks, process }: StrategyTree) => ({
  slug,
  title,
  caseNumber,
  isDemonstration,
  tracks: tracks.map((track) => ({
    number: track.number,
    title: track.title,
    initiatives: track.initiatives.map(asInitiative),
  })),
  process: process && asProcess(process),
});

const asInitiative = ({ id, number, title, subPoints, phase, status, owners }: InitiativeLine) => ({
  id,
  number,
  title,
  subPoints,
  phase,
  status: { word: status.word, known: status.isKnown, progress: status.progress, updatedOn: status.updatedOn },
  owners,
});

/** Who writes is not said in the timetable's rows, only in the text around it: `bodies` are those the rows name. */
const asProcess = ({ title, phases }: ProcessView) => ({
  title,
  phases: phases.map(({ title: phaseTitle, kind, planned, state, parties }) => ({
    title: phaseTitle,
    kind,
    planned,
    state,
    bodies: parties.filter(({ role }) => role !== "udarbejder").map(({ name, level }) => ({ name, level })),
  })),
});
