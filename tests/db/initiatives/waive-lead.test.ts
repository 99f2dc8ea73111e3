import { expect, test } from "vitest";
import { waiveLead } from "@/lib/initiatives/commands/waive-lead";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { readNow } from "@/lib/platform/readers";
import { done, invalidFieldsOf } from "../../support/commands";
import { anInitiativeIn, someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const REASON = "To afdelinger deles om ansvaret.";

const wish = async () => ({
  initiativeId: await someInitiative(stage()),
  expectedVersion: 1,
  reason: REASON,
});

keepsTheRecipe(waiveLead, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await wish() }),
  leaves: ["lead.waived"],
  refuses: {
    politician: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    employee: "NOT_ALLOWED",
    partner: "NOT_ALLOWED",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the gate takes the reason, and shows it", async () => {
  const { secretariat } = stage().actors;
  const { initiativeId, version } = await anInitiativeIn(stage(), [{ kind: "debatpapir", isOpen: true }]);

  await done(waiveLead, secretariat, { initiativeId, expectedVersion: version, reason: REASON });

  const page = await readNow((reader) => getInitiativePage(reader, secretariat, initiativeId));
  expect(page?.gate?.conditions).toContainEqual({ name: "lead-or-reason", isMet: true, waiver: REASON });
});

test("a reason says something", async () => {
  expect(
    await invalidFieldsOf(waiveLead, stage().actors.secretariat, { ...(await wish()), reason: "Derfor." }),
  ).toEqual(["reason"]);
});
