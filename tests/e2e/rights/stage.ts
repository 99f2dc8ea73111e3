import { draftText } from "@/lib/documents/commands/draft-text";
import { publishText } from "@/lib/documents/commands/publish-text";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { PHASE_KINDS } from "@/lib/processes/model";
import { recordStatus } from "@/lib/status/commands/record-status";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { doing, type Doing } from "../support/doing";
import { emailOf, matrix } from "./matrix";
import { stageForms } from "./stage-forms";
import type { Staged } from "./staged";

/**
 * Makes the strategies and initiatives of the matrix, through the application's own commands, unless they are there.
 * @returns the ids the matrix is played with
 */
export async function stageRights(): Promise<readonly Staged[]> {
  for (const slug of Object.keys(matrix.strategies)) {
    if ((await database().now.strategy.count({ where: { slug } })) === 0) await stageStrategy(slug);
  }
  await stageForms();
  return collect();
}

async function stageStrategy(slug: string): Promise<void> {
  const strategy = matrix.strategies[slug];
  if (!strategy) throw new RangeError(`The matrix has no strategy ${slug}`);
  const secretariat = await doing(address(strategy.secretariat));
  const owner = await organisationBy(strategy.owner);
  const { sharedWithPartners, heard, isPublished } = strategy;
  const { subjectId: strategyId, version } = await secretariat(foundStrategy, {
    slug,
    title: `Rettigheder: ${slug}`,
    ownerId: owner,
    sharedWithPartners,
    isDemonstration: true,
  });
  const { subjectId: trackId } = await secretariat(addTrack, {
    strategyId,
    number: 1,
    title: `Spor i ${slug}`,
    introduction: "Til prøve af rettigheder.",
  });
  if (isPublished) await secretariat(publishStrategy, { strategyId, expectedVersion: version });
  const phases = await openPhases({ secretariat, strategyId, ownerId: owner, heard });
  let number = 0;
  for (const [name, subject] of Object.entries(matrix.subjects).filter(([, { strategy: of }]) => of === slug)) {
    for (const kind of subject.phases) {
      number += 1;
      const phaseId = phases.get(kind);
      await stageInitiative({ secretariat, strategyId, trackId, number, name, kind, phaseId, owner });
    }
  }
}

const address = (person: string): string => emailOf(person) ?? "";

async function openPhases({
  secretariat,
  strategyId,
  ownerId,
  heard,
}: {
  secretariat: Doing;
  strategyId: string;
  ownerId: string;
  heard: readonly string[];
}): Promise<ReadonlyMap<string, string>> {
  const parties: { bodyId: string; role: string }[] = [];
  for (const name of heard) {
    const body = await database().now.body.findFirstOrThrow({
      where: { name, organisationId: ownerId },
      select: { id: true },
    });
    parties.push({ bodyId: body.id, role: "hoeres" });
  }
  const { subjectId: processId } = await secretariat(planProcess, {
    strategyId,
    purpose: "governing",
    title: "Proces til prøve af rettigheder",
    phases: PHASE_KINDS.map((kind) => ({
      kind,
      title: `Fasen ${kind}`,
      plannedText: "hele 2040",
      plannedFrom: "2040-01-01",
      plannedTo: "2040-12-31",
      parties: kind === "input" ? parties : [],
      milestones: kind === "udvikling" ? [MILESTONE] : [],
    })),
  });
  const rows = await database().now.phase.findMany({ where: { processId }, select: { id: true, kind: true } });
  for (const { id: phaseId } of rows) {
    const { version } = await database().now.process.findUniqueOrThrow({
      where: { id: processId },
      select: { version: true },
    });
    await secretariat(openPhase, { processId, phaseId, expectedVersion: version });
  }
  return new Map(rows.map(({ id, kind }) => [kind, id]));
}

const MILESTONE = { title: "En milepæl", plannedText: "juni 2040", plannedFrom: "2040-06-01", plannedTo: "2040-06-30" };

type Place = {
  secretariat: Doing;
  strategyId: string;
  trackId: string;
  number: number;
  name: string;
  kind: string;
  phaseId: string | undefined;
  owner: string;
};

/** One initiative that has all a page can show: a published text, a draft, a report and, where it has one, a lead. */
async function stageInitiative({ secretariat, strategyId, trackId, number, name, kind, phaseId, owner }: Place) {
  const subject = matrix.subjects[name];
  if (!subject) throw new RangeError(`The matrix has no subject ${name}`);
  const title = titleOf(name, kind);
  const partners = await Promise.all(subject.partners.map(organisationBy));
  const { subjectId: initiativeId, version } = await secretariat(proposeInitiative, {
    strategyId,
    trackId,
    number,
    title,
    audience: subject.audience,
    owners: [
      { organisationId: owner, role: "ansvarlig" },
      ...partners.map((organisationId) => ({ organisationId, role: "partner" })),
    ],
    subPoints: [],
    isDemonstration: true,
  });
  const entered = await secretariat(enterProcess, { initiativeId, phaseId, expectedVersion: version });
  if (subject.lead !== null) {
    await secretariat(assignLead, {
      initiativeId,
      expectedVersion: entered.version,
      email: address(subject.lead),
    });
  }
  const debate = await secretariat(draftText, { initiativeId, kind: "debat", body: `Debattekst for ${title}` });
  await secretariat(publishText, { initiativeId, textId: debate.subjectId, expectedVersion: debate.version });
  await secretariat(draftText, { initiativeId, kind: "endelig", body: `Udkast for ${title}` });
  await secretariat(recordStatus, {
    initiativeId,
    expectedVersion: 0,
    word: "i-gang",
    note: `Note om ${title}`,
    nextStep: "",
  });
}

const titleOf = (subject: string, phase: string): string => `${subject} i ${phase}`;

async function organisationBy(name: string): Promise<string> {
  const found = await database().now.organisation.findFirstOrThrow({ where: { name }, select: { id: true } });
  return found.id;
}

/** What was staged, with the ids a form would carry. */
async function collect(): Promise<readonly Staged[]> {
  const staged: Staged[] = [];
  for (const [subject, { strategy, phases }] of Object.entries(matrix.subjects)) {
    for (const phase of phases) {
      const title = titleOf(subject, phase);
      const row = await database().now.initiative.findFirstOrThrow({
        where: { title, strategy: { slug: strategy } },
        select: {
          id: true,
          texts: { where: { publishedOn: null }, select: { id: true }, take: 1 },
          leads: { select: { id: true }, take: 1 },
        },
      });
      const [draft] = row.texts;
      if (!draft) throw new RangeError(`${title} has lost its draft`);
      staged.push({ subject, phase, title, id: row.id, draftId: draft.id, leadId: row.leads[0]?.id ?? null });
    }
  }
  return staged;
}
