import { randomUUID } from "node:crypto";
import { sendComment } from "@/lib/comments/commands/send-comment";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { sendBackInitiative } from "@/lib/initiatives/commands/send-back-initiative";
import { regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import type { Outcome } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { measure, type Pace } from "./pace";

export type WriteFigures = { readonly name: string; readonly alone: Pace; readonly busy: Pace };

const WRITERS = 16;

/** What is done again and again to one initiative; nobody else writes to it. */
type Deed = () => Promise<void>;

/** Commands called directly, each writer on an initiative of their own: what they wait for is the one stamp. */
export async function measureWrites(writer: Actor, seconds: number): Promise<WriteFigures[]> {
  const figures: WriteFigures[] = [];
  for (const [name, deeds] of [
    ["recordStatus", await reporting(writer)],
    ["sendComment", await noting(writer)],
    ["sendBackInitiative and advanceInitiative", await toAndFro(writer)],
  ] as const) {
    if (deeds.length === 0) throw new RangeError(`Nothing to measure ${name} on`);
    const write = async (lane: number): Promise<void> => deeds[lane % deeds.length]?.();
    for (let warmUp = 0; warmUp < 30; warmUp++) await write(0);
    figures.push({
      name,
      alone: await measure(write, { connections: 1, seconds }),
      busy: await measure(write, { connections: deeds.length, seconds }),
    });
  }
  return figures;
}

async function reporting(writer: Actor): Promise<Deed[]> {
  const found = await database().now.initiative.findMany({
    where: { strategy: own(writer), status: { isNot: null } },
    select: { id: true, status: { select: { version: true } } },
    take: WRITERS,
  });
  return found.map(({ id, status }) => {
    let version = status?.version ?? 0;
    return async () => {
      const words = { word: "i-gang", progress: 40, note: "Arbejdet følger planen.", nextStep: "Status drøftes." };
      const wish = { key: randomUUID(), initiativeId: id, expectedVersion: version, ...words };
      version = versionAfter(await recordStatus(writer, wish));
    };
  });
}

async function noting(writer: Actor): Promise<Deed[]> {
  const found = await database().now.initiative.findMany({
    where: { strategy: own(writer) },
    select: { id: true },
    take: WRITERS,
  });
  return found.map(({ id: initiativeId }) => async () => {
    const words = { kind: "notat", body: "Drøftet med de berørte afdelinger." };
    versionAfter(
      await sendComment(writer, { key: randomUUID(), initiativeId, parentId: "", organisationId: "", ...words }),
    );
  });
}

/** From the input back to the debate paper and on again: two writes, whose gate is judged both times. */
async function toAndFro(writer: Actor): Promise<Deed[]> {
  const found = await database().now.initiative.findMany({
    where: { strategy: own(writer), withdrawnOn: null, phase: { kind: "input" } },
    select: { id: true, version: true, phase: { select: { processId: true } } },
    take: WRITERS,
  });
  const phases = await database().now.phase.findMany({
    where: { kind: "debatpapir", processId: { in: found.flatMap(({ phase }) => phase?.processId ?? []) } },
    select: { id: true, processId: true },
  });
  return found.map(({ id: initiativeId, version: first, phase }) => {
    let version = first;
    const toPhaseId = phases.find(({ processId }) => processId === phase?.processId)?.id ?? "";
    return async () => {
      const back = {
        key: randomUUID(),
        initiativeId,
        expectedVersion: version,
        toPhaseId,
        reason: "Teksten ses igennem.",
      };
      version = versionAfter(await sendBackInitiative(writer, back));
      const on = { key: randomUUID(), initiativeId, expectedVersion: version };
      version = versionAfter(await advanceInitiative(writer, on));
    };
  });
}

/** The strategies of the writer's own region. */
const own = (writer: Actor) => ({ ownerId: { in: [...regionsReadInFull(writer)] } });

function versionAfter(outcome: Outcome<unknown>): number {
  if (outcome.kind !== "done") throw new RangeError(`Nobody else writes here, yet: ${JSON.stringify(outcome)}`);
  return outcome.answer.version;
}
