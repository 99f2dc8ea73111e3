import { expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { registerAnswer } from "@/lib/processes/commands/register-answer";
import { PARTICIPATION_ROLES, type ParticipationRole } from "@/lib/processes/model";
import { done, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A party in a phase of input, and the wish to record its answer. */
async function invited({ role = "hoeres", isOpen = true }: { role?: ParticipationRole; isOpen?: boolean } = {}) {
  const parties = [{ organisationId: stage().organisations.kommuner, role }];
  const { id } = await aProcess(stage(), await aStrategy(stage()), [{ kind: "input", isOpen, parties }]);
  const party = await database().now.participation.findFirstOrThrow({
    where: { phase: { processId: id } },
    select: { id: true },
  });
  return { processId: id, partyId: party.id, state: "svaret", answeredOn: "2016-04-12" };
}

keepsTheRecipe(registerAnswer, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await invited() }),
  leaves: ["party.answered"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    partner: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("a party that first declined may answer after all", async () => {
  const wish = await invited();
  await done(registerAnswer, stage().actors.secretariat, { ...wish, state: "afslaaet", answeredOn: "2016-03-01" });

  await done(registerAnswer, stage().actors.secretariat, wish);

  const row = await database().now.participation.findUniqueOrThrow({
    where: { id: wish.partyId },
    select: { state: true, settledOn: true },
  });
  expect(row).toEqual({ state: "svaret", settledOn: new Date("2016-04-12") });
});

test("what is recorded already is not recorded again", async () => {
  const wish = await invited();
  await done(registerAnswer, stage().actors.secretariat, wish);

  expect(await refusalOf(registerAnswer, stage().actors.secretariat, wish)).toEqual({ code: "ANSWER_UNCHANGED" });
});

test.each(PARTICIPATION_ROLES.filter((role) => role !== "hoeres"))(
  "a party that %s has nothing to answer",
  async (role) => {
    const wish = await invited({ role });

    expect(await refusalOf(registerAnswer, stage().actors.secretariat, wish)).toEqual({ code: "PARTY_NOT_HEARD" });
  },
);

test("nobody answers in a phase that is not open", async () => {
  const wish = await invited({ isOpen: false });

  expect(await refusalOf(registerAnswer, stage().actors.secretariat, wish)).toEqual({ code: "PHASE_NOT_OPEN" });
});

test("nobody has answered tomorrow", async () => {
  const wish = { ...(await invited()), answeredOn: addDays(dayOf(new Date()), 1) };

  expect(await refusalOf(registerAnswer, stage().actors.secretariat, wish)).toEqual({ code: "NOT_YET_ANSWERED" });
});
