import { describe, expect, test } from "vitest";
import { loadDecidedStrategy } from "@/lib/approvals/evidence";
import { getSnapshot } from "@/lib/comparisons/queries";
import { compare } from "@/lib/comparisons/rules";
import { correctDecision } from "@/lib/decisions/commands/correct-decision";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { listDecisionsAt, listDecisionsOn } from "@/lib/decisions/queries";
import { loadStanding } from "@/lib/gates/evidence";
import { dayOf } from "@/lib/kernel/day";
import { loadBasis } from "@/lib/papers/evidence";
import { database } from "@/lib/platform/db";
import { readAt, readNow } from "@/lib/platform/readers";
import { done, refusalOf, typesOf, type Wish } from "../../support/commands";
import {
  aDecidingProcess,
  aDecision,
  decidedToCorrect,
  anItem,
  aProposal,
  aProposalToDecide,
  phaseOf,
  useProposal,
} from "../../support/council";
import { EVERYBODY_BUT_THE_SECRETARY, keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const { council, initiativeId } = useProposal(stage);

const decidedAs = (outcome: string, ids: readonly string[] = [initiativeId()], wish: Wish = {}) =>
  decidedToCorrect(stage(), ids, { outcome, ...wish });

const correctedBy = (wish: Wish) => done(correctDecision, stage().actors.secretary, wish);
const refusalFor = (wish: Wish) => refusalOf(correctDecision, stage().actors.secretary, wish);

keepsTheRecipe(correctDecision, stage, {
  attempt: async () => {
    const proposal = await aProposal(stage(), await aDecidingProcess(stage()));
    const { correction } = await decidedAs("godkendt", [proposal]);
    return { by: stage().actors.secretary, wish: { ...correction, wording: "Regionsrådet godkendte som indstillet." } };
  },
  leaves: ["decision.recorded"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("the new decision names the old, in the ledger too, and both stand to be read with their days", async () => {
  const { itemId, decisionId, correction } = await decidedAs("godkendt");
  const { subjectId: newId, stamp } = await correctedBy({ ...correction, caseNumber: "1-30-72-226-15" });

  const [fact] = await database().now.$queryRaw<{ corrects: string | null }[]>`
    SELECT o.subject_id::text AS corrects FROM ledger.fact f JOIN ledger.fact o ON o.position = f.corrects WHERE f.stamp = ${new Date(stamp)}`;
  const { meetingId } = await database().now.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
  const [item] = await readNow((reader) => listDecisionsAt(reader, stage().actors.politician, meetingId));
  const today = dayOf(new Date());

  expect(fact).toEqual({ corrects: decisionId });
  expect(item?.decisions).toMatchObject([
    { id: decisionId, correction: { decidedOn: "2016-06-22", recordedOn: today }, corrects: null },
    { id: newId, correction: null, corrects: { decidedOn: "2016-06-22", recordedOn: today } },
  ]);
});

test("before the correction the old one stands alone", async () => {
  const { stamp, decisionId, correction } = await decidedAs("godkendt");
  await correctedBy({ ...correction, absent: "Anne Andersen" });

  const { rows } = await readAt(new Date(stamp), (reader) =>
    listDecisionsOn(reader, stage().actors.politician, initiativeId()),
  );

  expect(rows).toMatchObject([{ id: decisionId, corrects: null, correction: null }]);
});

test("a paper tells the correction alone, and siden sidst that there is one", async () => {
  const { itemId, stamp, correction } = await decidedAs("godkendt");
  await correctedBy({ ...correction, wording: "Regionsrådet godkendte som indstillet." });

  const { politician: actor, secretary } = stage().actors;
  const today = dayOf(new Date());
  const basis = await loadBasis(database().now, { actor: secretary, itemId, today });
  const before = await readAt(new Date(stamp), (reader) => getSnapshot(reader, actor, council().strategy.id));
  const after = await readNow((reader) => getSnapshot(reader, actor, council().strategy.id));
  const changed = compare(before, after, new Map()).flatMap(({ differences }) => differences);

  expect(basis?.decisions.map(({ wording }) => wording)).toEqual(["Regionsrådet godkendte som indstillet."]);
  expect(changed).toEqual([{ kind: "decision", body: "Regionsrådet", outcome: "godkendt", isCorrection: true }]);
});

describe("what is corrected", () => {
  test("in its words, its day or its case leaves the initiatives where they are", async () => {
    const { correction } = await decidedAs("godkendt");

    const answer = await correctedBy({ ...correction, outcome: "godkendt-med-bemaerkning", decidedOn: "2016-06-23" });

    expect(await typesOf(answer)).toEqual(["decision.recorded"]);
    expect(await phaseOf(initiativeId())).toBe("udmoentning");
    const strategy = await loadDecidedStrategy(database().now, council().strategy.id);
    expect(strategy?.council).toEqual({ name: "Regionsrådet", decidedOn: "2016-06-23" });
  });

  test("from put off to approved moves them as any approval does", async () => {
    const { correction } = await decidedAs("udsat");

    const answer = await correctedBy({ ...correction, outcome: "godkendt" });

    expect(await typesOf(answer)).toContain("initiative.advanced");
    expect(await phaseOf(initiativeId())).toBe("udmoentning");
  });

  test("from approved to sent back, while another body has yet to decide, sends them back", async () => {
    const { initiativeId: proposal } = await aProposalToDecide(stage(), { deciders: ["council", "patients"] });
    const { correction } = await decidedAs("godkendt", [proposal]);

    await correctedBy({ ...correction, outcome: "sendt-tilbage", wording: "Uklar økonomi." });

    expect(await phaseOf(proposal)).toBe("endeligt-forslag");
  });

  test("from approved to put off no longer counts at the gate", async () => {
    const { initiativeId: proposal } = await aProposalToDecide(stage(), { deciders: ["council", "patients"] });
    const { correction } = await decidedAs("godkendt", [proposal]);
    await correctedBy({ ...correction, outcome: "udsat" });

    const standing = await loadStanding(database().now, proposal, dayOf(new Date()));

    expect(standing?.initiative.decisions.map(({ outcome }) => outcome)).toEqual(["udsat"]);
  });

  test("to leave out one that was not decided on opens it on the agenda again", async () => {
    const twoBodies = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
    const ids = [await aProposal(stage(), twoBodies), await aProposal(stage(), twoBodies)];
    const { itemId, correction } = await decidedAs("godkendt", ids);

    await correctedBy({ ...correction, initiativeIds: ids.slice(1) });

    const again = aDecision(itemId, ids.slice(0, 1), { expectedVersion: 2 });
    expect(await typesOf(await done(recordDecision, stage().actors.secretary, again))).toEqual(["decision.recorded"]);
  });

  test("stands in the old one's place: a yes that came after it still is the last word", async () => {
    const { initiativeId: proposal } = await aProposalToDecide(stage(), { deciders: ["council", "patients"] });
    const { correction } = await decidedAs("udsat", [proposal]);
    await decidedAs("godkendt", [proposal]);
    await correctedBy({ ...correction, caseNumber: "1-30-72-226-15" });

    const standing = await loadStanding(database().now, proposal, dayOf(new Date()));

    expect(standing?.initiative.decisions.map(({ outcome }) => outcome)).toEqual(["udsat", "godkendt"]);
  });
});

test("a correction says something else, and of a decision that counts", async () => {
  const { correction } = await decidedAs("godkendt");
  expect(await refusalFor(correction)).toEqual({ code: "NOTHING_CORRECTED" });

  const { subjectId: newId } = await correctedBy({ ...correction, wording: "Rettet." });
  const again = { ...correction, wording: "Rettet igen.", expectedVersion: 2 };

  expect(await refusalFor(again)).toEqual({ code: "ALREADY_CORRECTED" });
  const { subjectId } = await correctedBy({ ...again, decisionId: newId });
  const newest = await database().now.decision.findUniqueOrThrow({ where: { id: subjectId } });
  expect([newest.correctsId, newest.originalId]).toEqual([newId, correction.decisionId]);
});

test("what a decision must keep, its correction must keep too", async () => {
  const { correction } = await decidedAs("godkendt");
  const { personId } = stage().actors.secretary;
  const before = { ...(await actorOf(personId)), signedInAt: new Date(Date.now() - 15 * 60_000) };
  const wish = { ...correction, wording: "Rettet." };

  expect(await refusalOf(correctDecision, before, wish)).toEqual({ code: "SIGN_IN_TOO_OLD" });
  expect(await refusalFor({ ...wish, decidedOn: "2016-06-21" })).toMatchObject({ code: "BEFORE_THE_MEETING" });
  expect(await refusalFor({ ...wish, initiativeIds: [] })).toEqual({ code: "NOTHING_CHOSEN" });
  expect(await refusalFor({ ...wish, concerns: "ord, der ikke er i teksten" })).toEqual({ code: "NOT_IN_THE_TEXT" });
});

test("two decisions on an item keep apart: a correction does not take what the other decided", async () => {
  const twoBodies = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
  const ids = [await aProposal(stage(), twoBodies), await aProposal(stage(), twoBodies)];
  const itemId = await anItem(stage(), ids);
  const { secretary } = stage().actors;
  const { subjectId: decisionId } = await done(recordDecision, secretary, aDecision(itemId, ids.slice(1)));
  const other = aDecision(itemId, ids.slice(0, 1), { expectedVersion: 1 });
  await done(recordDecision, secretary, other);

  const refusal = await refusalFor({ ...aDecision(itemId, ids), decisionId, expectedVersion: 2 });

  expect(refusal).toEqual({ code: "ALREADY_DECIDED", outcome: "godkendt" });
});
