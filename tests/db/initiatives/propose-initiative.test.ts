import { beforeAll, expect, test } from "vitest";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { database } from "@/lib/platform/db";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aStrategy, type StagedStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();
let strategy: StagedStrategy;
beforeAll(async () => {
  strategy = await aStrategy(stage());
});

let initiatives = 0;
function wish() {
  initiatives += 1;
  const { region, kommuner } = stage().organisations;
  return {
    strategyId: strategy.id,
    trackId: strategy.trackId,
    number: initiatives,
    title: "Sundhedshuse",
    audience: "public",
    owners: [
      { organisationId: region, role: "ansvarlig" },
      { organisationId: kommuner, role: "partner" },
    ],
    subPoints: ["Samling af tilbud", "Fælles visitation"],
  };
}

keepsTheRecipe(proposeInitiative, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.secretariat, wish: wish() }),
  leaves: ["initiative.proposed"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    employee: "NOT_FOUND",
    politician: "NOT_FOUND",
    partner: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("owners and sub-points keep the order they were given in", async () => {
  const given = wish();

  const { subjectId } = await done(proposeInitiative, stage().actors.secretariat, given);

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: subjectId },
    select: {
      phaseId: true,
      owners: { orderBy: { number: "asc" }, select: { organisationId: true, role: true } },
      subPoints: { orderBy: { number: "asc" }, select: { title: true } },
    },
  });
  expect(row.phaseId).toBeNull();
  expect(row.owners).toEqual(given.owners);
  expect(row.subPoints.map(({ title }) => title)).toEqual(given.subPoints);
});

test("a number in a track is given once", async () => {
  const first = wish();
  await done(proposeInitiative, stage().actors.secretariat, first);

  const refusal = await refusalOf(proposeInitiative, stage().actors.secretariat, { ...wish(), number: first.number });

  expect(refusal).toEqual({ code: "NUMBER_TAKEN", number: first.number });
});

test("a track of another strategy is not found", async () => {
  const other = await aStrategy(stage());

  const refusal = await refusalOf(proposeInitiative, stage().actors.secretariat, { ...wish(), trackId: other.trackId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test.each([
  { field: "title", value: "" },
  { field: "number", value: 0 },
  { field: "audience", value: "everybody" },
])("a $field of »$value« is pointed out", async ({ field, value }) => {
  expect(await invalidFieldsOf(proposeInitiative, stage().actors.secretariat, { ...wish(), [field]: value })).toEqual([
    field,
  ]);
});

test("what no form of ours sends is not taken", async () => {
  const outcome = await proposeInitiative(stage().actors.secretariat, {
    key: "more-than-asked",
    ...wish(),
    version: 7,
  });

  expect(outcome.kind).toBe("invalid");
});
