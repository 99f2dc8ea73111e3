import { draftText } from "@/lib/documents/commands/draft-text";
import { publishText } from "@/lib/documents/commands/publish-text";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { doing, type Doing } from "../support/doing";
import { FORMS_STRATEGY, UNCHANGED, WITHDRAWN } from "./staged";

/** Initiatives in which the rarer forms stand, in a strategy of their own so that the matrix's own stay as they are. */
export async function stageForms(): Promise<void> {
  const { now: db } = database();
  if ((await db.strategy.count({ where: { slug: FORMS_STRATEGY } })) > 0) return;
  const secretariat = await doing("strategi@midt.example");
  const owner = await db.organisation.findFirstOrThrow({ where: { name: "Region Midtjylland" }, select: { id: true } });
  const { subjectId: strategyId } = await secretariat(foundStrategy, {
    slug: FORMS_STRATEGY,
    title: "Rettigheder: sjældne formularer",
    ownerId: owner.id,
    isDemonstration: true,
  });
  const track = { strategyId, number: 1, title: "Sjældne formularer", introduction: "" };
  const { subjectId: trackId } = await secretariat(addTrack, track);
  const phase = { title: "Endeligt forslag", plannedText: "hele 2040", plannedFrom: "2040-01-01", parties: [] };
  const { subjectId: processId } = await secretariat(planProcess, {
    strategyId,
    purpose: "governing",
    title: "Proces til sjældne formularer",
    phases: [{ kind: "endeligt-forslag", ...phase }],
  });
  const { id: phaseId } = await db.phase.findFirstOrThrow({ where: { processId }, select: { id: true } });
  await secretariat(openPhase, { processId, phaseId, expectedVersion: 1 });
  const place = { secretariat, strategyId, trackId, phaseId, organisationId: owner.id };
  const unchanged = await stand(place, { number: 1, title: UNCHANGED });
  for (const kind of ["debat", "endelig"]) {
    const text = { initiativeId: unchanged.initiativeId, kind, body: "Den samme tekst." };
    const { subjectId: textId, version } = await secretariat(draftText, text);
    await secretariat(publishText, { initiativeId: unchanged.initiativeId, textId, expectedVersion: version });
  }
  const withdrawn = await stand(place, { number: 2, title: WITHDRAWN });
  await secretariat(withdrawInitiative, { ...withdrawn, reason: "Til prøve af rettigheder." });
}

type Place = { secretariat: Doing; strategyId: string; trackId: string; phaseId: string; organisationId: string };

/** An initiative in the phase. @returns what a wish about it begins with */
async function stand(
  { secretariat, strategyId, trackId, phaseId, organisationId }: Place,
  { number, title }: { number: number; title: string },
): Promise<{ initiativeId: string; expectedVersion: number }> {
  const owners = [{ organisationId, role: "ansvarlig" }];
  const wish = {
    strategyId,
    trackId,
    number,
    title,
    audience: "internal",
    owners,
    subPoints: [],
    isDemonstration: true,
  };
  const { subjectId: initiativeId, version } = await secretariat(proposeInitiative, wish);
  const entered = await secretariat(enterProcess, { initiativeId, expectedVersion: version, phaseId });
  return { initiativeId, expectedVersion: entered.version };
}
