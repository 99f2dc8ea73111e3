import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import {
  aDecidingProcess,
  aDecision,
  adoptionOf,
  anItem,
  aProposal,
  aSecretaryOf,
  decided,
  HELD_ON,
  phaseOf,
  publishFinal,
  useProposal,
  versionOf,
} from "../../support/council";
import { done, refusalOf, typesOf } from "../../support/commands";
import { anInitiative } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage);

test("what the council approves stands in the implementation, with its text adopted by the hand that wrote it", async () => {
  await decided(stage(), [initiativeId()]);

  const initiative = await database().now.initiative.findUniqueOrThrow({
    where: { id: initiativeId() },
    select: {
      phase: { select: { title: true, state: true, plannedText: true, process: { select: { title: true } } } },
      texts: { where: { kind: "vedtaget" } },
      strategy: { select: { adoptedBy: true, adoptedOn: true } },
    },
  });
  expect(initiative.phase).toEqual({
    title: "Udmøntning af strategien",
    state: "open",
    plannedText: "fra 22. juni 2016",
    process: { title: "Udmøntning" },
  });
  expect(initiative.texts).toMatchObject([
    {
      number: 1,
      body: "Borgeren får støtte hjemme.",
      audience: "public",
      publishedOn: new Date(HELD_ON),
      authorId: stage().actors.secretariat.personId,
    },
  ]);
  expect(initiative.strategy).toEqual({ adoptedBy: "Regionsrådet", adoptedOn: new Date(HELD_ON) });
});

test("the implementation is planned once: what is approved later moves into the same, and adopts the strategy last", async () => {
  const later = await aProposal(stage(), council());

  const first = await decided(stage(), [initiativeId()]);
  const second = await decided(stage(), [later]);

  expect(await typesOf(first)).not.toContain("strategy.adopted");
  expect(await typesOf(second)).toEqual([
    "decision.recorded",
    "initiative.advanced",
    "text.drafted",
    "text.published",
    "strategy.adopted",
  ]);
});

test("an approval opens the implementation that was only planned", async () => {
  const planned = await aDecidingProcess(stage(), { after: [{ kind: "implementering" }] });
  const proposal = await aProposal(stage(), planned);

  const answer = await decided(stage(), [proposal]);

  expect(await typesOf(answer)).toContain("phase.opened");
  expect(await phaseOf(proposal)).toBe("implementering");
});

test("nothing moves before every deciding body has decided; the strategy is the council's from its own day on", async () => {
  const two = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
  const proposal = await aProposal(stage(), two);
  const by = await aSecretaryOf(stage(), "patients");

  await decided(stage(), [proposal]);
  const between = [await phaseOf(proposal), await adoptionOf(two)];
  await decided(stage(), [proposal], { body: "patients", by, outcome: "tiltraadt", decidedOn: "2016-08-30" });

  expect(between).toEqual(["behandling", { adoptedBy: null, adoptedOn: null }]);
  expect(await phaseOf(proposal)).toBe("udmoentning");
  expect(await adoptionOf(two)).toEqual({ adoptedBy: "Regionsrådet", adoptedOn: new Date(HELD_ON) });
});

test("a body approves nothing that has yet to come to the phase in which it decides", async () => {
  const proposal = await anInitiative(stage(), council().strategy);
  const phaseId = council().process.phaseIds[0];
  await done(enterProcess, stage().actors.secretariat, { initiativeId: proposal, expectedVersion: 1, phaseId });
  await publishFinal(stage(), proposal, { body: "Borgeren får støtte hjemme." });
  const wish = aDecision(await anItem(stage(), [proposal]), [proposal]);

  const refusal = await refusalOf(recordDecision, stage().actors.secretary, wish);
  await done(recordDecision, stage().actors.secretary, { ...wish, outcome: "anbefalet" });

  expect(refusal).toEqual({ code: "DECIDES_LATER", titles: ["Telemedicin"] });
});

test("a body that sends back what it had approved has to approve it again", async () => {
  const { secretariat } = stage().actors;
  const two = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
  const proposal = await aProposal(stage(), two);
  await decided(stage(), [proposal]);
  await decided(stage(), [proposal], { outcome: "sendt-tilbage", wording: "Uklar økonomi." });
  await done(advanceInitiative, secretariat, { initiativeId: proposal, expectedVersion: await versionOf(proposal) });

  await decided(stage(), [proposal], { body: "patients", by: await aSecretaryOf(stage(), "patients") });
  const between = await phaseOf(proposal);
  await decided(stage(), [proposal]);

  expect(between).toBe("behandling");
  expect(await phaseOf(proposal)).toBe("udmoentning");
});

test("a decision counts for the version that stood on the agenda, not for a later one", async () => {
  const itemId = await anItem(stage(), [initiativeId()]);
  await publishFinal(stage(), initiativeId(), { body: "Et andet forslag." });

  const answer = await done(recordDecision, stage().actors.secretary, aDecision(itemId, [initiativeId()]));

  expect(await typesOf(answer)).toEqual(["decision.recorded"]);
  expect(await phaseOf(initiativeId())).toBe("behandling");
});

test("a decision counts for those it names, and the others stay open", async () => {
  const other = await aProposal(stage(), council());
  const itemId = await anItem(stage(), [initiativeId(), other]);
  const { secretary } = stage().actors;

  await done(recordDecision, secretary, aDecision(itemId, [initiativeId()]));
  const between = await phaseOf(other);
  await done(recordDecision, secretary, aDecision(itemId, [other], { outcome: "afvist", expectedVersion: 1 }));

  expect(between).toBe("behandling");
  expect(await phaseOf(initiativeId())).toBe("udmoentning");
  expect(await phaseOf(other)).toBeNull();
});

test("what is sent back stands with the final proposal again, whose phase is opened where it was closed", async () => {
  const [endeligt] = council().process.phaseIds;
  const close = { processId: council().process.id, phaseId: endeligt, expectedVersion: council().process.version };
  await done(closePhase, stage().actors.secretariat, { ...close, reasons: {} });

  const answer = await decided(stage(), [initiativeId()], { outcome: "sendt-tilbage", wording: "Uklar økonomi." });

  expect(await typesOf(answer)).toEqual(["decision.recorded", "initiative.returned", "phase.opened"]);
  expect(await phaseOf(initiativeId())).toBe("endeligt-forslag");
  const passage = await database().now.passage.findFirst({
    where: { initiativeId: initiativeId(), leftOn: { not: null } },
  });
  expect(passage).toMatchObject({ how: "sent-back", reason: "Sendt tilbage af Regionsrådet: Uklar økonomi." });
});

test("what is rejected is withdrawn, for the reason that the council gave", async () => {
  await decided(stage(), [initiativeId()], { outcome: "afvist", wording: "Ikke nu." });

  const initiative = await database().now.initiative.findUnique({ where: { id: initiativeId() } });
  expect(initiative).toMatchObject({ phaseId: null, withdrawnReason: "Afvist af Regionsrådet: Ikke nu." });
});

test("what is put off is decided later, on the same item", async () => {
  const wish = aDecision(await anItem(stage(), [initiativeId()]), [initiativeId()], { outcome: "udsat" });
  await done(recordDecision, stage().actors.secretary, wish);
  const between = await phaseOf(initiativeId());

  await done(recordDecision, stage().actors.secretary, { ...wish, outcome: "godkendt", expectedVersion: 1 });

  expect(between).toBe("behandling");
  expect(await phaseOf(initiativeId())).toBe("udmoentning");
});

test("a body that takes an item to its knowledge is informed, in the phase that is open", async () => {
  const parties = [
    { bodyId: stage().bodies.council, role: "orienteres" },
    { bodyId: stage().bodies.patients, role: "orienteres" },
  ];
  const phases = [{ kind: "orientering", isOpen: true, parties } as const];
  const { strategy, process } = await aDecidingProcess(stage(), { before: phases });
  const itemId = await anItem(stage(), [], { wish: { strategyId: strategy.id, phaseId: process.phaseIds[0] } });

  const answer = await done(
    recordDecision,
    stage().actors.secretary,
    aDecision(itemId, [], { outcome: "taget-til-efterretning" }),
  );

  expect(await typesOf(answer)).toEqual(["decision.recorded", "party.informed"]);
  const settled = await database().now.participation.findMany({
    where: { phaseId: process.phaseIds[0] ?? "", settledOn: { not: null } },
  });
  expect(settled).toMatchObject([{ bodyId: stage().bodies.council, settledOn: new Date(HELD_ON) }]);
});
