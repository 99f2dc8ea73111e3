import { expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addPhase } from "@/lib/templates/commands/add-phase";
import { MOST_PHASES } from "@/lib/templates/model";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";
import { anEmptyTemplate, aPhase, aTemplate, STRANGERS } from "../../support/templates";

const stage = useStage();

const wish = async (phase = aPhase()) => ({
  templateId: await anEmptyTemplate(stage()),
  expectedVersion: 1,
  ...phase,
});

keepsTheRecipe(addPhase, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["templatePhase.added"],
  refuses: STRANGERS,
  isVersioned: true,
});

test("phases stand in the order they were added, with their times as written and as understood", async () => {
  const { templateId } = await aTemplate(stage(), [
    aPhase(),
    aPhase({ kind: "input", title: "Input", plannedText: "februar-april" }),
    aPhase({ kind: "behandling", title: "Behandling", plannedText: "Fra 1. juli 2027" }),
  ]);

  const phases = await database().now.templatePhase.findMany({ where: { templateId }, orderBy: { number: "asc" } });
  expect(
    phases.map(({ number, plannedText, plannedFrom, plannedTo }) => [
      number,
      plannedText,
      plannedFrom.toISOString().slice(0, 10),
      plannedTo?.toISOString().slice(0, 10) ?? null,
    ]),
  ).toEqual([
    [1, "Nov – december 2026", "2026-11-01", "2026-12-31"],
    [2, "februar-april", "2027-02-01", "2027-04-30"],
    [3, "Fra 1. juli 2027", "2027-07-01", null],
  ]);
});

test("a time that nobody can read is pointed out at its field", async () => {
  const odd = await wish(aPhase({ plannedText: "når vi er klar" }));

  expect(await invalidFieldsOf(addPhase, stage().actors.secretariat, odd)).toEqual(["plannedText"]);
});

test("the first phase needs a year", async () => {
  const refusal = await refusalOf(addPhase, stage().actors.secretariat, await wish(aPhase({ plannedText: "maj" })));

  expect(refusal).toEqual({ code: "YEAR_MISSING", text: "maj" });
});

test("a day that the year does not have is not understood", async () => {
  const leap = await wish(aPhase({ plannedText: "29. februar 2027" }));

  expect(await invalidFieldsOf(addPhase, stage().actors.secretariat, leap)).toEqual(["plannedText"]);
});

test("a year without that day, where the year is the nearest one, is not understood", async () => {
  const { templateId } = await aTemplate(stage(), [aPhase({ plannedText: "maj 2029" })]);
  const leap = { templateId, expectedVersion: 2, ...aPhase({ plannedText: "29. februar" }) };

  const refusal = await refusalOf(addPhase, stage().actors.secretariat, leap);

  expect(refusal).toEqual({ code: "TIME_NOT_UNDERSTOOD", text: "29. februar" });
});

test(`a process has at most ${MOST_PHASES} phases`, async () => {
  const many = Array.from({ length: MOST_PHASES }, () => aPhase());
  const { templateId, version } = await aTemplate(stage(), many);

  const refusal = await refusalOf(addPhase, stage().actors.secretariat, {
    templateId,
    expectedVersion: version,
    ...aPhase(),
  });

  expect(refusal).toEqual({ code: "TOO_MANY_PHASES" });
});

test("a phase may also be of the sundhedsaftale's kinds", async () => {
  const foranalyse = aPhase({ kind: "foranalyse", plannedText: "3. kvartal 2017-april 2018" });

  const { subjectId } = await done(addPhase, stage().actors.secretariat, await wish(foranalyse));

  expect(await database().now.templatePhase.findUniqueOrThrow({ where: { id: subjectId } })).toMatchObject({
    kind: "foranalyse",
  });
});
