import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { announcePlan } from "@/lib/plans/commands/announce-plan";
import { listPlans } from "@/lib/plans/queries";
import { readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const PLAN = {
  number: 1,
  kind: "tvaergaaende",
  title: "Den tværgående plan",
  body: "",
  dueText: "i løbet af tredje kvartal 2017",
  dueFrom: "2017-07-01",
  dueTo: "2017-09-30",
  coversText: "2017-2019",
};

keepsTheRecipe(announcePlan, stage, {
  attempt: async () => {
    const { id } = await aStrategy(stage());
    return { by: stage().actors.secretariat, wish: { ...PLAN, strategyId: id } };
  },
  leaves: ["plan.announced"],
  refuses: OUTSIDERS,
  isVersioned: false,
});

const seenBy = (actor: Actor, slug: string) => readNow((reader) => listPlans(reader, actor, slug));

test("a plan keeps its due time as written, and the organisation it is for", async () => {
  const { secretariat } = stage().actors;
  const { id, slug } = await aStrategy(stage());
  const organisationId = stage().organisations.practices;

  await done(announcePlan, secretariat, { ...PLAN, strategyId: id, kind: "hospital", organisationId });

  expect(await seenBy(secretariat, slug)).toMatchObject([
    {
      kind: "hospital",
      organisation: "Almen praksis",
      due: { text: "i løbet af tredje kvartal 2017", to: "2017-09-30" },
      coversText: "2017-2019",
    },
  ]);
});

test("plans are seen by those who see the strategy", async () => {
  const { secretariat, public: everybody } = stage().actors;
  const { id, slug } = await aStrategy(stage());
  await done(announcePlan, secretariat, { ...PLAN, strategyId: id });
  const before = await seenBy(everybody, slug);

  await done(publishStrategy, secretariat, { strategyId: id, expectedVersion: 1 });

  expect(before).toEqual([]);
  expect(await seenBy(everybody, slug)).toHaveLength(1);
});

test("a plan's number is its own", async () => {
  const { secretariat } = stage().actors;
  const { id } = await aStrategy(stage());
  await done(announcePlan, secretariat, { ...PLAN, strategyId: id });

  const refusal = await refusalOf(announcePlan, secretariat, { ...PLAN, strategyId: id });

  expect(refusal).toEqual({ code: "PLAN_NUMBER_TAKEN", number: 1 });
});

test("a plan is for an organisation that is there", async () => {
  const { id } = await aStrategy(stage());

  const refusal = await refusalOf(announcePlan, stage().actors.secretariat, {
    ...PLAN,
    strategyId: id,
    organisationId: randomUUID(),
  });

  expect(refusal).toEqual({ code: "ORGANISATION_UNKNOWN" });
});

test("a hospital's plan names the hospital, and no plan is due before its time begins", async () => {
  const { id } = await aStrategy(stage());

  const fields = await invalidFieldsOf(announcePlan, stage().actors.secretariat, {
    ...PLAN,
    strategyId: id,
    kind: "hospital",
    dueTo: "2017-06-30",
  });

  expect(fields).toEqual(["organisationId", "dueTo"]);
});
