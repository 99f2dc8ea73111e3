import { expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import type { ParticipationRole } from "@/lib/processes/model";
import { done, factsOf, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

type Invited = { role?: ParticipationRole; body?: "council" | "patients"; isOpen?: boolean };

/** A party in a phase, and the wish to record that it was informed. */
async function invited({ role = "orienteres", body = "council", isOpen = true }: Invited = {}) {
  const parties = [{ bodyId: stage().bodies[body], role }];
  const { id } = await aProcess(stage(), await aStrategy(stage()), [{ kind: "orientering", isOpen, parties }]);
  const party = await database().now.participation.findFirstOrThrow({
    where: { phase: { processId: id } },
    select: { id: true },
  });
  return { processId: id, partyId: party.id, informedOn: "2015-11-20" };
}

keepsTheRecipe(registerOrientation, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await invited() }),
  leaves: ["party.informed"],
  refuses: OUTSIDERS,
  isVersioned: false,
});

test("the day it was true stands in the ledger beside the day it was recorded", async () => {
  const answer = await done(registerOrientation, stage().actors.secretariat, await invited());

  const [fact] = await factsOf(answer);
  expect(fact?.happenedOn).toEqual(new Date("2015-11-20"));
});

test("a body's secretary records for that body, and for no other", async () => {
  const { secretary } = stage().actors;

  const own = await done(registerOrientation, secretary, await invited({ body: "council" }));
  const other = await refusalOf(registerOrientation, secretary, await invited({ body: "patients" }));

  expect((await factsOf(own))[0]?.data.byId).toBe(secretary.personId);
  expect(other).toEqual({ code: "NOT_FOUND" });
});

test.each(["udarbejder", "hoeres", "anbefaler", "beslutter"] as const)(
  "a party that %s is not informed",
  async (role) => {
    const refusal = await refusalOf(registerOrientation, stage().actors.secretariat, await invited({ role }));

    expect(refusal).toEqual({ code: "PARTY_NOT_TO_BE_INFORMED" });
  },
);

test("a party is informed once", async () => {
  const wish = await invited();
  await done(registerOrientation, stage().actors.secretariat, wish);

  const refusal = await refusalOf(registerOrientation, stage().actors.secretariat, {
    ...wish,
    informedOn: "2015-12-01",
  });

  expect(refusal).toEqual({ code: "ALREADY_INFORMED" });
});

test("nobody is informed in a phase that is not open", async () => {
  const refusal = await refusalOf(registerOrientation, stage().actors.secretariat, await invited({ isOpen: false }));

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN" });
});

test("what is to happen tomorrow has not happened", async () => {
  const today = dayOf(new Date());
  const [soon, now] = [await invited(), await invited()];

  const refusal = await refusalOf(registerOrientation, stage().actors.secretariat, {
    ...soon,
    informedOn: addDays(today, 1),
  });
  const answer = await done(registerOrientation, stage().actors.secretariat, { ...now, informedOn: today });

  expect(refusal).toEqual({ code: "NOT_YET_INFORMED" });
  expect(answer.version).toBe(3);
});
