import { draftText } from "@/lib/documents/commands/draft-text";
import { publishText } from "@/lib/documents/commands/publish-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { addDays, dayOf, type Day } from "@/lib/kernel/day";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import type { Answer, Command } from "@/lib/platform/command";
import { actorFor } from "@/lib/platform/session";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import { recordStatus } from "@/lib/status/commands/record-status";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import type { risingClock } from "../clock";
import { through } from "../door";
import { known, type Foundation } from "./foundation";
import { history } from "./history";
import { initiatives } from "./initiatives";
import { kommissorium } from "./kommissorium";
import type { Moment, Step } from "./steps";
import { strategy } from "./strategy";
import type { PartnerCode, SourceReference } from "./types";

const PARTNER: Record<PartnerCode, string> = { K: "kommunerne-midt", A: "almen-praksis-midt", H: "hospitalerne-midt" };

const cite = ({ document, section, item }: SourceReference): string =>
  `${document}, ${section}${item === null ? "" : `, nr. ${String(item)}`}`;

/** The ids and versions the course of events goes by. */
type Stage = {
  strategyId: string;
  strategyVersion: number;
  processId: string;
  initiatives: Map<string, { id: string; version: number }>;
};

/** Plays the demonstration's course of events through commands, in order of time. */
export async function playHistory(
  foundation: Foundation,
  clock: ReturnType<typeof risingClock>,
  today: Day,
): Promise<void> {
  const stage: Stage = { strategyId: "", strategyVersion: 0, processId: "", initiatives: new Map() };
  for (const step of history.steps) {
    const at = clock(dayOfStep(step.on, today));
    const actor = await actorFor(database().now, known(foundation.people, step.by), dayOf(at), at);
    if (!actor) throw new RangeError(`${step.by} is not registered`);
    await play(step, { foundation, stage, actor, send: (command, wish) => through(command, actor, at, wish) });
  }
}

const dayOfStep = (on: Moment, today: Day): Day => ("day" in on ? on.day : addDays(today, -on.daysBeforeToday));

type Scene = {
  foundation: Foundation;
  stage: Stage;
  actor: Actor;
  send: <R>(command: Command<R>, wish: Record<string, unknown>) => Promise<Answer>;
};

async function play(step: Step, scene: Scene): Promise<void> {
  switch (step.does) {
    case "found-strategy":
      return found(scene);
    case "plan-process":
      return plan(scene);
    case "open-phase":
    case "close-phase":
      return turnPhase(step, scene);
    case "register-orientation":
      return inform(step, scene);
    case "publish-strategy":
      await scene.send(publishStrategy, {
        strategyId: scene.stage.strategyId,
        expectedVersion: scene.stage.strategyVersion,
      });
      return;
    case "propose-initiative":
      return propose(step, scene);
    default:
      return onInitiative(step, scene);
  }
}

async function found({ foundation, stage, send }: Scene): Promise<void> {
  const { slug, title, motto } = strategy;
  const { caseNumber, mandate } = kommissorium;
  const { subjectId, version } = await send(foundStrategy, {
    slug,
    title,
    motto: motto.quote,
    source: `${motto.source.document}, Region Midtjylland, udateret`,
    ownerId: known(foundation.organisations, strategy.owner),
    caseNumber,
    mandate: mandate.quote,
    mandateText: mandate.deadline.text,
    mandateTo: mandate.deadline.to,
    sharedWithPartners: true,
    // What happens in it is invented, whatever its words are taken from.
    isDemonstration: true,
  });
  Object.assign(stage, { strategyId: subjectId, strategyVersion: version });
  for (const { number, title: trackTitle, introduction } of strategy.tracks) {
    await send(addTrack, {
      strategyId: subjectId,
      number,
      title: trackTitle,
      introduction: introduction.text,
      source: cite(introduction.source),
    });
  }
}

async function plan({ foundation, stage, send }: Scene): Promise<void> {
  const phases = kommissorium.phases.map(({ kind, title, planned, participants, source, gate }) => ({
    kind,
    title,
    plannedText: planned.text,
    plannedFrom: planned.from,
    plannedTo: planned.to,
    source: [...gate.map(({ text }) => text), `(${cite(source)})`].join(" "),
    parties: participants.map(({ body, role }) => ({ bodyId: known(foundation.bodies, body), role })),
  }));
  const wish = {
    strategyId: stage.strategyId,
    purpose: "governing",
    title: kommissorium.title,
    caseNumber: kommissorium.caseNumber,
    phases,
  };
  stage.processId = (await send(planProcess, wish)).subjectId;
}

const phaseOf = (processId: string, kind: string) =>
  database().now.phase.findFirstOrThrow({
    where: { processId, kind },
    select: { id: true, process: { select: { version: true } } },
  });

async function turnPhase(
  step: Extract<Step, { does: "open-phase" | "close-phase" }>,
  { stage: { processId }, send }: Scene,
): Promise<void> {
  const phase = await phaseOf(processId, step.phase);
  await send(step.does === "open-phase" ? openPhase : closePhase, {
    processId,
    phaseId: phase.id,
    expectedVersion: phase.process.version,
  });
}

async function inform(
  step: Extract<Step, { does: "register-orientation" }>,
  { foundation, stage: { processId }, send }: Scene,
): Promise<void> {
  const party = await database().now.participation.findFirstOrThrow({
    where: { bodyId: known(foundation.bodies, step.body), phase: { processId, kind: step.phase } },
    select: { id: true },
  });
  await send(registerOrientation, { processId, partyId: party.id, informedOn: "day" in step.on ? step.on.day : null });
}

const seedOf = (key: string) => known(new Map(initiatives.map((initiative) => [initiative.key, initiative])), key);

async function propose(
  step: Extract<Step, { does: "propose-initiative" }>,
  { foundation, stage, send }: Scene,
): Promise<void> {
  const { key, title, partners, subPoints, source } = seedOf(step.initiative);
  const [track = 0, number = 0] = key.split(".").map(Number);
  const { id: trackId } = await database().now.track.findFirstOrThrow({
    where: { strategyId: stage.strategyId, number: track },
    select: { id: true },
  });
  const owners = [
    { organisationId: known(foundation.organisations, strategy.owner), role: "ansvarlig" },
    ...partners.map((code) => ({ organisationId: known(foundation.organisations, PARTNER[code]), role: "partner" })),
  ];
  const wish = {
    strategyId: stage.strategyId,
    trackId,
    number,
    title,
    audience: "public",
    source: cite(source),
    owners,
    subPoints: subPoints.map((point) => point.title),
    isDemonstration: true,
  };
  const { subjectId, version } = await send(proposeInitiative, wish);
  stage.initiatives.set(key, { id: subjectId, version });
}

type InitiativeStep = Extract<
  Step,
  {
    does:
      | "enter-process"
      | "advance-initiative"
      | "draft-text"
      | "publish-text"
      | "assign-lead"
      | "waive-lead"
      | "record-status";
  }
>;

async function onInitiative(step: InitiativeStep, { stage, send }: Scene): Promise<void> {
  const known_ = known(stage.initiatives, step.initiative);
  const on = { initiativeId: known_.id, expectedVersion: known_.version };
  const moved = (answer: Answer) => stage.initiatives.set(step.initiative, { id: known_.id, version: answer.version });
  switch (step.does) {
    case "enter-process":
      moved(await send(enterProcess, { ...on, phaseId: (await phaseOf(stage.processId, step.phase)).id }));
      return;
    case "advance-initiative":
      moved(await send(advanceInitiative, on));
      return;
    case "assign-lead":
      moved(await send(assignLead, { ...on, email: step.lead }));
      return;
    case "waive-lead":
      moved(await send(waiveLead, { ...on, reason: step.reason }));
      return;
    case "draft-text":
      await send(draftText, {
        initiativeId: known_.id,
        kind: step.kind,
        body: seedOf(step.initiative)[step.kind],
        audience: "public",
      });
      return;
    case "publish-text":
      return publish(step, known_.id, send);
    case "record-status":
      return report(step, known_.id, send);
  }
}

async function publish(
  step: Extract<Step, { does: "draft-text" | "publish-text" }>,
  initiativeId: string,
  send: Scene["send"],
): Promise<void> {
  const draft = await database().now.textVersion.findFirstOrThrow({
    where: { initiativeId, kind: step.kind, publishedOn: null },
    select: { id: true, version: true },
  });
  await send(publishText, { initiativeId, textId: draft.id, expectedVersion: draft.version });
}

async function report(
  { word, progress, note, nextStep }: Extract<Step, { does: "record-status" }>,
  initiativeId: string,
  send: Scene["send"],
): Promise<void> {
  const status = await database().now.initiativeStatus.findUnique({
    where: { id: initiativeId },
    select: { version: true },
  });
  await send(recordStatus, { initiativeId, expectedVersion: status?.version ?? 0, word, progress, note, nextStep });
}
