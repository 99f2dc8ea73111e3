import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { aKey, done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

let strategies = 0;
const wish = () => ({
  slug: `naere-sundhedsvaesen-${String(strategies++)}`,
  title: "Det nære sundhedsvæsen",
  ownerId: stage().organisations.region,
});

keepsTheRecipe(foundStrategy, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.secretariat, wish: wish() }),
  leaves: ["strategy.founded"],
  refuses: {
    "secretariat of another region": "NOT_ALLOWED",
    administrator: "NOT_ALLOWED",
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    public: "NOT_ALLOWED",
  },
  isVersioned: false,
});

test("a strategy begins internal, with the deadline of its mandate", async () => {
  const mandate = { mandate: "senest medio 2016", mandateText: "medio 2016", mandateTo: "2016-06-30" };

  const { subjectId } = await done(foundStrategy, stage().actors.secretariat, { ...wish(), ...mandate });

  const row = await database().now.strategy.findUniqueOrThrow({ where: { id: subjectId } });
  expect(row).toMatchObject({ audience: "internal", publishedOn: null, mandateTo: new Date("2016-06-30"), version: 1 });
});

test("an address belongs to one strategy", async () => {
  const first = wish();
  await done(foundStrategy, stage().actors.secretariat, first);

  const refusal = await refusalOf(foundStrategy, stage().actors.secretariat, { ...wish(), slug: first.slug });

  expect(refusal).toEqual({ code: "SLUG_TAKEN" });
});

test("of two who found under the same address at once, one hears that it is taken", async () => {
  const strategy = wish();

  const outcomes = await Promise.all(
    [0, 1].map(() => foundStrategy(stage().actors.secretariat, { key: aKey(), ...strategy })),
  );

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
  expect(outcomes).toContainEqual({ kind: "refused", refusal: { code: "SLUG_TAKEN" } });
});

test.each(["Nære", "-a", "a--b", "a b", ""])("an address is never »%s«", async (slug) => {
  expect(await invalidFieldsOf(foundStrategy, stage().actors.secretariat, { ...wish(), slug })).toEqual(["slug"]);
});
