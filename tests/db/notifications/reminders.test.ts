import { expect, test } from "vitest";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { addDays, asDate, dayOf } from "@/lib/kernel/day";
import { loadLate } from "@/lib/notifications/evidence";
import { remindUntil } from "@/lib/notifications/rules";
import { database } from "@/lib/platform/db";
import type { PhaseKind } from "@/lib/processes/model";
import { recordStatus } from "@/lib/status/commands/record-status";
import type { StatusWord } from "@/lib/status/model";
import { done } from "../../support/commands";
import { anInitiativeIn } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const TODAY = dayOf(new Date());

/** An initiative in a phase of the kind, led by an employee. */
async function led(kind: PhaseKind) {
  const { initiativeId, version } = await anInitiativeIn(stage(), [{ kind, isOpen: true }]);
  const lead = { initiativeId, expectedVersion: version, email: stage().emails.employee };
  const { version: expectedVersion } = await done(assignLead, stage().actors.secretariat, lead);
  return { initiativeId, expectedVersion };
}

async function reported(word: StatusWord, daysAgo: number): Promise<string> {
  const { initiativeId } = await led("udmoentning");
  const report = { initiativeId, expectedVersion: 0, word, progress: null, note: "Nået.", nextStep: "" };
  await done(recordStatus, stage().actors.secretariat, report, { at: asDate(addDays(TODAY, -daysAgo)) });
  return initiativeId;
}

test("leads are reminded of what has grown old, and of what is carried out without a word from them", async () => {
  const { secretariat } = stage().actors;
  const [ended, old, fresh] = [
    await reported("gennemfoert", 300),
    await reported("i-gang", 200),
    await reported("i-gang", 1),
  ];
  const silent = await led("udmoentning");
  const planned = await led("debatpapir");
  const withdrawn = await led("udmoentning");
  await done(withdrawInitiative, secretariat, { ...withdrawn, reason: "Lagt ind under et andet." });

  const late = await loadLate(database().now, { today: TODAY, until: remindUntil(TODAY) });

  const reminded = new Set(late.map(({ initiativeId }) => initiativeId));
  expect([...reminded].sort()).toEqual([old, silent.initiativeId].sort());
  for (const id of [ended, fresh, planned.initiativeId, withdrawn.initiativeId]) expect(reminded).not.toContain(id);
  expect(new Set(late.map(({ email }) => email))).toEqual(new Set([stage().emails.employee]));
});
