import { describe, expect, test } from "vitest";
import { sendComment } from "@/lib/comments/commands/send-comment";
import { MOST_ANSWERS } from "@/lib/comments/model";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import type { PhaseKind } from "@/lib/processes/model";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aHearing } from "../../support/hearing";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const aComment = async (kind: PhaseKind = "input") => ({
  initiativeId: (await aHearing(stage(), { kind })).initiativeId,
  kind: "kommentar",
  body: "Hvordan følges der op?",
});

const aNote = async () => ({ ...(await aComment("debatpapir")), kind: "notat" });

keepsTheRecipe(sendComment, stage, {
  attempt: async () => ({ by: stage().actors.partner, wish: await aComment() }),
  leaves: ["comment.sent"],
  refuses: {
    secretary: "NOT_ALLOWED",
    auditor: "NOT_ALLOWED",
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

describe("a comment", () => {
  test.each(["secretariat", "politician", "partner", "member of the patients' committee"] as const)(
    "is written by the %s too",
    async (role) => {
      const answer = await done(sendComment, stage().actors[role], await aComment());

      expect((await factsOf(answer))[0]?.actorId).toBe(stage().actors[role].personId);
    },
  );

  test("is written by the lead", async () => {
    const { actors, emails } = stage();
    const { initiativeId, ...wish } = await aComment();
    await done(assignLead, actors.secretariat, { initiativeId, expectedVersion: 2, email: emails.employee });

    const lead = await actorOf(actors.employee.personId);

    expect((await done(sendComment, lead, { ...wish, initiativeId })).version).toBe(1);
  });

  test.each(["input", "hoering", "udmoentning", "implementering"] as const)("is open in %s", async (kind) => {
    expect((await done(sendComment, stage().actors.partner, await aComment(kind))).version).toBe(1);
  });

  test.each(["debatpapir", "endeligt-forslag", "behandling"] as const)("is closed in %s", async (kind) => {
    expect(await refusalOf(sendComment, stage().actors.partner, await aComment(kind))).toEqual({
      code: "COMMENTS_CLOSED",
    });
  });

  test("stands in the own organisation's name, and in nobody else's", async () => {
    const { actors, organisations } = stage();
    const wish = await aComment();

    const own = await done(sendComment, actors.partner, { ...wish, organisationId: organisations.aarhus });
    const other = await refusalOf(sendComment, actors.partner, { ...wish, organisationId: organisations.practices });

    expect((await factsOf(own))[0]?.data.organisationId).toBe(organisations.aarhus);
    expect(other).toEqual({ code: "NOT_YOUR_ORGANISATION" });
  });

  test("says something", async () => {
    expect(await invalidFieldsOf(sendComment, stage().actors.partner, { ...(await aComment()), body: "\n" })).toEqual([
      "body",
    ]);
  });
});

describe("an answer", () => {
  async function aThread() {
    const wish = await aComment();
    const { subjectId: parentId } = await done(sendComment, stage().actors.partner, wish);
    return { ...wish, parentId };
  }

  test("stands under what it answers", async () => {
    const wish = await aThread();

    const answer = await done(sendComment, stage().actors.secretariat, wish);

    expect((await factsOf(answer))[0]?.data.parentId).toBe(wish.parentId);
  });

  test("is not answered itself", async () => {
    const wish = await aThread();
    const { subjectId: parentId } = await done(sendComment, stage().actors.secretariat, wish);

    expect(await refusalOf(sendComment, stage().actors.partner, { ...wish, parentId })).toEqual({
      code: "ANSWER_TO_ANSWER",
    });
  });

  test("answers something on the same initiative", async () => {
    const { parentId } = await aThread();

    expect(await refusalOf(sendComment, stage().actors.partner, { ...(await aComment()), parentId })).toEqual({
      code: "COMMENT_NOT_FOUND",
    });
  });

  test("in a full thread begins a new one", async () => {
    const wish = await aThread();
    for (let answers = 0; answers < MOST_ANSWERS; answers++) await done(sendComment, stage().actors.partner, wish);

    expect(await refusalOf(sendComment, stage().actors.partner, wish)).toEqual({ code: "THREAD_FULL" });
  });
});

describe("an internal note", () => {
  test("is written by the secretariat in any phase", async () => {
    expect((await done(sendComment, stage().actors.secretariat, await aNote())).version).toBe(1);
  });

  test.each(["politician", "secretary", "partner", "auditor"] as const)("is not written by the %s", async (role) => {
    expect(await refusalOf(sendComment, stage().actors[role], await aNote())).toEqual({ code: "NOT_ALLOWED" });
  });

  test("is not drawn out by a comment that answers it: to the partner there is none", async () => {
    const { actors } = stage();
    const wish = await aComment();
    const note = await done(sendComment, actors.secretariat, { ...wish, kind: "notat" });

    expect(await refusalOf(sendComment, actors.partner, { ...wish, parentId: note.subjectId })).toEqual({
      code: "COMMENT_NOT_FOUND",
    });
  });
});
