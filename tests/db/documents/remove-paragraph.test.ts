import { expect, test } from "vitest";
import { removeParagraph } from "@/lib/documents/commands/remove-paragraph";
import { database } from "@/lib/platform/db";
import { done, refusalOf } from "../../support/commands";
import { ONLY_THE_SECRETARIAT_WRITES, onParagraph, saidIn } from "../../support/document";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const aWish = () => onParagraph(stage(), ["Et.", "To."]);

keepsTheRecipe(removeParagraph, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await aWish()).on }),
  leaves: ["paragraph.removed"],
  refuses: ONLY_THE_SECRETARIAT_WRITES,
  isVersioned: false,
});

test("it stands no more, but what it said is kept", async () => {
  const { documentId, on } = await aWish();

  await done(removeParagraph, stage().actors.secretariat, on);

  expect(await saidIn(documentId)).toEqual(["0 b: To."]);
  const kept = await database().now.paragraph.findUniqueOrThrow({ where: { id: on.paragraphId } });
  expect(kept).toMatchObject({ body: "Et.", ended: "removed" });
});

test("of two who remove it the second hears that it was changed, and then that it is gone", async () => {
  const { secretariat } = stage().actors;
  const { on } = await aWish();
  await done(removeParagraph, secretariat, on);

  expect(await refusalOf(removeParagraph, secretariat, on)).toEqual({ code: "ALREADY_CHANGED", current: 2 });
  expect(await refusalOf(removeParagraph, secretariat, { ...on, expectedVersion: 2 })).toEqual({
    code: "PARAGRAPH_GONE",
  });
});
