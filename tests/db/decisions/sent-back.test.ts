import { expect, test } from "vitest";
import { loadStanding } from "@/lib/gates/evidence";
import { conditionTitle, explainCondition } from "@/lib/gates/labels";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { waysFrom } from "@/lib/initiatives/rules";
import { dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { done } from "../../support/commands";
import {
  adoptionOf,
  aDecidingProcess,
  aProposal,
  aSecretaryOf,
  decided,
  HELD_ON,
  phaseOf,
  publishFinal,
  versionOf,
} from "../../support/council";
import { useStage } from "../../support/stage";

const stage = useStage();

/** What is missing where the initiative stands, as its page says it. */
async function missingAt(initiativeId: string): Promise<readonly string[]> {
  const today = dayOf(new Date());
  const standing = await loadStanding(database().now, initiativeId, today);
  const conditions = standing ? waysFrom(standing, today).conditions : [];
  return conditions
    .filter(({ isMet }) => !isMet)
    .map((condition) => `${conditionTitle(condition)}: ${explainCondition(condition)}`);
}

test("what the council sent back and the secretariat rewrote is decided anew by all bodies, and then carried out", async () => {
  const { secretariat } = stage().actors;
  const council = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
  const initiativeId = await aProposal(stage(), council);
  const committee = { body: "patients", by: await aSecretaryOf(stage(), "patients"), outcome: "tiltraadt" } as const;
  await decided(stage(), [initiativeId], committee);
  await decided(stage(), [initiativeId], { outcome: "sendt-tilbage", wording: "Uklar økonomi." });
  const sentTo = await phaseOf(initiativeId);

  await publishFinal(stage(), initiativeId, { body: "Borgeren får støtte hjemme. Regionen betaler." });
  await done(advanceInitiative, secretariat, { initiativeId, expectedVersion: await versionOf(initiativeId) });
  const missing = await missingAt(initiativeId);
  await decided(stage(), [initiativeId]);
  const between = { phase: await phaseOf(initiativeId), missing: await missingAt(initiativeId) };
  await decided(stage(), [initiativeId], committee);

  const waits = "Alle besluttende organer har truffet beslutning: Mangler beslutning om den gældende tekst fra";
  expect(sentTo).toBe("endeligt-forslag");
  const before = "Har besluttet om en tidligere version: Patientinddragelsesudvalget (version 1).";
  expect(missing).toEqual([`${waits} Regionsrådet og Patientinddragelsesudvalget. ${before}`]);
  expect(between).toEqual({ phase: "behandling", missing: [`${waits} Patientinddragelsesudvalget. ${before}`] });
  expect(await phaseOf(initiativeId)).toBe("udmoentning");
  expect(await adoptionOf(council)).toEqual({ adoptedBy: "Regionsrådet", adoptedOn: new Date(HELD_ON) });
  const adopted = await database().now.textVersion.findMany({ where: { initiativeId, kind: "vedtaget" } });
  expect(adopted.map(({ body }) => body)).toEqual(["Borgeren får støtte hjemme. Regionen betaler."]);
});
