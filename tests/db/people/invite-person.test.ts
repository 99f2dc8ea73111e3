import { expect, test } from "vitest";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
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
