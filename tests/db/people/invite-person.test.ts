import { expect, test } from "vitest";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
import { acceptInvitation, findInvitation, makeInvitation } from "@/lib/platform/invitations";
import { database } from "@/lib/platform/db";
import { done, factsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

let people = 0;
async function somebody(wish = {}): Promise<{ personId: string }> {
  const person = { name: "Åse Ærø", email: `ny-${String(people++)}@midt.example`, ...wish };
  return { personId: (await done(registerPerson, stage().actors.administrator, person)).subjectId };
}

keepsTheRecipe(invitePerson, stage, {
  attempt: async () => ({ by: stage().actors.administrator, wish: await somebody() }),
  leaves: ["person.invited"],
  refuses: { secretariat: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("a person is invited again after a rest, not at once", async () => {
  const person = await somebody();
  await done(invitePerson, stage().actors.administrator, person);

  expect(await refusalOf(invitePerson, stage().actors.administrator, person)).toEqual({ code: "INVITED_JUST_NOW" });
});

test("a person of the demonstration is not invited", async () => {
  const person = await somebody({ isDemonstration: true });

  expect(await refusalOf(invitePerson, stage().actors.administrator, person)).toEqual({
    code: "PERSON_OF_DEMONSTRATION",
  });
});

test("the ledger knows no secret", async () => {
  const answer = await done(invitePerson, stage().actors.administrator, await somebody());

  expect((await factsOf(answer)).map(({ data }) => data)).toEqual([{ byId: stage().actors.administrator.personId }]);
});

const PASSWORD = "fem grønne cykler på månen";

test("a link works once, and then says that it was used", async () => {
  const { personId } = await somebody();
  const token = await makeInvitation(database().now, personId);

  expect(await acceptInvitation(token, PASSWORD)).toEqual({ ok: true, value: personId });
  expect(await acceptInvitation(token, PASSWORD)).toEqual({ ok: false, refusal: { code: "INVITATION_USED" } });
});

test("a password that is too short uses nothing up", async () => {
  const { personId } = await somebody();
  const token = await makeInvitation(database().now, personId);

  expect(await acceptInvitation(token, "for kort")).toEqual({ ok: false, refusal: { code: "PASSWORD_TOO_SHORT" } });
  expect((await findInvitation(token)).ok).toBe(true);
});

test("of two who hold the same link, one gets in", async () => {
  const { personId } = await somebody();
  const token = await makeInvitation(database().now, personId);

  const both = await Promise.all([acceptInvitation(token, PASSWORD), acceptInvitation(token, PASSWORD)]);

  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an old link and a made-up one say what they are", async () => {
  const { personId } = await somebody();
  const token = await makeInvitation(database().now, personId);
  await database().now.$executeRaw`
    UPDATE ops.invitation SET expires_at = clock_timestamp() - interval '1 minute' WHERE person_id = ${personId}::uuid`;

  expect(await findInvitation(token)).toEqual({ ok: false, refusal: { code: "INVITATION_OLD" } });
  expect(await findInvitation("et-link-nogen-har-fundet-paa")).toEqual({
    ok: false,
    refusal: { code: "INVITATION_UNKNOWN" },
  });
});
