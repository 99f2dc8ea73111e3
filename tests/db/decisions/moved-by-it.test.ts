import { describe, expect, test } from "vitest";
import { correctDecision } from "@/lib/decisions/commands/correct-decision";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { reopenInitiative } from "@/lib/initiatives/commands/reopen-initiative";
import { sendBackInitiative } from "@/lib/initiatives/commands/send-back-initiative";
import { done, refusalOf, type Wish } from "../../support/commands";
import {
  aDecision,
  decidedToCorrect,
  anItem,
  aProposalToDecide,
  aSecretaryOf,
  phaseOf,
  publishFinal,
  useProposal,
  versionOf,
} from "../../support/council";
import { useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage);

const decidedAs = (outcome: string, id = initiativeId()) => decidedToCorrect(stage(), [id], { outcome });

const correctedBy = (wish: Wish) => done(correctDecision, stage().actors.secretary, wish);
const refusalFor = (wish: Wish) => refusalOf(correctDecision, stage().actors.secretary, wish);

describe("what a decision has moved is not moved back by correcting it:", () => {
  test("approved and carried out goes back by the secretariat first", async () => {
    const { correction } = await decidedAs("godkendt");
    const wish = { ...correction, outcome: "sendt-tilbage" };
    const refusal = await refusalFor(wish);

    const back = { initiativeId: initiativeId(), toPhaseId: council().phaseId, reason: "Beslutningen skal rettes." };
    await done(sendBackInitiative, stage().actors.secretariat, {
      ...back,
      expectedVersion: await versionOf(initiativeId()),
    });
    await correctedBy(wish);

    expect(refusal).toEqual({ code: "MOVED_BY_IT", effect: "decides", titles: ["Telemedicin"] });
    expect(await phaseOf(initiativeId())).toBe("endeligt-forslag");
  });

  test("sent back comes forward again first", async () => {
    const { correction } = await decidedAs("sendt-tilbage");
    const wish = { ...correction, outcome: "godkendt" };
    const refusal = await refusalFor(wish);

    await done(advanceInitiative, stage().actors.secretariat, {
      initiativeId: initiativeId(),
      expectedVersion: await versionOf(initiativeId()),
    });
    await correctedBy(wish);

    expect(refusal).toEqual({ code: "MOVED_BY_IT", effect: "sends-back", titles: ["Telemedicin"] });
    expect(await phaseOf(initiativeId())).toBe("udmoentning");
  });

  test("rejected is taken up again first", async () => {
    const { correction } = await decidedAs("afvist");
    const wish = { ...correction, outcome: "udsat" };
    const refusal = await refusalFor(wish);

    const again = { initiativeId: initiativeId(), phaseId: council().phaseId, reason: "Beslutningen skal rettes." };
    await done(reopenInitiative, stage().actors.secretariat, {
      ...again,
      expectedVersion: await versionOf(initiativeId()),
    });
    await correctedBy(wish);

    expect(refusal).toEqual({ code: "MOVED_BY_IT", effect: "rejects", titles: ["Telemedicin"] });
    expect(await phaseOf(initiativeId())).toBe("behandling");
  });

  test("of a yes to an earlier version nothing hangs, and it may be corrected", async () => {
    const { initiativeId: proposal } = await aProposalToDecide(stage(), { deciders: ["council", "patients"] });
    const { correction } = await decidedAs("godkendt", proposal);
    await publishFinal(stage(), proposal, { body: "Borgeren får støtte hjemme, hver dag." });
    await decidedAs("godkendt", proposal);
    const patients = await aSecretaryOf(stage(), "patients");
    const itemId = await anItem(stage(), [proposal], {
      meeting: { bodyId: stage().bodies.patients },
      by: patients,
    });
    await done(recordDecision, patients, aDecision(itemId, [proposal]));

    await correctedBy({ ...correction, outcome: "udsat" });

    expect(await phaseOf(proposal)).toBe("udmoentning");
  });
});
