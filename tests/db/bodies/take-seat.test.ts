import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { done, factsOf, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { aCommittee, aReform, organ } from "../../support/reforms";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

/** The employee becomes a member of the council. */
const wish = () => ({
  bodyId: stage().bodies.council,
  personId: stage().actors.employee.personId,
  role: "medlem",
  validFrom: SINCE,
});

keepsTheRecipe(takeSeat, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.administrator, wish: wish() }),
  leaves: ["seat.taken"],
  refuses: { secretariat: "NOT_FOUND", secretary: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("a seat gives its rights from the day it is taken", async () => {
  const { administrator, partner } = stage().actors;

  const answer = await done(takeSeat, administrator, {
    ...wish(),
    personId: partner.personId,
    validFrom: "2016-01-01",
  });

  const [fact] = await factsOf(answer);
  expect(fact?.happenedOn).toEqual(new Date("2016-01-01"));
  expect((await actorOf(partner.personId)).seats).toMatchObject([{ bodyKind: "regionsraad", role: "medlem" }]);
});

test("a seat that begins on a day to come gives no rights yet", async () => {
  const { administrator, auditor } = stage().actors;

  await done(takeSeat, administrator, { ...wish(), personId: auditor.personId, validFrom: "2999-01-01" });

  expect((await actorOf(auditor.personId)).seats).toEqual([]);
});

test.each(["bodyId", "personId"])("a %s that is nowhere is not found", async (reference) => {
  const refusal = await refusalOf(takeSeat, stage().actors.administrator, { ...wish(), [reference]: randomUUID() });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

test("no seat begins after its body's last day, on that day one may", async () => {
  const { actors } = stage();
  const bodyId = await aCommittee(stage(), "Udvalget, der ophørte");
  await aReform(stage(), { predecessors: [organ(bodyId)], inForceOn: "2022-07-01" });

  const refusal = await refusalOf(takeSeat, actors.administrator, { ...wish(), bodyId, validFrom: "2022-07-01" });

  expect(refusal).toEqual({ code: "BODY_ENDED", on: "2022-06-30" });
  await done(takeSeat, actors.administrator, { ...wish(), bodyId, validFrom: "2022-06-30" });
});
