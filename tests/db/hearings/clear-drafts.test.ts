import { beforeEach, expect, test } from "vitest";
import { clearDrafts, DRAFT_KEPT_DAYS } from "@/lib/hearings/commands/clear-drafts";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { INPUT_DRAFT } from "@/lib/hearings/model";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { addDays, dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { findDraft } from "@/lib/platform/drafts";
import { done } from "../../support/commands";
import { aHearing } from "../../support/hearing";
import type { Scene } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const inDays = (days: number) => addDays(dayOf(new Date()), days);

let scene: Scene;

/** A hearing in which Aarhus Kommune has begun to write. */
async function begun(): Promise<Scene> {
  const hearing = await aHearing(stage());
  const on = { processId: hearing.process.id, initiativeId: hearing.initiativeId };
  const text = { organisationId: stage().organisations.aarhus, text: "Vi mener", draftVersion: 0 };
  await done(saveDraft, stage().actors.partner, { ...on, ...text });
  return hearing;
}

beforeEach(async () => {
  await database().pool.query("DELETE FROM ops.draft");
  scene = await begun();
});

const draft = () =>
  findDraft(database().now, {
    holderId: stage().organisations.aarhus,
    subjectId: scene.initiativeId,
    kind: INPUT_DRAFT,
  });

const withdrawn = () =>
  done(withdrawInitiative, stage().actors.secretariat, {
    initiativeId: scene.initiativeId,
    expectedVersion: scene.version,
    reason: "Indsatsen er lagt ind under et andet initiativ.",
  });

test("a draft stays as long as the hearing is open, however long that is", async () => {
  await clearDrafts(inDays(3650));

  expect(await draft()).not.toBeNull();
});

test("a draft is cleared when its hearing has been over for the days it is kept, not before", async () => {
  await withdrawn();

  await clearDrafts(inDays(DRAFT_KEPT_DAYS));
  const onTheLastDay = await draft();
  await clearDrafts(inDays(DRAFT_KEPT_DAYS + 1));

  expect(onTheLastDay).not.toBeNull();
  expect(await draft()).toBeNull();
});

test("the draft of a hearing that is open stays where another's is cleared", async () => {
  await withdrawn();
  const open = await begun();

  const cleared = await clearDrafts(inDays(DRAFT_KEPT_DAYS + 1));

  expect(cleared).toBe(1);
  scene = open;
  expect(await draft()).not.toBeNull();
});
