import { expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { getBodyKeeping, listBodies } from "@/lib/bodies/queries";
import { addDays, dayOf } from "@/lib/kernel/day";
import { registerPerson } from "@/lib/people/commands/register-person";
import { readNow } from "@/lib/platform/readers";
import { systemActor } from "@/lib/platform/session";
import { done } from "../../support/commands";
import { SINCE, useStage, type Role } from "../../support/stage";

const stage = useStage();

const keepingFor = (role: Role, bodyId: string) =>
  readNow((reader) => getBodyKeeping(reader, stage().actors[role], { bodyId, page: 1 }));

async function seated(name: string): Promise<string> {
  const person = { name, email: `${name.toLowerCase()}@demo.example` };
  const { subjectId: personId } = await done(registerPerson, systemActor, person);
  const seat = { personId, bodyId: stage().bodies.patients, role: "medlem", validFrom: SINCE };
  await done(takeSeat, systemActor, seat);
  return personId;
}

test("a body's seats are kept by the system administrator: those taken now first, and those that were", async () => {
  const { patients } = stage().bodies;
  await seated("Anna");
  const left = await seated("Bodil");
  const seatId = (await keepingFor("administrator", patients))?.taken.find(({ personId }) => personId === left)?.id;
  await done(vacateSeat, systemActor, { seatId });

  const keeping = await keepingFor("administrator", patients);

  expect(keeping).toMatchObject({ name: "Patientinddragelsesudvalget", from: SINCE, to: null, total: 3 });
  expect(keeping?.taken.map(({ name, to }) => ({ name, to }))).toEqual([
    { name: "Anna", to: null },
    { name: "member of the patients' committee", to: null },
    // Its last day is the one before it was vacated.
    { name: "Bodil", to: addDays(dayOf(new Date()), -1) },
  ]);
});

test("nobody else keeps seats, and a body that is not there has none", async () => {
  const { council, patients } = stage().bodies;
  for (const role of ["secretariat", "secretary", "politician", "partner", "auditor", "public"] as const)
    expect(await keepingFor(role, patients), role).toBeNull();
  expect(await keepingFor("administrator", stage().organisations.region)).toBeNull();
  expect((await keepingFor("administrator", council))?.total).toBe(2);
});

test("bodies are found by their own name or their organisation's, whatever the case", async () => {
  const found = async (search: string) =>
    (await readNow((reader) => listBodies(reader, stage().actors.administrator, { page: 1, search })))?.rows.map(
      ({ name }) => name,
    );

  expect(await found("PATIENT")).toEqual(["Patientinddragelsesudvalget"]);
  expect(await found("midtjylland")).toEqual(["Patientinddragelsesudvalget", "Regionsrådet"]);
  expect(await found("%")).toEqual([]);
});
