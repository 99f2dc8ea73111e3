import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addParty } from "@/lib/templates/commands/add-party";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

async function wish() {
  const { templateId, version, phaseIds } = await aTemplate(stage());
  return {
    templateId,
    expectedVersion: version,
    phaseId: phaseIds[0],
    party: `organ:${stage().bodies.council}`,
    role: "orienteres",
  };
}

keepsTheRecipe(addParty, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["templateParty.added"],
  refuses: STRANGERS,
  isVersioned: true,
});

test("bodies and organisations take part, also the same one in two roles", async () => {
  const { secretariat } = stage().actors;
  const council = await wish();
  const kommuner = `organisation:${stage().organisations.kommuner}`;

  await done(addParty, secretariat, council);
  await done(addParty, secretariat, { ...council, expectedVersion: 3, role: "beslutter" });
  await done(addParty, secretariat, { ...council, expectedVersion: 4, party: kommuner, role: "hoeres" });

  const parties = await database().now.templateParty.findMany({
    where: { phaseId: council.phaseId ?? "" },
    orderBy: { number: "asc" },
    select: { number: true, bodyId: true, organisationId: true, role: true },
  });
  expect(parties).toEqual([
    { number: 1, bodyId: stage().bodies.council, organisationId: null, role: "orienteres" },
    { number: 2, bodyId: stage().bodies.council, organisationId: null, role: "beslutter" },
    { number: 3, bodyId: null, organisationId: stage().organisations.kommuner, role: "hoeres" },
  ]);
});

test("nobody has the same role in a phase twice", async () => {
  const council = await wish();
  await done(addParty, stage().actors.secretariat, council);

  const refusal = await refusalOf(addParty, stage().actors.secretariat, { ...council, expectedVersion: 3 });

  expect(refusal).toEqual({ code: "ALREADY_A_PARTY" });
});

test("who is nowhere takes no part", async () => {
  const nobody = { ...(await wish()), party: `organ:${stage().organisations.region}` };

  const refusal = await refusalOf(addParty, stage().actors.secretariat, nobody);

  expect(refusal).toEqual({ code: "PARTY_NOT_FOUND" });
});

test("a party that was not chosen is pointed out", async () => {
  const unchosen = { ...(await wish()), party: "", role: "" };

  expect(await invalidFieldsOf(addParty, stage().actors.secretariat, unchosen)).toEqual(["party", "role"]);
});
