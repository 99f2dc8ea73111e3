import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { aKey, done } from "../../support/commands";
import { anInitiative, aProcess, aStrategy, type StagedProcess, type StagedStrategy } from "../../support/plots";
import { chance } from "../../support/random";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A process may have thirty phases; each of these asks for a lead before it is left. */
const GATES = 30;
const TRIALS = 200;

let strategy: StagedStrategy;
let process_: StagedProcess;
beforeAll(async () => {
  strategy = await aStrategy(stage());
  process_ = await aProcess(
    stage(),
    strategy,
    Array.from({ length: GATES }, () => ({ kind: "debatpapir" })),
  );
  let expectedVersion = 1;
  for (const phaseId of process_.phaseIds) {
    const wish = { processId: process_.id, phaseId, expectedVersion };
    expectedVersion = (await done(openPhase, stage().actors.secretariat, wish)).version;
  }
});

test(
  "in 200 trials no initiative passes a gate that asks for a lead who was withdrawn meanwhile",
  { timeout: 90_000 },
  async () => {
    const by = chance(200);
    const wins = { advanced: 0, withdrawn: 0 };
    let initiativeId = await anInitiativeWithALead();

    for (let trial = 0; trial < TRIALS; trial++) {
      if ((await gatesLeft(initiativeId)) === 0) initiativeId = await anInitiativeWithALead();
      const { version, leadId } = await standing(initiativeId);
      const wish = { initiativeId, expectedVersion: version };
      // Neither has a head start that the other never gets.
      const [advanced, withdrawn] = await Promise.all([
        pause(by.whole(3)).then(() => advanceInitiative(stage().actors.secretariat, { key: aKey(), ...wish })),
        pause(by.whole(3)).then(() => withdrawLead(stage().actors.secretariat, { key: aKey(), ...wish, leadId })),
      ]);
      wins.advanced += Number(advanced.kind === "done");
      wins.withdrawn += Number(withdrawn.kind === "done");
      if (withdrawn.kind === "done") await appointLead(initiativeId);
    }

    expect(await slips()).toEqual([]);
    expect(wins.advanced + wins.withdrawn).toBe(TRIALS);
    expect(Math.min(wins.advanced, wins.withdrawn)).toBeGreaterThan(TRIALS / 20);
  },
);

/** Every advance that comes after a lead was withdrawn, and before one was assigned again. */
async function slips(): Promise<unknown[]> {
  const { rows } = await database().pool.query<{ position: string }>(
    `SELECT a.position FROM ledger.fact a WHERE a.type = 'initiative.advanced' AND 'lead.withdrawn' = (
       SELECT l.type FROM ledger.fact l
       WHERE l.subject_id = a.subject_id AND l.position < a.position AND l.type IN ('lead.assigned', 'lead.withdrawn')
       ORDER BY l.position DESC LIMIT 1)`,
  );
  return rows;
}

async function anInitiativeWithALead(): Promise<string> {
  const by = stage().actors.secretariat;
  const initiativeId = await anInitiative(stage(), strategy);
  await done(enterProcess, by, { initiativeId, expectedVersion: 1, phaseId: process_.phaseIds[0] });
  const { subjectId: textId } = await done(draftText, by, { initiativeId, kind: "debat", body: "Til debat." });
  await done(publishText, by, { initiativeId, textId, expectedVersion: 1 });
  await appointLead(initiativeId);
  return initiativeId;
}

async function appointLead(initiativeId: string): Promise<void> {
  const { version } = await database().now.initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  const wish = { initiativeId, expectedVersion: version, email: stage().emails.employee };
  await done(assignLead, stage().actors.secretariat, wish);
}

async function standing(initiativeId: string): Promise<{ version: number; leadId: string | undefined }> {
  const { version, leads } = await database().now.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { version: true, leads: { where: { validTo: null }, select: { id: true } } },
  });
  return { version, leadId: leads[0]?.id };
}

const gatesLeft = async (initiativeId: string): Promise<number> =>
  GATES - (await database().now.passage.count({ where: { initiativeId } }));
