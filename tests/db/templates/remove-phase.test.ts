import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addParty } from "@/lib/templates/commands/add-party";
import { removePhase } from "@/lib/templates/commands/remove-phase";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { aPhase, aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

const three = () =>
  aTemplate(
    stage(),
    ["A", "B", "C"].map((title) => aPhase({ title })),
  );

async function wish() {
  const { templateId, version, phaseIds } = await three();
  return { templateId, expectedVersion: version, phaseId: phaseIds[1] };
}

keepsTheRecipe(removePhase, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["templatePhase.removed"],
  refuses: STRANGERS,
  isVersioned: false,
});

test("the phases behind it move up, and its parties go with it", async () => {
  const { secretariat } = stage().actors;
  const { templateId, version, phaseIds } = await three();
  const party = { party: `organ:${stage().bodies.council}`, role: "orienteres" };
  const added = await done(addParty, secretariat, {
    templateId,
    expectedVersion: version,
    phaseId: phaseIds[0],
    ...party,
  });

  await done(removePhase, secretariat, { templateId, expectedVersion: version + 1, phaseId: phaseIds[0] });

  const left = await database().now.templatePhase.findMany({ where: { templateId }, orderBy: { number: "asc" } });
  expect(left.map(({ number, title }) => `${number} ${title}`)).toEqual(["1 B", "2 C"]);
  expect(await database().now.templateParty.count({ where: { id: added.subjectId } })).toBe(0);
});

test("a phase that is gone is not found", async () => {
  const gone = await wish();
  await done(removePhase, stage().actors.secretariat, gone);

  const refusal = await refusalOf(removePhase, stage().actors.secretariat, {
    ...gone,
    expectedVersion: gone.expectedVersion + 1,
  });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test("who has read an older template hears that it was changed", async () => {
  const phase = await wish();

  const refusal = await refusalOf(removePhase, stage().actors.secretariat, { ...phase, expectedVersion: 1 });

  expect(refusal).toEqual({ code: "ALREADY_CHANGED", current: phase.expectedVersion });
});
