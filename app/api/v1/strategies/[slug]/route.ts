import { answer } from "@/app/api/v1/answer";
import type { StrategyResource } from "@/app/api/v1/schemas";
import type { ProcessView } from "@/lib/processes/evidence";
import type { InitiativeLine } from "@/lib/initiatives/evidence";
import { getStrategyTree, type StrategyTree } from "@/lib/strategies/queries";

/** The whole strategy. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answer(request, async (reader, viewer) => {
    const tree = await getStrategyTree(reader, viewer, slug);
    return tree && asResource(tree);
  });
}

const asResource = ({ slug, title, caseNumber, isDemonstration, tracks, process }: StrategyTree): StrategyResource => ({
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
