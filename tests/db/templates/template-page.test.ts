import { beforeAll, expect, test } from "vitest";
import { readNow } from "@/lib/platform/readers";
import { addParty } from "@/lib/templates/commands/add-party";
import { getTemplatePage } from "@/lib/templates/queries";
import { done } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";
import { aPhase, aTemplate, STRANGERS, type StagedTemplate } from "../../support/templates";

const stage = useStage();

let template: StagedTemplate;

beforeAll(async () => {
  const { actors, bodies } = stage();
  template = await aTemplate(stage(), [aPhase(), aPhase({ kind: "debatpapir", title: "Debatpapir" })]);
  const [phaseId] = template.phaseIds;
  const party = { party: `organ:${bodies.council}`, role: "orienteres" };
  const onTemplate = { templateId: template.templateId, expectedVersion: template.version };
  await done(addParty, actors.secretariat, { ...onTemplate, phaseId, ...party });
});

const pageFor = (role: Role) => readNow((reader) => getTemplatePage(reader, stage().actors[role], template.templateId));

test("its keepers read a template's phases in order, each with its parties and its fuzzy time", async () => {
  const page = await pageFor("secretariat");

  expect(page?.phases.map(({ title }) => title)).toEqual(["Orientering om kommissorium", "Debatpapir"]);
  expect(page?.phases[0]).toMatchObject({
    planned: { text: "Nov – december 2026" },
    parties: [{ name: "Regionsrådet", role: "orienteres" }],
  });
  expect(page?.parties.map(({ name }) => name)).toContain("Aarhus Kommune");
});

test("a process is planned from it for the region's strategies that have none", async () => {
  const [without, having] = [await aStrategy(stage()), await aStrategy(stage())];
  await aProcess(stage(), having, [{ kind: "orientering" }]);

  const slugs = (await pageFor("secretariat"))?.strategies.map(({ slug }) => slug);

  expect(slugs).toContain(without.slug);
  expect(slugs).not.toContain(having.slug);
  // The system administrator keeps templates, and runs no process.
  expect((await pageFor("administrator"))?.strategies).toEqual([]);
});

test.each(Object.keys(STRANGERS) as (keyof typeof STRANGERS)[])("to the %s a template is not there", async (role) => {
  expect(await pageFor(role)).toBeNull();
});
