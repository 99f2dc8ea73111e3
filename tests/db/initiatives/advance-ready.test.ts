import { expect, test } from "vitest";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { advanceReady } from "@/lib/initiatives/commands/advance-ready";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { database } from "@/lib/platform/db";
import { done, factsOf, refusalOf } from "../../support/commands";
import { anInitiative, anInitiativeIn, anotherInitiativeIn, type Scene } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** Two initiatives that are ready, in the first of two open phases. */
async function twoReady() {
  const first = await anInitiativeIn(stage(), [
    { kind: "orientering", isOpen: true },
    { kind: "debatpapir", isOpen: true },
  ]);
  const second = await anotherInitiativeIn(stage(), first);
  return { first, second, wish: { processId: first.process.id, phaseId: first.process.phaseIds[0] } };
}

keepsTheRecipe(advanceReady, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await twoReady()).wish }),
  leaves: ["initiative.advanced", "initiative.advanced"],
  refuses: {
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    employee: "NOT_FOUND",
    partner: "NOT_FOUND",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

const phaseOf = async (id: string): Promise<string | null> =>
  (await database().now.initiative.findUniqueOrThrow({ where: { id }, select: { phaseId: true } })).phaseId;

/** Gives an initiative in debatpapir all that its phase asks for. */
async function makeReady({ initiativeId, version }: Scene): Promise<void> {
  const { secretariat } = stage().actors;
  const draft = await done(draftText, secretariat, { initiativeId, kind: "debat", body: "Vi vil spørge." });
  await done(publishText, secretariat, { initiativeId, textId: draft.subjectId, expectedVersion: draft.version });
  await done(waiveLead, secretariat, { initiativeId, expectedVersion: version, reason: "Deles af to afdelinger." });
}

test("those that are ready move, and the others stay where they are", async () => {
  const ready = await anInitiativeIn(stage(), [
    { kind: "debatpapir", isOpen: true },
    { kind: "input", isOpen: true },
  ]);
  const waiting = await anotherInitiativeIn(stage(), ready);
  await makeReady(ready);
  const [here, there] = ready.process.phaseIds;

  const answer = await done(advanceReady, stage().actors.secretariat, { processId: ready.process.id, phaseId: here });

  expect((await factsOf(answer)).map(({ subjectId, data }) => ({ subjectId, how: data.how }))).toEqual([
    { subjectId: ready.initiativeId, how: "met" },
  ]);
  expect(await phaseOf(ready.initiativeId)).toBe(there);
  expect(await phaseOf(waiting.initiativeId)).toBe(here);
});

test("of one track only, if one is named", async () => {
  const { secretariat } = stage().actors;
  const { first, wish } = await twoReady();
  const track = { strategyId: first.strategy.id, number: 2, title: "Spor 2", introduction: "" };
  const { subjectId: trackId } = await done(addTrack, secretariat, track);
  const initiativeId = await anInitiative(stage(), { ...first.strategy, trackId });
  await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId: wish.phaseId });

  const answer = await done(advanceReady, secretariat, { ...wish, trackId });

  expect((await factsOf(answer)).map(({ subjectId }) => subjectId)).toEqual([initiativeId]);
});

test("where nothing is ready it says so, and writes nothing", async () => {
  const { process } = await anInitiativeIn(stage(), [
    { kind: "debatpapir", isOpen: true },
    { kind: "input", isOpen: true },
  ]);
  const wish = { processId: process.id, phaseId: process.phaseIds[0] };

  expect(await refusalOf(advanceReady, stage().actors.secretariat, wish)).toEqual({ code: "NOTHING_READY" });
});
