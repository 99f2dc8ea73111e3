import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addParty } from "@/lib/templates/commands/add-party";
import { removeParty } from "@/lib/templates/commands/remove-party";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

async function wish() {
  const { templateId, version, phaseIds } = await aTemplate(stage());
  const party = { party: `organ:${stage().bodies.council}`, role: "orienteres" };
  const added = await done(addParty, stage().actors.secretariat, {
    templateId,
    expectedVersion: version,
    phaseId: phaseIds[0],
    ...party,
  });
  return { templateId, expectedVersion: added.version, partyId: added.subjectId };
}

keepsTheRecipe(removeParty, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["templateParty.removed"],
  refuses: STRANGERS,
  isVersioned: false,
});

test("the party is gone, and the template has a new version", async () => {
  const party = await wish();

  const { version } = await done(removeParty, stage().actors.secretariat, party);

  expect(version).toBe(party.expectedVersion + 1);
  expect(await database().now.templateParty.count({ where: { id: party.partyId } })).toBe(0);
});

test("who has read an older template hears that it was changed", async () => {
  const party = await wish();

  const refusal = await refusalOf(removeParty, stage().actors.secretariat, { ...party, expectedVersion: 1 });

  expect(refusal).toEqual({ code: "ALREADY_CHANGED", current: party.expectedVersion });
});

test("a party of another template is not found", async () => {
  const [mine, other] = [await wish(), await wish()];

  const refusal = await refusalOf(removeParty, stage().actors.secretariat, { ...mine, partyId: other.partyId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
