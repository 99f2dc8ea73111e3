import { expect, test } from "vitest";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { listInput } from "@/lib/hearings/queries";
import { readNow } from "@/lib/platform/readers";
import { registerPerson } from "@/lib/people/commands/register-person";
import { admitMember } from "@/lib/people/commands/admit-member";
import { database } from "@/lib/platform/db";
import { systemActor } from "@/lib/platform/session";
import { aKey, done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aHearing } from "../../support/hearing";
import { actorOf, SINCE, useStage, type Role } from "../../support/stage";
import type { Actor } from "@/lib/kernel/actor";

const stage = useStage();

async function begun(heard: Parameters<typeof aHearing>[1] = {}) {
  const { process, initiativeId } = await aHearing(stage(), heard);
  const on = { processId: process.id, initiativeId };
  return { ...on, organisationId: stage().organisations.aarhus, text: "Vi mener", draftVersion: 0 };
}

/** Somebody else who may speak for Aarhus Kommune. */
async function aColleague(): Promise<Actor> {
  const email = `${aKey()}@demo.example`;
  const { subjectId: personId } = await done(registerPerson, systemActor, { name: "Kollega", email });
  const wish = { personId, organisationId: stage().organisations.aarhus, role: "repraesentant", validFrom: SINCE };
  await done(admitMember, systemActor, wish);
  return actorOf(personId);
}

const draftFor = async (viewer: Actor, initiativeId: string) => {
  const input = await readNow((reader) => listInput(reader, viewer, { initiativeId, page: 1 }));
  return input?.forms.map(({ draft }) => draft.body);
};

test("the draft is there for the next of the organisation's, who goes on with it", async () => {
  const colleague = await aColleague();
  const wish = await begun();
  await done(saveDraft, stage().actors.partner, wish);

  const found = await draftFor(colleague, wish.initiativeId);
  const { version } = await done(saveDraft, colleague, { ...wish, text: "Vi mener, at", draftVersion: 1 });

  expect(found).toEqual(["Vi mener"]);
  expect(version).toBe(2);
  expect(await draftFor(stage().actors.partner, wish.initiativeId)).toEqual(["Vi mener, at"]);
});

test("of two who write at once the second hears of it, and the first one's text stays", async () => {
  const colleague = await aColleague();
  const wish = await begun();
  await done(saveDraft, stage().actors.partner, wish);

  const refusal = await refusalOf(saveDraft, colleague, { ...wish, text: "Noget andet" });

  expect(refusal).toEqual({ code: "DRAFT_CHANGED" });
  expect(await draftFor(colleague, wish.initiativeId)).toEqual(["Vi mener"]);
});

test("one form keeps its draft again and again", async () => {
  const form = { ...(await begun()), key: aKey() };

  await done(saveDraft, stage().actors.partner, form);
  const again = await done(saveDraft, stage().actors.partner, { ...form, text: "Vi mener nu" });

  expect(again.version).toBe(2);
});

test("nothing of it stands in the ledger", async () => {
  const count = async () =>
    (await database().now.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM ledger.fact`)[0]?.n;
  const wish = await begun();
  const before = await count();

  await done(saveDraft, stage().actors.partner, wish);

  expect(await count()).toBe(before);
});

const NOBODY_ELSE: Partial<Record<Role, string>> = {
  secretariat: "NOT_ALLOWED",
  politician: "NOT_ALLOWED",
  auditor: "NOT_ALLOWED",
  "member of the patients' committee": "NOT_ALLOWED",
  administrator: "NOT_FOUND",
  "secretariat of another region": "NOT_FOUND",
  public: "NOT_FOUND",
};

test.each(Object.entries(NOBODY_ELSE))("the %s hears %s", async (role, code) => {
  expect(await refusalOf(saveDraft, stage().actors[role as Role], await begun())).toEqual({ code });
});

test("there is nothing to draft where one is not heard, or not now", async () => {
  const { partner } = stage().actors;

  expect(await refusalOf(saveDraft, partner, await begun({ kind: "debatpapir" }))).toEqual({
    code: "HEARING_NOT_OPEN",
  });
  // Owning an initiative's neighbour is not being heard: the council sees it, and is no party.
  const wish = { ...(await begun()), organisationId: null, bodyId: stage().bodies.council };
  expect(await refusalOf(saveDraft, stage().actors.politician, wish)).toEqual({ code: "NOT_HEARD" });
});

test("a draft has a form's version", async () => {
  const { draftVersion: _none, ...wish } = await begun();

  expect(await invalidFieldsOf(saveDraft, stage().actors.partner, wish)).toEqual(["draftVersion"]);
});
