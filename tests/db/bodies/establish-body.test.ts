import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { establishBody } from "@/lib/bodies/commands/establish-body";
import { refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { SINCE, useStage } from "../../support/stage";

const stage = useStage();

const wish = (organisationId: string) => ({
  organisationId,
  kind: "raadgivende-udvalg",
  level: "politisk",
  name: "Udvalget for nære sundhedstilbud",
  validFrom: SINCE,
});

keepsTheRecipe(establishBody, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.administrator, wish: wish(stage().organisations.region) }),
  leaves: ["body.established"],
  refuses: { secretariat: "NOT_ALLOWED", secretary: "NOT_ALLOWED", auditor: "NOT_ALLOWED", public: "NOT_ALLOWED" },
  isVersioned: false,
});

test("a body belongs to an organisation that is there", async () => {
  const refusal = await refusalOf(establishBody, stage().actors.administrator, wish(randomUUID()));

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
