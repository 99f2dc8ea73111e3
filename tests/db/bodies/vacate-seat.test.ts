import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { done, refusalOf } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

/** A seat in the council that the employee has taken. */
async function aSeat(): Promise<{ seatId: string }> {
  const { actors, bodies } = stage();
  const seat = { bodyId: bodies.council, personId: actors.employee.personId, role: "medlem", validFrom: SINCE };
  return { seatId: (await done(takeSeat, actors.administrator, seat)).subjectId };
}

keepsTheRecipe(vacateSeat, stage, {
  attempt: async () => ({ by: stage().actors.administrator, wish: await aSeat() }),
  leaves: ["seat.vacated"],
  refuses: { secretariat: "NOT_FOUND", secretary: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("the rights of a seat are gone at once", async () => {
  const { administrator, politician } = stage().actors;
  const taken = { bodyId: stage().bodies.patients, personId: politician.personId, role: "formand", validFrom: SINCE };
  const { subjectId: seatId } = await done(takeSeat, administrator, taken);
  const before = await actorOf(politician.personId);

  await done(vacateSeat, administrator, { seatId });

  const after = await actorOf(politician.personId);
  expect(before.seats.map(({ role }) => role)).toContain("formand");
  expect(after.seats.map(({ role }) => role)).not.toContain("formand");
});

test("a seat is vacated once", async () => {
  const { administrator } = stage().actors;
  const seat = await aSeat();
  await done(vacateSeat, administrator, seat);

  const refusal = await refusalOf(vacateSeat, administrator, seat);

  expect(refusal).toEqual({ code: "SEAT_ENDED" });
});

test("a seat that is nowhere is not found", async () => {
  const refusal = await refusalOf(vacateSeat, stage().actors.administrator, { seatId: randomUUID() });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});
