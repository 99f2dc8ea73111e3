import { advanceReady } from "@/lib/initiatives/commands/advance-ready";
import { partyValue } from "@/lib/kernel/party";
import type { Period } from "@/lib/kernel/period";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { holdMilestone } from "@/lib/processes/commands/hold-milestone";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { registerAnswer } from "@/lib/processes/commands/register-answer";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import { registerResult } from "@/lib/processes/commands/register-result";
import type { ParticipationRole, PhaseKind, ProcessPurpose } from "@/lib/processes/model";
import { addParty } from "@/lib/templates/commands/add-party";
import { addPhase } from "@/lib/templates/commands/add-phase";
import { drawTemplate } from "@/lib/templates/commands/draw-template";
import { planFromTemplate } from "@/lib/templates/commands/plan-from-template";
import type { BodyKey, OrganisationKey } from "../midtjylland/types";
import { known } from "./foundation";
import { partyOf, phaseOf, type Scene } from "./scene";
import type { ScriptProcess } from "./script";
import type { ProcessDeed } from "./steps";

export async function playOnProcess(step: ProcessDeed, scene: Scene): Promise<void> {
  switch (step.does) {
    case "plan-process":
      return plan(step.purpose, scene);
    case "draw-template":
      return draw(step, scene);
    case "plan-from-template":
      return planByTemplate(scene);
    case "register-orientation":
    case "register-answer":
      return settle(step, scene);
    case "hold-milestone":
      return hold(step, scene);
    case "open-phase":
    case "close-phase":
    case "register-result":
    case "advance-ready":
      return onPhase(step, scene);
  }
}

async function onPhase(
  step: Extract<ProcessDeed, { does: "open-phase" | "close-phase" | "register-result" | "advance-ready" }>,
  scene: Scene,
): Promise<void> {
  const { id: phaseId, processId, process } = await phaseOf(scene, step.phase);
  const on = { processId, phaseId, expectedVersion: process.version };
  switch (step.does) {
    case "open-phase":
      await scene.send(openPhase, on);
      return;
    case "close-phase":
      await scene.send(closePhase, { ...on, reasons: {} });
      return;
    case "register-result":
      await scene.send(registerResult, { ...on, result: step.result });
      return;
    case "advance-ready":
      await scene.send(advanceReady, { processId, phaseId });
  }
}

const processOf = ({ script: { processes } }: Scene, purpose: ProcessPurpose): ScriptProcess =>
  known(new Map(processes.map((process) => [process.purpose, process])), purpose);

const timeOf = ({ text, from, to }: Period) => ({ plannedText: text, plannedFrom: from, plannedTo: to });

async function plan(purpose: ProcessPurpose, scene: Scene): Promise<void> {
  const { title, caseNumber, phases } = processOf(scene, purpose);
  const planned = phases.map(({ planned, usual: _usual, parties, milestones = [], ...phase }) => ({
    ...phase,
    ...timeOf(planned),
    parties: parties.map(({ party, role, occasion }) => ({
      ...partyOf(scene, party),
      role,
      occasion: occasion && { title: occasion.title, ...timeOf(occasion.planned) },
    })),
    milestones: milestones.map((milestone) => ({ title: milestone.title, ...timeOf(milestone.planned) })),
  }));
  await scene.send(planProcess, {
    strategyId: scene.stage.strategyId,
    purpose,
    title,
    caseNumber,
    phases: planned,
  });
}

/** The region's template has the phases and parties of the governing process. */
async function draw(
  { title, description }: Extract<ProcessDeed, { does: "draw-template" }>,
  scene: Scene,
): Promise<void> {
  const { script, foundation, stage, send } = scene;
  const { phases } = processOf(scene, "governing");
  const organisationId = known(foundation.organisations, script.strategy.owner);
  const drawn = await send(drawTemplate, { organisationId, title, description });
  const templateId = drawn.subjectId;
  let { version } = drawn;
  stage.templateId = templateId;
  for (const { kind, title: phaseTitle, planned, usual = planned.text, source, parties } of phases) {
    const phase = { kind, title: phaseTitle, plannedText: usual, source };
    const added = await send(addPhase, { templateId, expectedVersion: version, ...phase });
    version = added.version;
    for (const { party, role } of parties) {
      const { bodyId, organisationId: partyId } = partyOf(scene, party);
      const chosen = partyValue({ id: String(bodyId ?? partyId), isBody: bodyId !== null });
      const wish = { templateId, expectedVersion: version, phaseId: added.subjectId, party: chosen, role };
      version = (await send(addParty, wish)).version;
    }
  }
}

async function planByTemplate(scene: Scene): Promise<void> {
  const { stage, send } = scene;
  const { title, caseNumber, phases } = processOf(scene, "governing");
  const template = await database().now.processTemplate.findUniqueOrThrow({
    where: { id: stage.templateId },
    select: { version: true, phases: { orderBy: { number: "asc" }, select: { id: true } } },
  });
  await send(planFromTemplate, {
    templateId: stage.templateId,
    expectedVersion: template.version,
    strategyId: stage.strategyId,
    title,
    caseNumber,
    times: Object.fromEntries(template.phases.map(({ id }, index) => [id, phases[index]?.planned.text ?? ""])),
  });
}

type Place = {
  readonly phase: PhaseKind;
  readonly party: BodyKey | OrganisationKey;
  readonly role: ParticipationRole;
};

/** The party's first part in the phase that nothing is recorded of yet. */
async function participationOf(scene: Scene, { phase, party, role }: Place) {
  const { id: phaseId, processId } = await phaseOf(scene, phase);
  const where = { phaseId, role, settledOn: null, ...partyOf(scene, party) };
  const { id } = await database().now.participation.findFirstOrThrow({
    where,
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return { processId, partyId: id };
}

async function settle(
  step: Extract<ProcessDeed, { does: "register-orientation" | "register-answer" }>,
  scene: Scene,
): Promise<void> {
  const role = step.does === "register-orientation" ? "orienteres" : "hoeres";
  const on = await participationOf(scene, { phase: step.phase, party: step.party, role });
  if (step.does === "register-orientation") await scene.send(registerOrientation, { ...on, informedOn: scene.day });
  else await scene.send(registerAnswer, { ...on, state: step.state, answeredOn: scene.day });
}

async function hold(step: Extract<ProcessDeed, { does: "hold-milestone" }>, scene: Scene): Promise<void> {
  const { id: phaseId, processId } = await phaseOf(scene, step.phase);
  const { id } = await database().now.milestone.findFirstOrThrow({
    where: { phaseId, title: step.milestone },
    select: { id: true },
  });
  await scene.send(holdMilestone, { processId, milestoneId: id, heldOn: scene.day });
}
