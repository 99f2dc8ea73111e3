import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { changePhase } from "@/lib/templates/commands/change-phase";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { aPhase, aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

const changed = aPhase({ kind: "debatpapir", title: "Udarbejdelse af debatpapir", plannedText: "primo 2027" });

async function wish() {
  const { templateId, version, phaseIds } = await aTemplate(stage(), [aPhase(), aPhase({ plannedText: "maj" })]);
  return { templateId, expectedVersion: version, phaseId: phaseIds[1], ...changed };
}

keepsTheRecipe(changePhase, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["templatePhase.changed"],
  refuses: STRANGERS,
  isVersioned: true,
});

test("the phase is what it was changed to, and keeps its place", async () => {
  const change = await wish();
  await done(changePhase, stage().actors.secretariat, change);

  const phase = await database().now.templatePhase.findUniqueOrThrow({ where: { id: change.phaseId ?? "" } });
  expect(phase).toMatchObject({
    number: 2,
    kind: "debatpapir",
    title: "Udarbejdelse af debatpapir",
    plannedText: "primo 2027",
    plannedFrom: new Date("2027-01-01"),
  });
});

test("the first phase still needs a year", async () => {
  const { templateId, version, phaseIds } = await aTemplate(stage());

  const refusal = await refusalOf(changePhase, stage().actors.secretariat, {
    templateId,
    expectedVersion: version,
    phaseId: phaseIds[0],
    ...aPhase({ plannedText: "maj" }),
  });

  expect(refusal).toEqual({ code: "YEAR_MISSING", text: "maj" });
});

test("a phase of another template is not found", async () => {
  const [mine, other] = [await wish(), await wish()];

  const refusal = await refusalOf(changePhase, stage().actors.secretariat, { ...mine, phaseId: other.phaseId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
