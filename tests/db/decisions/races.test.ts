import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { database } from "@/lib/platform/db";
import { aKey, done } from "../../support/commands";
import {
  adoptionOf,
  aDecidingProcess,
  aDecision,
  anItem,
  aProposal,
  aSecretaryOf,
  decided,
  HELD_ON,
  phaseOf,
  versionOf,
} from "../../support/council";
import { chance } from "../../support/random";
import { useStage } from "../../support/stage";

const stage = useStage();

const TRIALS = 20;

test(
  "in 20 trials nothing is approved in a version of its text that a later one had replaced",
  { timeout: 120_000 },
  async () => {
    const by = chance(20);
    const council = await aDecidingProcess(stage());
    // One more that is never decided on keeps the strategy from being adopted, which would end the race.
    await aProposal(stage(), council);
    const ends = { moved: 0, stayed: 0 };

    for (let trial = 0; trial < TRIALS; trial++) {
      const initiativeId = await aProposal(stage(), council);
      const itemId = await anItem(stage(), [initiativeId]);
      const draft = { initiativeId, kind: "endelig", body: `Et andet forslag ${String(trial)}.` };
      const { subjectId: textId } = await done(draftText, stage().actors.secretariat, draft);
      const publish = { key: aKey(), initiativeId, textId, expectedVersion: 1 };
      const decide = { key: aKey(), ...aDecision(itemId, [initiativeId]) };

      const [published, recorded] = await Promise.all([
        pause(by.whole(3)).then(() => publishText(stage().actors.secretariat, publish)),
        pause(by.whole(3)).then(() => recordDecision(stage().actors.secretary, decide)),
      ]);

      expect([published.kind, recorded.kind]).toEqual(["done", "done"]);
      ends[(await phaseOf(initiativeId)) === "udmoentning" ? "moved" : "stayed"] += 1;
    }

    expect(await slips()).toEqual([]);
    expect(Math.min(ends.moved, ends.stayed)).toBeGreaterThan(0);
  },
);

/** Every approval of an initiative whose text was published anew between its listing and its move. */
async function slips(): Promise<unknown[]> {
  const { rows } = await database().pool.query<{ position: string }>(
    `SELECT a.position FROM ledger.fact a WHERE a.type = 'initiative.advanced' AND a.command = 'decision.record' AND EXISTS (
       SELECT FROM ledger.fact p JOIN "TextVersion" v ON v.id = p.subject_id
       JOIN "AgendaSubject" x ON x."initiativeId" = v."initiativeId" AND x."textId" <> v.id
       WHERE p.type = 'text.published' AND v.kind = 'endelig' AND v.number > 1 AND v."initiativeId" = a.subject_id AND p.position < a.position)`,
  );
  return rows;
}

test("of two secretaries who record at once, one does, and the other hears that it was changed", async () => {
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  const itemId = await anItem(stage(), [initiativeId]);
  const secretaries = [stage().actors.secretary, await aSecretaryOf(stage(), "council")];

  const outcomes = await Promise.all(
    secretaries.map((secretary) => recordDecision(secretary, { key: aKey(), ...aDecision(itemId, [initiativeId]) })),
  );

  const codes = outcomes.map((outcome) => (outcome.kind === "refused" ? outcome.refusal.code : outcome.kind));
  expect(codes.sort()).toEqual(["ALREADY_CHANGED", "done"]);
  expect(await database().now.decision.count({ where: { itemId } })).toBe(1);
  expect(await database().now.passage.count({ where: { initiativeId } })).toBe(2);
});

test("two bodies that decide at once on the last that was missing move it together, once", async () => {
  const council = await aDecidingProcess(stage(), { deciders: ["council", "patients"] });
  const initiativeId = await aProposal(stage(), council);
  const secretary = await aSecretaryOf(stage(), "patients");
  const items = [
    { by: stage().actors.secretary, itemId: await anItem(stage(), [initiativeId]) },
    {
      by: secretary,
      itemId: await anItem(stage(), [initiativeId], { meeting: { bodyId: stage().bodies.patients }, by: secretary }),
    },
  ];

  const outcomes = await Promise.all(
    items.map(({ by, itemId }) => recordDecision(by, { key: aKey(), ...aDecision(itemId, [initiativeId]) })),
  );

  expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done"]);
  expect(await phaseOf(initiativeId)).toBe("udmoentning");
  expect(await database().now.passage.count({ where: { initiativeId } })).toBe(2);
});

test("the last two that waited, withdrawn at once, leave the strategy adopted once", async () => {
  const council = await aDecidingProcess(stage());
  const approved = await aProposal(stage(), council);
  const last = [await aProposal(stage(), council), await aProposal(stage(), council)];
  await decided(stage(), [approved]);
  const { secretariat } = stage().actors;
  const wishes = await Promise.all(
    last.map(async (initiativeId) => ({
      key: aKey(),
      initiativeId,
      expectedVersion: await versionOf(initiativeId),
      reason: "Indsatsen er lagt ind under en anden.",
    })),
  );

  const outcomes = await Promise.all(wishes.map((wish) => withdrawInitiative(secretariat, wish)));

  expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done"]);
  expect(await adoptionOf(council)).toEqual({ adoptedBy: "Regionsrådet", adoptedOn: new Date(HELD_ON) });
  const adopted = "SELECT FROM ledger.fact f WHERE f.type = 'strategy.adopted' AND f.subject_id = $1";
  const { rows } = await database().pool.query(adopted, [council.strategy.id]);
  expect(rows).toHaveLength(1);
});
