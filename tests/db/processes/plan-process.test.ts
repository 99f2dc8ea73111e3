import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const phases = () => [
  {
    kind: "orientering",
    title: "Orientering om kommissorium samt tidsplan",
    plannedText: "Nov – december 2015",
    plannedFrom: "2015-11-01",
    plannedTo: "2015-12-31",
    parties: [
      { bodyId: stage().bodies.council, role: "orienteres" },
      { organisationId: stage().organisations.kommuner, role: "hoeres" },
    ],
  },
  { kind: "input", title: "Input", plannedText: "Fra februar", plannedFrom: "2016-02-01", parties: [] },
];

const wish = async (purpose = "governing") => ({
  strategyId: (await aStrategy(stage())).id,
  purpose,
  title: "Kommissorium",
  phases: phases(),
});

keepsTheRecipe(planProcess, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["process.planned", "phase.planned", "phase.planned"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    administrator: "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("phases stand in the order of the plan, each with its parties, and only those who are heard are invited", async () => {
  const { subjectId } = await done(planProcess, stage().actors.secretariat, await wish());

  const planned = await database().now.phase.findMany({
    where: { processId: subjectId },
    orderBy: { number: "asc" },
    select: {
      kind: true,
      state: true,
      plannedTo: true,
      parties: { orderBy: { number: "asc" }, select: { role: true, state: true } },
    },
  });
  expect(planned).toEqual([
    {
      kind: "orientering",
      state: "planned",
      plannedTo: new Date("2015-12-31"),
      parties: [
        { role: "orienteres", state: null },
        { role: "hoeres", state: "inviteret" },
      ],
    },
    { kind: "input", state: "planned", plannedTo: null, parties: [] },
  ]);
});

test.each(["governing", "implementation"])("a strategy has one %s process", async (purpose) => {
  const first = await wish(purpose);
  await done(planProcess, stage().actors.secretariat, first);

  const refusal = await refusalOf(planProcess, stage().actors.secretariat, first);

  expect(refusal).toEqual({ code: "PURPOSE_TAKEN", purpose });
});

test("an implementation may stand beside the governing process", async () => {
  const first = await wish();
  await done(planProcess, stage().actors.secretariat, first);

  const answer = await done(planProcess, stage().actors.secretariat, { ...first, purpose: "implementation" });

  expect((await factsOf(answer))[0]).toMatchObject({ type: "process.planned", data: { purpose: "implementation" } });
});

test("a strategy that is nowhere is not found", async () => {
  const refusal = await refusalOf(planProcess, stage().actors.secretariat, {
    ...(await wish()),
    strategyId: randomUUID(),
  });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test.each([
  { party: "neither a body nor an organisation", ids: () => ({}) },
  {
    party: "both at once",
    ids: () => ({ bodyId: stage().bodies.council, organisationId: stage().organisations.kommuner }),
  },
])("a party that is $party is pointed out", async ({ ids }) => {
  const [phase] = phases();
  const odd = { ...(await wish()), phases: [{ ...phase, parties: [{ ...ids(), role: "hoeres" }] }] };

  expect(await invalidFieldsOf(planProcess, stage().actors.secretariat, odd)).toEqual(["phases.0.parties.0"]);
});
