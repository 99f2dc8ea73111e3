import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { drawTemplate } from "@/lib/templates/commands/draw-template";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { STRANGERS } from "../../support/templates";

const stage = useStage();

const wish = () => ({
  organisationId: stage().organisations.region,
  title: "Kommissorium",
  description: "Fem faser, som regionen plejer.",
});

keepsTheRecipe(drawTemplate, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.secretariat, wish: wish() }),
  leaves: ["template.drawn"],
  refuses: STRANGERS,
  isVersioned: false,
});

test("the system administrator draws templates for any region", async () => {
  const { subjectId } = await done(drawTemplate, stage().actors.administrator, {
    ...wish(),
    organisationId: stage().organisations.otherRegion,
  });

  expect(await database().now.processTemplate.findUniqueOrThrow({ where: { id: subjectId } })).toMatchObject({
    organisationId: stage().organisations.otherRegion,
    version: 1,
  });
});

test("a kommune has no templates", async () => {
  const refusal = await refusalOf(drawTemplate, stage().actors.administrator, {
    ...wish(),
    organisationId: stage().organisations.aarhus,
  });

  expect(refusal).toEqual({ code: "NOT_A_REGION" });
});

test("a template without a title or a region is pointed out", async () => {
  const empty = { organisationId: "", title: " ", description: "" };

  expect(await invalidFieldsOf(drawTemplate, stage().actors.secretariat, empty)).toEqual(["organisationId", "title"]);
});
