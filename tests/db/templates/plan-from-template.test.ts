import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addParty } from "@/lib/templates/commands/add-party";
import { planFromTemplate } from "@/lib/templates/commands/plan-from-template";
import { done, refusalOf } from "../../support/commands";
import { aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { anEmptyTemplate, aPhase, aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

const twoPhases = () => aTemplate(stage(), [aPhase(), aPhase({ kind: "input", title: "Input", plannedText: "maj" })]);

async function wish() {
  const { templateId, version, phaseIds } = await twoPhases();
  const strategyId = (await aStrategy(stage())).id;
  const base = { templateId, expectedVersion: version, strategyId, title: "Kommissorium", caseNumber: "" };
  return { wish: base, phaseIds };
}

keepsTheRecipe(planFromTemplate, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await wish()).wish }),
  leaves: ["process.planned", "phase.planned", "phase.planned"],
  refuses: { ...STRANGERS, administrator: "NOT_FOUND" },
  isVersioned: false,
});

test("the process has the template's phases and parties, with the times that were given", async () => {
  const { secretariat } = stage().actors;
  const planned = await wish();
  const [first] = planned.phaseIds;
  await done(addParty, secretariat, {
    templateId: planned.wish.templateId,
    expectedVersion: planned.wish.expectedVersion,
    phaseId: first,
    party: `organ:${stage().bodies.council}`,
    role: "orienteres",
  });

  const { subjectId } = await done(planFromTemplate, secretariat, {
    ...planned.wish,
    expectedVersion: planned.wish.expectedVersion + 1,
    [`times.${first ?? ""}`]: "primo 2029",
  });

  const phases = await database().now.phase.findMany({
    where: { processId: subjectId },
    orderBy: { number: "asc" },
    select: { kind: true, plannedText: true, plannedFrom: true, parties: { select: { bodyId: true, role: true } } },
  });
  expect(phases).toEqual([
    {
      kind: "orientering",
      plannedText: "primo 2029",
      plannedFrom: new Date("2029-01-01"),
      parties: [{ bodyId: stage().bodies.council, role: "orienteres" }],
    },
    { kind: "input", plannedText: "maj", plannedFrom: new Date("2029-05-01"), parties: [] },
  ]);
});

test("a strategy has one governing process", async () => {
  const planned = await wish();
  await done(planFromTemplate, stage().actors.secretariat, planned.wish);

  const refusal = await refusalOf(planFromTemplate, stage().actors.secretariat, planned.wish);

  expect(refusal).toEqual({ code: "GOVERNING_PROCESS_EXISTS" });
});

test("a template without phases plans nothing", async () => {
  const empty = { ...(await wish()).wish, templateId: await anEmptyTemplate(stage()), expectedVersion: 1 };

  const refusal = await refusalOf(planFromTemplate, stage().actors.secretariat, empty);

  expect(refusal).toEqual({ code: "NO_PHASES" });
});

test("who has read an older template hears that it was changed", async () => {
  const planned = await wish();

  const refusal = await refusalOf(planFromTemplate, stage().actors.secretariat, {
    ...planned.wish,
    expectedVersion: 1,
  });

  expect(refusal).toEqual({ code: "ALREADY_CHANGED", current: planned.wish.expectedVersion });
});

test("a time left empty in the form keeps the template's", async () => {
  const planned = await wish();
  const [first = "", second = ""] = planned.phaseIds;
  const times = { [`times.${first}`]: "december 2027", [`times.${second}`]: "" };

  const { subjectId } = await done(planFromTemplate, stage().actors.secretariat, { ...planned.wish, ...times });

  const phases = await database().now.phase.findMany({ where: { processId: subjectId }, orderBy: { number: "asc" } });
  expect(phases.map(({ plannedText }) => plannedText)).toEqual(["december 2027", "maj"]);
});

test("the first time needs a year", async () => {
  const planned = await wish();

  const refusal = await refusalOf(planFromTemplate, stage().actors.secretariat, {
    ...planned.wish,
    times: { [planned.phaseIds[0] ?? ""]: "juni" },
  });

  expect(refusal).toEqual({ code: "YEAR_MISSING", text: "juni" });
});
