import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { doing } from "./doing";

/** A short way with all its phases open: who is to be informed is not, and nobody has decided. */
const WAY = [
  { kind: "orientering", title: "Orientering", role: "orienteres" },
  { kind: "input", title: "Input", role: "udarbejder" },
  { kind: "behandling", title: "Behandling", role: "beslutter" },
  { kind: "udmoentning", title: "Udmøntning", role: "udarbejder" },
] as const;

/** An initiative at the beginning of a way of its own, internal to the region. @returns its id */
export async function stageCourse(): Promise<string> {
  const { now: db } = database();
  const secretariat = await doing("strategi@midt.example");
  const { id: ownerId } = await db.organisation.findFirstOrThrow({
    where: { name: "Region Midtjylland" },
    select: { id: true },
  });
  const council = await db.body.findFirstOrThrow({
    where: { kind: "regionsraad", organisationId: ownerId },
    select: { id: true },
  });
  const slug = `vej-${crypto.randomUUID().slice(0, 8)}`;
  const strategy = { slug, title: `Vejen frem og tilbage, ${slug}`, ownerId, isDemonstration: true };
  const { subjectId: strategyId } = await secretariat(foundStrategy, strategy);
  const track = { strategyId, number: 1, title: "Vejens spor", introduction: "" };
  const { subjectId: trackId } = await secretariat(addTrack, track);
  const { subjectId: processId } = await secretariat(planProcess, {
    strategyId,
    purpose: "governing",
    title: "Kommissorium for vejen",
    phases: WAY.map(({ role, ...phase }) => ({
      ...phase,
      plannedText: "hele 2040",
      plannedFrom: "2040-01-01",
      parties: [{ bodyId: council.id, role }],
    })),
  });
  const phases = await db.phase.findMany({ where: { processId }, orderBy: { number: "asc" }, select: { id: true } });
  let expectedVersion = 1;
  for (const { id: phaseId } of phases) {
    expectedVersion = (await secretariat(openPhase, { processId, phaseId, expectedVersion })).version;
  }
  const { subjectId: initiativeId, version } = await secretariat(proposeInitiative, {
    strategyId,
    trackId,
    number: 1,
    title: "Et initiativ på vej",
    audience: "internal",
    owners: [{ organisationId: ownerId, role: "ansvarlig" }],
    subPoints: [],
    isDemonstration: true,
  });
  await secretariat(enterProcess, { initiativeId, expectedVersion: version, phaseId: phases[0]?.id });
  return initiativeId;
}
