import { expect, test } from "vitest";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { aKey, done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

let people = 0;
const wish = () => ({ name: "Åse Ærø", email: `aase-${String(people++)}@midt.example` });

keepsTheRecipe(registerPerson, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.administrator, wish: wish() }),
  leaves: ["person.registered"],
  refuses: { secretariat: "NOT_ALLOWED", auditor: "NOT_ALLOWED", public: "NOT_ALLOWED" },
  isVersioned: false,
});

test("an e-mail address is the same however it is written", async () => {
  const { administrator } = stage().actors;
  const { name, email } = wish();
  await done(registerPerson, administrator, { name, email: ` ${email.toUpperCase()} ` });

  const refusal = await refusalOf(registerPerson, administrator, { name, email });

  expect(refusal).toEqual({ code: "EMAIL_TAKEN" });
});

test("of two who register the same address at once, one hears that it is taken", async () => {
  const { administrator } = stage().actors;
  const person = wish();

  const outcomes = await Promise.all([0, 1, 2].map(() => registerPerson(administrator, { key: aKey(), ...person })));

  expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
  expect(outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : []))).toEqual([
    { code: "EMAIL_TAKEN" },
    { code: "EMAIL_TAKEN" },
  ]);
});

test("neither name nor address stands in the ledger, only where they are kept", async () => {
  const { name, email } = wish();

  const answer = await done(registerPerson, stage().actors.administrator, { name, email });

  const [fact] = await factsOf(answer);
  expect(JSON.stringify(fact?.data)).not.toMatch(/Åse|aase/);
  expect(await database().now.person.findUniqueOrThrow({ where: { id: answer.subjectId } })).toMatchObject({
    name,
    email,
  });
});

test("what is no address is pointed out", async () => {
  expect(await invalidFieldsOf(registerPerson, stage().actors.administrator, { name: "Åse", email: "aase" })).toEqual([
    "email",
  ]);
});
