import { expect, test } from "vitest";
import { registerLetter } from "@/lib/hearings/commands/register-letter";
import { addDays, dayOf } from "@/lib/kernel/day";
import { done, factsOf, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aHearing, statesIn } from "../../support/hearing";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_KEEPS_INPUT } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** The patients' committee wrote a letter, which came in March. */
async function aLetter(heard: Parameters<typeof aHearing>[1] = {}) {
  const { process, initiativeId } = await aHearing(stage(), heard);
  const on = { processId: process.id, initiativeId };
  return { ...on, bodyId: stage().bodies.patients, text: "Vi har læst forslaget.", receivedOn: "2016-03-10" };
}

keepsTheRecipe(registerLetter, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await aLetter() }),
  leaves: ["response.sent", "party.answered"],
  refuses: ONLY_THE_SECRETARIAT_KEEPS_INPUT,
  isVersioned: false,
});

test("a letter counts from the day it came, and says that it was one", async () => {
  const wish = await aLetter();

  const [fact] = await factsOf(await done(registerLetter, stage().actors.secretariat, wish));

  expect(fact?.happenedOn).toEqual(new Date("2016-03-10"));
  expect(fact?.data.isByLetter).toBe(true);
  expect(await statesIn(wish.processId)).toEqual(["inviteret", "svaret"]);
});

test("the form's one field names an organisation or a body", async () => {
  const { bodyId, ...wish } = await aLetter();

  const answer = await done(registerLetter, stage().actors.secretariat, { ...wish, voice: `organ:${bodyId}` });

  expect((await factsOf(answer))[0]?.data).toMatchObject({ bodyId, organisationId: null });
});

test("a form in which nobody is chosen, or nobody that there is, is not sent", async () => {
  const { bodyId: _nobody, ...wish } = await aLetter();

  for (const voice of ["", "organ:ingen", "noget andet"]) {
    expect(await invalidFieldsOf(registerLetter, stage().actors.secretariat, { ...wish, voice })).toEqual(["voice"]);
  }
});

test("a letter that is to come tomorrow has not come", async () => {
  const wish = { ...(await aLetter()), receivedOn: addDays(dayOf(new Date()), 1) };

  expect(await refusalOf(registerLetter, stage().actors.secretariat, wish)).toEqual({ code: "NOT_YET_RECEIVED" });
});

test("a letter of somebody who is not heard is no input", async () => {
  const wish = await aLetter({ heard: ["aarhus"] });

  expect(await refusalOf(registerLetter, stage().actors.secretariat, wish)).toEqual({ code: "NOT_HEARD" });
});

test("a letter that comes outside a hearing is no input", async () => {
  const wish = await aLetter({ kind: "debatpapir" });

  expect(await refusalOf(registerLetter, stage().actors.secretariat, wish)).toEqual({ code: "HEARING_NOT_OPEN" });
});
