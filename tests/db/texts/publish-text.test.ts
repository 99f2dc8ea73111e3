import { expect, test } from "vitest";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { readNow } from "@/lib/platform/readers";
import { done, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

/** A draft of the secretariat's, and the wish to publish it. */
async function drafted(audience = "partner") {
  const initiativeId = await someInitiative(stage());
  const draft = { initiativeId, kind: "debat", body: "Hvordan kommer vi tættere på borgeren?", audience };
  const { subjectId } = await done(draftText, stage().actors.secretariat, draft);
  return { initiativeId, textId: subjectId, expectedVersion: 1 };
}

keepsTheRecipe(publishText, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await drafted() }),
  leaves: ["text.published"],
  refuses: {
    politician: "NOT_ALLOWED",
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    // A partner sees the initiative, but of a draft not even that it is there.
    partner: "NOT_FOUND",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("a lead writes but does not publish", async () => {
  const { actors, emails } = stage();
  const wish = await drafted();
  await done(assignLead, actors.secretariat, {
    initiativeId: wish.initiativeId,
    expectedVersion: 1,
    email: emails.employee,
  });

  const refusal = await refusalOf(publishText, await actorOf(actors.employee.personId), wish);

  expect(refusal).toEqual({ code: "NOT_ALLOWED" });
});

test("a text is published once", async () => {
  const wish = await drafted();
  await done(publishText, stage().actors.secretariat, wish);

  const refusal = await refusalOf(publishText, stage().actors.secretariat, { ...wish, expectedVersion: 2 });

  expect(refusal).toEqual({ code: "TEXT_FROZEN" });
});

test.each([
  { audience: "internal", seen: 0 },
  { audience: "partner", seen: 1 },
])("from here on a partner reads a text for $audience: $seen", async ({ audience, seen }) => {
  const { secretariat, partner } = stage().actors;
  const wish = await drafted(audience);
  const texts = async () =>
    (await readNow((reader) => getInitiativePage(reader, partner, wish.initiativeId)))?.texts.length;
  const before = await texts();

  await done(publishText, secretariat, wish);

  expect([before, await texts()]).toEqual([0, seen]);
});
