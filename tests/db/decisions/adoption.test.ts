import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { advanceReady } from "@/lib/initiatives/commands/advance-ready";
import { sendBackInitiative } from "@/lib/initiatives/commands/send-back-initiative";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { done, typesOf } from "../../support/commands";
import {
  aDecidingProcess,
  adoptionOf,
  aProposal,
  aProposalToDecide,
  aSecretaryOf,
  decided,
  HELD_ON,
  phaseOf,
  useProposal,
  versionOf,
} from "../../support/council";
import { anInitiative } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage);

test("an initiative that has not entered the process keeps the strategy from being adopted", async () => {
  await anInitiative(stage(), council().strategy);

  expect(await typesOf(await decided(stage(), [initiativeId()]))).not.toContain("strategy.adopted");
});

test("a committee alone adopts no strategy", async () => {
  const { council: committee, initiativeId: proposal } = await aProposalToDecide(stage(), { deciders: ["patients"] });

  await decided(stage(), [proposal], { body: "patients", by: await aSecretaryOf(stage(), "patients") });

  expect(await phaseOf(proposal)).toBe("udmoentning");
  expect(await adoptionOf(committee)).toEqual({ adoptedBy: null, adoptedOn: null });
});

test("what was approved and went back goes on in the same words without a new decision, and its text is adopted once", async () => {
  const { secretariat } = stage().actors;
  const other = await aProposal(stage(), council());
  const [endeligt] = council().process.phaseIds;
  await decided(stage(), [initiativeId()]);
  const back = { initiativeId: initiativeId(), toPhaseId: endeligt, reason: "Bilaget manglede ved en fejl." };
  await done(sendBackInitiative, secretariat, { ...back, expectedVersion: await versionOf(initiativeId()) });
  await decided(stage(), [other]);
  await done(advanceInitiative, secretariat, {
    initiativeId: initiativeId(),
    expectedVersion: await versionOf(initiativeId()),
  });
  const between = await adoptionOf(council());

  const answer = await done(advanceInitiative, secretariat, {
    initiativeId: initiativeId(),
    expectedVersion: await versionOf(initiativeId()),
  });

  expect(between.adoptedOn).toBeNull();
  expect(await typesOf(answer)).toEqual(["initiative.advanced", "strategy.adopted"]);
  expect(await phaseOf(initiativeId())).toBe("udmoentning");
});

test("what the same body decides in two phases leaves the second with its text adopted", async () => {
  const parties = [{ bodyId: stage().bodies.council, role: "beslutter" }];
  const after = [
    { kind: "godkendelse", isOpen: true, parties },
    { kind: "implementering", isOpen: true },
  ] as const;
  const twice = await aDecidingProcess(stage(), { after });
  const proposal = await aProposal(stage(), twice);
  await decided(stage(), [proposal]);
  const between = await phaseOf(proposal);

  const wish = { processId: twice.process.id, phaseId: twice.process.phaseIds[2] };
  const answer = await done(advanceReady, stage().actors.secretariat, wish);

  expect(between).toBe("godkendelse");
  expect(await typesOf(answer)).toEqual(["initiative.advanced", "text.drafted", "text.published", "strategy.adopted"]);
});

test("the last that waited, withdrawn by the secretariat, leaves the strategy adopted as the council decided it", async () => {
  const last = await aProposal(stage(), council());
  await decided(stage(), [initiativeId()]);
  const wish = {
    initiativeId: last,
    expectedVersion: await versionOf(last),
    reason: "Indsatsen er lagt ind under en anden.",
  };
  const answer = await done(withdrawInitiative, stage().actors.secretariat, wish);

  expect(await typesOf(answer)).toEqual(["initiative.withdrawn", "strategy.adopted"]);
  expect(await adoptionOf(council())).toEqual({ adoptedBy: "Regionsrådet", adoptedOn: new Date(HELD_ON) });
});

test("with all of it withdrawn a strategy is adopted by nobody", async () => {
  const last = await aProposal(stage(), council());
  await decided(stage(), [initiativeId()], { outcome: "afvist", wording: "Ikke nu." });
  const wish = {
    initiativeId: last,
    expectedVersion: await versionOf(last),
    reason: "Indsatsen er lagt ind under en anden.",
  };
  await done(withdrawInitiative, stage().actors.secretariat, wish);

  expect(await adoptionOf(council())).toEqual({ adoptedBy: null, adoptedOn: null });
});
