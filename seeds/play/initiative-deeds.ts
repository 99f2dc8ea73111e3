import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { settleRoute } from "@/lib/initiatives/commands/settle-route";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { known } from "./foundation";
import { phaseOf, type Scene } from "./scene";
import type { ScriptInitiative } from "./script";
import type { InitiativeDeed } from "./steps";

type Doing<What extends InitiativeDeed["does"]> = Extract<InitiativeDeed, { does: What }>;

export async function playOnInitiative(step: InitiativeDeed, scene: Scene): Promise<void> {
  if (step.does === "propose-initiative") return propose(step, scene);
  const initiativeId = known(scene.stage.initiatives, step.initiative);
  switch (step.does) {
    case "draft-text": {
      const body = step.body ?? wordsOf(scene, step.initiative).texts[step.kind];
      await scene.send(draftText, { initiativeId, kind: step.kind, body, audience: "public" });
      return;
    }
    case "publish-text":
      return publish(step, initiativeId, scene);
    case "record-status":
      return report(step, initiativeId, scene);
    case "enter-process":
    case "advance-initiative":
    case "assign-lead":
    case "waive-lead":
    case "settle-route":
      return change(step, initiativeId, scene);
  }
}

const wordsOf = ({ script: { initiatives } }: Scene, key: string): ScriptInitiative =>
  known(new Map(initiatives.map((initiative) => [initiative.key, initiative])), key);

async function propose({ initiative: key }: Doing<"propose-initiative">, scene: Scene): Promise<void> {
  const { script, foundation, stage, send } = scene;
  const { title, partners, subPoints, source } = wordsOf(scene, key);
  const [track = 0, number = 0] = key.split(".").map(Number);
  const { id: trackId } = await database().now.track.findFirstOrThrow({
    where: { strategyId: stage.strategyId, number: track },
    select: { id: true },
  });
  const owners = [
    { organisationId: known(foundation.organisations, script.strategy.owner), role: "ansvarlig" },
    ...partners.map((partner) => ({ organisationId: known(foundation.organisations, partner), role: "partner" })),
  ];
  const wish = { strategyId: stage.strategyId, trackId, number, title, audience: "public", source, owners, subPoints };
  const { subjectId } = await send(proposeInitiative, { ...wish, isDemonstration: true });
  stage.initiatives.set(key, subjectId);
}

async function change(
  step: Doing<"enter-process" | "advance-initiative" | "assign-lead" | "waive-lead" | "settle-route">,
  initiativeId: string,
  scene: Scene,
): Promise<void> {
  const { version } = await database().now.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { version: true },
  });
  const on = { initiativeId, expectedVersion: version };
  switch (step.does) {
    case "enter-process":
      await scene.send(enterProcess, { ...on, phaseId: (await phaseOf(scene, step.phase)).id });
      return;
    case "advance-initiative":
      await scene.send(advanceInitiative, { ...on, reason: step.reason });
      return;
    case "assign-lead":
      await scene.send(assignLead, { ...on, email: step.lead });
      return;
    case "waive-lead":
      await scene.send(waiveLead, { ...on, reason: step.reason });
      return;
    case "settle-route":
      await scene.send(settleRoute, { ...on, route: step.route });
  }
}

async function publish({ kind }: Doing<"publish-text">, initiativeId: string, { send }: Scene): Promise<void> {
  const draft = await database().now.textVersion.findFirstOrThrow({
    where: { initiativeId, kind, publishedOn: null },
    select: { id: true, version: true },
  });
  await send(publishText, { initiativeId, textId: draft.id, expectedVersion: draft.version });
}

async function report(
  { word, progress, note, nextStep }: Doing<"record-status">,
  initiativeId: string,
  { send }: Scene,
): Promise<void> {
  const status = await database().now.initiativeStatus.findUnique({
    where: { id: initiativeId },
    select: { version: true },
  });
  await send(recordStatus, { initiativeId, expectedVersion: status?.version ?? 0, word, progress, note, nextStep });
}
