import { expect, test } from "vitest";
import { dayOf, fromDate } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { registerResult } from "@/lib/processes/commands/register-result";
import type { PhaseKind } from "@/lib/processes/model";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const RESULT = "Analysen peger på fire indsatsområder.";

async function analysed({ kind = "foranalyse", isOpen = true }: { kind?: PhaseKind; isOpen?: boolean } = {}) {
  const { id, phaseIds, version } = await aProcess(stage(), await aStrategy(stage()), [{ kind, isOpen }]);
  return { processId: id, phaseId: phaseIds[0], expectedVersion: version, result: RESULT };
}

keepsTheRecipe(registerResult, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await analysed() }),
  leaves: ["result.registered"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the phase says what came of it, and since when", async () => {
  const wish = await analysed();

  await done(registerResult, stage().actors.secretariat, wish);

  const row = await database().now.phase.findUniqueOrThrow({
    where: { id: wish.phaseId ?? "" },
    select: { result: true, resultOn: true },
  });
  expect(row.result).toBe(RESULT);
  expect(row.resultOn && fromDate(row.resultOn)).toBe(dayOf(new Date()));
});

test("only a foranalyse is to find something out", async () => {
  const wish = await analysed({ kind: "udvikling" });

  expect(await refusalOf(registerResult, stage().actors.secretariat, wish)).toEqual({ code: "NO_RESULT_ASKED_FOR" });
});

test("nothing comes of a phase that is not open", async () => {
  const wish = await analysed({ isOpen: false });

  expect(await refusalOf(registerResult, stage().actors.secretariat, wish)).toEqual({ code: "PHASE_NOT_OPEN" });
});

test("a result is a sentence", async () => {
  const wish = { ...(await analysed()), result: "OK" };

  expect(await invalidFieldsOf(registerResult, stage().actors.secretariat, wish)).toEqual(["result"]);
});
