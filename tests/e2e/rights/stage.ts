import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { database } from "@/lib/platform/db";
import { PHASE_KINDS } from "@/lib/processes/model";
import { recordStatus } from "@/lib/status/commands/record-status";
import { aProcess, anInitiativeIn, aStrategy, bodyBy, END_OF_2040, type Plot } from "../support/plots";
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
  const { secretariat, heard, ...wish } = strategy;
  const plot = await aStrategy({ ...wish, secretariat: address(secretariat), slug, title: `Rettigheder: ${slug}` });
  const bodies = await Promise.all(heard.map((name) => bodyBy(name, plot.ownerId)));
  const parties = bodies.map((bodyId) => ({ bodyId, role: "hoeres" }));
  const { phases } = await aProcess(
    plot,
    "Proces til prøve af rettigheder",
    PHASE_KINDS.map((kind) => ({
      ...{ kind, title: `Fasen ${kind}`, plannedTo: END_OF_2040 },
      parties: kind === "input" ? parties : [],
      milestones: kind === "udvikling" ? [MILESTONE] : [],
    })),
  );
  let number = 0;
  for (const [name, subject] of Object.entries(matrix.subjects).filter(([, { strategy: of }]) => of === slug)) {
    for (const kind of PHASE_KINDS.filter((one) => subject.phases.includes(one))) {
      number += 1;
      await stageInitiative({ plot, number, name, kind, phaseId: phases.get(kind) });
    }
  }
}

const address = (person: string): string => emailOf(person) ?? "";

const MILESTONE = { title: "En milepæl", plannedText: "juni 2040", plannedFrom: "2040-06-01", plannedTo: "2040-06-30" };

type Place = { plot: Plot; number: number; name: string; kind: string; phaseId: string | undefined };

/** One initiative that has all a page can show: a published text, a draft, a report and, where it has one, a lead. */
async function stageInitiative({ plot, number, name, kind, phaseId }: Place) {
  const subject = matrix.subjects[name];
  if (!subject) throw new RangeError(`The matrix has no subject ${name}`);
  const { secretariat } = plot;
  const { audience, partners } = subject;
  const title = titleOf(name, kind);
  const on = await anInitiativeIn(plot, phaseId, { title, number, audience, partners });
  const { initiativeId } = on;
  if (subject.lead !== null) {
    await secretariat(assignLead, { ...on, email: address(subject.lead) });
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
