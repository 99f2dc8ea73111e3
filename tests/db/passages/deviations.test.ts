import { beforeAll, expect, test } from "vitest";
import { getRegionStanding } from "@/lib/dashboards/queries";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { EVERYTHING, IN_ORDER } from "@/lib/lists/model";
import { listInitiatives } from "@/lib/lists/queries";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { getProcessPage } from "@/lib/processes/queries";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done } from "../../support/commands";
import { anInitiativeIn, type Scene } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const REASON = "Rådet orienteres på sit næste møde.";

let scene: Scene;

/** A published initiative that went on before the council was informed; the patients' committee is party to its process. */
beforeAll(async () => {
  const { actors, bodies } = stage();
  scene = await anInitiativeIn(stage(), [
    { kind: "orientering", isOpen: true, parties: [{ bodyId: bodies.council, role: "orienteres" }] },
    { kind: "debatpapir", isOpen: true, parties: [{ bodyId: bodies.patients, role: "udarbejder" }] },
  ]);
  const { initiativeId, version: expectedVersion, strategy } = scene;
  await done(publishStrategy, actors.secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  await done(advanceInitiative, actors.secretariat, { initiativeId, expectedVersion, reason: REASON });
});

const READERS: readonly { role: Role; knows: boolean }[] = [
  { role: "secretariat", knows: true },
  { role: "secretary", knows: true },
  { role: "politician", knows: true },
  { role: "auditor", knows: true },
  { role: "member of the patients' committee", knows: true },
  { role: "partner", knows: false },
  { role: "secretariat of another region", knows: false },
  { role: "administrator", knows: false },
  { role: "public", knows: false },
];

async function toldTo(reader: Reader, role: Role) {
  const { actors, organisations } = stage();
  const viewer = actors[role];
  const filter = { ...EVERYTHING, hasDeviation: true };
  const page = await getInitiativePage(reader, viewer, scene.initiativeId);
  const process = await getProcessPage(reader, viewer, scene.strategy.slug);
  return {
    listed: (await listInitiatives(reader, viewer, { filter, order: IN_ORDER, page: 1 })).total,
    counted: (await getRegionStanding(reader, viewer, organisations.region))?.deviations,
    ofInitiative: page?.inside?.deviations.map(({ reason }) => reason) ?? [],
    ofProcess: process?.deviations.map(({ reason }) => reason),
    how: page?.passages.map(({ how }) => how),
  };
}

test.each(READERS)("the $role knows of a deviation: $knows; on every page the same", async ({ role, knows }) => {
  const told = knows
    ? { listed: 1, counted: 1, ofInitiative: [REASON], ofProcess: [REASON], how: ["deviation", null] }
    : { listed: 0, counted: 0, ofInitiative: [], ofProcess: [], how: [null, null] };

  expect(await readNow((reader) => toldTo(reader, role))).toEqual(told);
  expect(await readAt(new Date(), (reader) => toldTo(reader, role))).toEqual(told);
});
