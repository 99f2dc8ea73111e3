import { expect, test } from "vitest";
import { settleRoute } from "@/lib/initiatives/commands/settle-route";
import { database } from "@/lib/platform/db";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const wish = async () => ({ initiativeId: await someInitiative(stage()), expectedVersion: 1, route: "klynge" });

keepsTheRecipe(settleRoute, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["route.settled"],
  refuses: {
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    employee: "NOT_ALLOWED",
    partner: "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the route may be another one later, but not the same again", async () => {
  const { secretariat } = stage().actors;
  const first = await wish();
  await done(settleRoute, secretariat, first);

  const refusal = await refusalOf(settleRoute, secretariat, { ...first, expectedVersion: 2 });
  await done(settleRoute, secretariat, { ...first, expectedVersion: 2, route: "samarbejdsaftale" });

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: first.initiativeId },
    select: { route: true },
  });
  expect(refusal).toEqual({ code: "ROUTE_UNCHANGED" });
  expect(row).toEqual({ route: "samarbejdsaftale" });
});

test("a route that is none of the strategy's is pointed out", async () => {
  const odd = { ...(await wish()), route: "udbud" };

  expect(await invalidFieldsOf(settleRoute, stage().actors.secretariat, odd)).toEqual(["route"]);
});
