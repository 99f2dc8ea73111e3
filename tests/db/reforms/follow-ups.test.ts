import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { closeFollowUp } from "@/lib/follow-ups/commands/close-follow-up";
import { listFollowUpsOf } from "@/lib/follow-ups/queries";
import { database } from "@/lib/platform/db";
import { read } from "@/lib/platform/readers";
import { carryOutReform } from "@/lib/reforms/commands/carry-out-reform";
import { countAcross } from "@/lib/reforms/queries";
import { done, typesOf } from "../../support/commands";
import { aDecision, anItem, useProposal } from "../../support/council";
import { foldedAnew } from "../../support/fold";
import { aReform, organisation, reformPage, REFORM_DAY, reviewOf } from "../../support/reforms";
import { useStage } from "../../support/stage";

const stage = useStage();

const { initiativeId } = useProposal(stage, { deciders: ["council", "patients"] });

const CONDITIONS = ["Økonomien afklares.", "Aftalen genforhandles."];

/** A decision with two conditions that the partner's organisation sees to, one of them closed, and the reform that ends it. */
async function aDecisionAndAReform() {
  const { actors, organisations } = stage();
  const owner = organisation(organisations.aarhus);
  const conditions = CONDITIONS.map((text) => ({ text, owner, deadline: "2016-09-01" }));
  const itemId = await anItem(stage(), [initiativeId()]);
  const { subjectId: decisionId } = await done(
    recordDecision,
    actors.secretary,
    aDecision(itemId, [initiativeId()], { conditions }),
  );
  const [open, closed] = await database().now.followUp.findMany({ where: { decisionId }, orderBy: { number: "asc" } });
  const closing = { followUpId: closed?.id ?? "", expectedVersion: 1, note: "Aftalen er på plads." };
  await done(closeFollowUp, actors.secretariat, closing);
  const reformId = await aReform(stage(), {
    predecessors: [organisation(organisations.aarhus)],
    newNames: ["Ny Aarhus"],
  });
  return { decisionId, reformId, openId: open?.id ?? "" };
}

test("what an organisation has yet to see to goes over to its successor; what it closed stays its own", async () => {
  const { actors } = stage();
  const { decisionId, reformId, openId } = await aDecisionAndAReform();
  const ownersAt = async (moment: Date | null) =>
    (await read(moment, (reader) => listFollowUpsOf(reader, actors.secretariat, [decisionId])))
      .get(decisionId)
      ?.map(({ owner, text, closedOn }) => ({ owner, text, isClosed: closedOn !== null }));
  const lines = (await reformPage(stage(), reformId)).open?.lines ?? [];

  const answer = await done(carryOutReform, actors.administrator, await reviewOf(stage(), reformId));

  expect(lines.filter(({ kind }) => kind === "follow-up").map((line) => line.from)).toEqual(["Aarhus Kommune"]);
  expect(await typesOf(answer)).toContain("followUp.transferred");
  const [text, other] = CONDITIONS;
  expect(await ownersAt(null)).toEqual([
    { owner: "Ny Aarhus", text, isClosed: false },
    { owner: "Aarhus Kommune", text: other, isClosed: true },
  ]);
  const { before = null, at = null, ids = [] } = (await reformPage(stage(), reformId)).carriedOut ?? {};
  expect((await ownersAt(before))?.map(({ owner }) => owner)).toEqual(["Aarhus Kommune", "Aarhus Kommune"]);
  const sums = (moment: Date | null) =>
    read(moment, (reader) => countAcross(reader, actors.administrator, { ids, day: REFORM_DAY }));
  expect([await sums(before), await sums(at)]).toMatchObject([{ followUps: 2 }, { followUps: 2 }]);
  expect(await database().now.followUp.findUnique({ where: { id: openId } })).toMatchObject({ version: 2 });
  const { folded, written } = await foldedAnew(stage().ownerUrl);
  expect(folded).toEqual(written);
});
