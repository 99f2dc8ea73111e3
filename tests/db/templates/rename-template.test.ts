import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { renameTemplate } from "@/lib/templates/commands/rename-template";
import { done } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { anEmptyTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

const wish = async () => ({
  templateId: await anEmptyTemplate(stage()),
  expectedVersion: 1,
  title: "Sundhedsaftale",
  description: "Fra foranalyse til implementering",
});

keepsTheRecipe(renameTemplate, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["template.renamed"],
  refuses: STRANGERS,
  isVersioned: true,
});

test("the template is called what it was renamed to", async () => {
  const { subjectId } = await done(renameTemplate, stage().actors.administrator, await wish());

  expect(await database().now.processTemplate.findUniqueOrThrow({ where: { id: subjectId } })).toMatchObject({
    title: "Sundhedsaftale",
    description: "Fra foranalyse til implementering",
    version: 2,
  });
});
