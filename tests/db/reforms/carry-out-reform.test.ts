import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { database } from "@/lib/platform/db";
import { processesOf } from "@/lib/processes/evidence";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import { carryOutReform } from "@/lib/reforms/commands/carry-out-reform";
import { NOBODY } from "@/lib/reforms/model";
import { done, invalidFieldsOf, refusalOf, typesOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { aCommittee, aReform, organ, reformPage, reviewOf } from "../../support/reforms";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

const seat = (bodyId: string, personId: string | null, role = "medlem") =>
  done(takeSeat, stage().actors.administrator, { bodyId, personId, role, validFrom: SINCE });

/** Two committees with a common secretary. */
async function twoCommittees() {
  const { employee, politician } = stage().actors;
  const [first, second] = [await aCommittee(stage(), "Det ene udvalg"), await aCommittee(stage(), "Det andet udvalg")];
  await seat(first, employee.personId, "sekretaer");
  await seat(second, employee.personId, "sekretaer");
  await seat(second, politician.personId);
  return { first, second };
}

/** The reform by which one committee follows both. */
async function aMerger(committees = twoCommittees()) {
  const { first, second } = await committees;
  const wish = { predecessors: [organ(first), organ(second)], newNames: ["Det fælles udvalg"] };
  const reformId = await aReform(stage(), wish);
  const [successor] = (await reformPage(stage(), reformId)).successors;
  return { first, second, reformId, successorId: successor?.id ?? "" };
}

const carriedOut = async (reformId: string, changed?: Parameters<typeof reviewOf>[2]) =>
  done(carryOutReform, stage().actors.administrator, await reviewOf(stage(), reformId, changed));

keepsTheRecipe(carryOutReform, stage, {
  attempt: async () => ({
    by: stage().actors.administrator,
    wish: await reviewOf(stage(), (await aMerger()).reformId),
  }),
  leaves: ["reform.carriedOut", "seat.vacated", "seat.taken", "seat.vacated", "seat.vacated", "seat.taken"],
  refuses: { secretariat: "NOT_FOUND", secretary: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: true,
});

describe("seats", () => {
  test("go to the successor, each person's once, and are no longer held where they were", async () => {
    const { employee, politician } = stage().actors;
    const { reformId, successorId, first, second } = await aMerger();

    await carriedOut(reformId);

    const seatsOf = async (personId: string | null) =>
      (await actorOf(personId)).seats.filter(({ bodyId }) => [successorId, first, second].includes(bodyId));
    expect(await seatsOf(employee.personId)).toMatchObject([{ bodyId: successorId, role: "sekretaer" }]);
    expect(await seatsOf(politician.personId)).toMatchObject([{ bodyId: successorId, role: "medlem" }]);
  });

  test("end where nothing follows, with a reason that is kept", async () => {
    const body = await aCommittee(stage(), "Et udvalg uden efterfølger");
    await seat(body, stage().actors.employee.personId);
    const reformId = await aReform(stage(), { predecessors: [organ(body)] });

    const answer = await carriedOut(reformId);

    expect(await typesOf(answer)).toEqual(["reform.carriedOut", "seat.vacated"]);
    expect((await reformPage(stage(), reformId)).transfers).toEqual([
      {
        ...{ kind: "seat", from: "Et udvalg uden efterfølger", to: null, count: 1 },
        reason: "Nedlagt uden efterfølger: Sundhedsloven.",
      },
    ]);
  });
});

test("a part in an open phase is asked of the successor; what is recorded of it stays, and so does a meeting that was held", async () => {
  const { secretariat, employee } = stage().actors;
  const { first, second } = await twoCommittees();
  const secretary = await actorOf(employee.personId);
  const held = await done(callMeeting, secretary, { bodyId: second, heldOn: "2022-06-01" });
  const { reformId, successorId } = await aMerger(Promise.resolve({ first, second }));
  const strategy = await aStrategy(stage());
  const process = await aProcess(stage(), strategy, [
    {
      ...{ kind: "orientering", isOpen: true },
      parties: [first, second].map((bodyId) => ({ bodyId, role: "orienteres" })),
    },
    { kind: "behandling", parties: [{ bodyId: first, role: "beslutter" }] },
  ]);
  const [informed] = (await processesOf(database().now, strategy.id)).governing?.phases[0]?.parties ?? [];
  const orientation = { processId: process.id, partyId: informed?.id, informedOn: "2016-01-01" };
  await done(registerOrientation, secretariat, orientation);

  await carriedOut(reformId);

  const phases = (await processesOf(database().now, strategy.id)).governing?.phases ?? [];
  expect(phases.map(({ parties }) => parties.map(({ partyId, formerIds }) => ({ partyId, formerIds })))).toEqual([
    [
      { partyId: first, formerIds: [] },
      { partyId: successorId, formerIds: [second] },
    ],
    [{ partyId: successorId, formerIds: [first] }],
  ]);
  expect(await database().now.meeting.findUnique({ where: { id: held.subjectId } })).toMatchObject({ bodyId: second });
});

test("a meeting that was called for the day or later is the successor's", async () => {
  const { employee } = stage().actors;
  const body = await aCommittee(stage(), "Et udvalg med et møde forude");
  await seat(body, employee.personId, "sekretaer");
  const called = await done(callMeeting, await actorOf(employee.personId), { bodyId: body, heldOn: "2022-07-01" });
  const reformId = await aReform(stage(), { predecessors: [organ(body)], newNames: ["Dets afløser"] });
  const [successor] = (await reformPage(stage(), reformId)).successors;

  await carriedOut(reformId);

  const meeting = await database().now.meeting.findUnique({ where: { id: called.subjectId } });
  expect(meeting).toMatchObject({ bodyId: successor?.id, version: called.version + 1 });
});

describe("a list that was gone through is refused", () => {
  const refused = async (wish: Awaited<ReturnType<typeof reviewOf>>) =>
    refusalOf(carryOutReform, stage().actors.administrator, wish);

  test("before the day", async () => {
    const body = await aCommittee(stage(), "Et udvalg, der ophører siden");
    const reformId = await aReform(stage(), { predecessors: [organ(body)], inForceOn: "2040-01-01" });

    expect(await refused(await reviewOf(stage(), reformId))).toEqual({ code: "NOT_YET", inForceOn: "2040-01-01" });
  });

  test("when something has come since it was read", async () => {
    const { reformId, first } = await aMerger();
    const wish = await reviewOf(stage(), reformId);
    await seat(first, stage().actors.partner.personId);

    expect(await refused(wish)).toEqual({ code: "OPEN_THINGS_CHANGED" });
  });

  test("when something has gone since it was read", async () => {
    const { administrator, partner } = stage().actors;
    const { reformId, first } = await aMerger();
    const { subjectId: seatId } = await seat(first, partner.personId);
    const wish = await reviewOf(stage(), reformId);
    await done(vacateSeat, administrator, { seatId });

    expect(await refused(wish)).toEqual({ code: "OPEN_THINGS_CHANGED" });
  });

  test("once it is carried out, also by who reads it now", async () => {
    const { reformId } = await aMerger();
    const wish = await reviewOf(stage(), reformId);
    const { version } = await carriedOut(reformId);

    expect(await refused({ ...wish, expectedVersion: version })).toEqual({ code: "CARRIED_OUT" });
  });

  test("where several could follow and none is chosen", async () => {
    const body = await aCommittee(stage(), "Et udvalg, der deles");
    await seat(body, stage().actors.employee.personId);
    const reformId = await aReform(stage(), { predecessors: [organ(body)], newNames: ["Det ene", "Det andet"] });
    const wish = { ...(await reviewOf(stage(), reformId)), to: {} };

    expect(await refused(wish)).toEqual({ code: "NOT_CHOSEN", count: 1 });
  });

  test("where who is chosen is nowhere", async () => {
    const { reformId } = await aMerger();

    expect(await refused(await reviewOf(stage(), reformId, () => ({ to: organ(randomUUID()) })))).toEqual({
      code: "RECEIVER_NOT_THERE",
      count: 3,
    });
  });

  test("where nothing says why something goes to nobody", async () => {
    const { reformId } = await aMerger();
    const wish = await reviewOf(stage(), reformId, () => ({ to: NOBODY, reason: "" }));

    const fields = await invalidFieldsOf(carryOutReform, stage().actors.administrator, wish);

    expect(fields).toHaveLength(3);
    expect(fields.every((field) => field.startsWith("reason.seat."))).toBe(true);
  });
});
