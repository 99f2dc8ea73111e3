import { expect, test } from "vitest";
import { lastMeetingOf, listMyInitiatives, listOwnResponses, listReady } from "@/lib/dashboards/queries";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { listInput } from "@/lib/hearings/queries";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { addDays, asDate, dayOf, type Day } from "@/lib/kernel/day";
import { registerPerson } from "@/lib/people/commands/register-person";
import { readNow } from "@/lib/platform/readers";
import { systemActor } from "@/lib/platform/session";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import { recordStatus } from "@/lib/status/commands/record-status";
import type { StatusWord } from "@/lib/status/model";
import { done, refusalOf } from "../../support/commands";
import { aMeeting, HELD_ON } from "../../support/council";
import { aHearing, someInput } from "../../support/hearing";
import { anInitiative, anInitiativeIn, aStrategy, type Scene } from "../../support/plots";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const TODAY = dayOf(new Date());

/** An initiative that stands before a phase of debate, and whose gate asks that the council is informed. */
const waiting = (): Promise<Scene> =>
  anInitiativeIn(stage(), [
    { kind: "orientering", isOpen: true, parties: [{ bodyId: stage().bodies.council, role: "orienteres" }] },
    { kind: "debatpapir", isOpen: true },
  ]);

const readyIds = async () =>
  (await readNow((reader) => listReady(reader, stage().organisations.region))).map(({ id }) => id);

const advancing = ({ initiativeId, version }: Scene) => ({ initiativeId, expectedVersion: version });

test("what is ready is what the gate lets through, and nothing else", async () => {
  const { secretariat } = stage().actors;
  const [informed, uninformed] = [await waiting(), await waiting()];
  const [phaseId = ""] = informed.process.phaseIds;
  const { id: processId } = informed.process;
  const partyId = await readNow(async ({ db }) => {
    const party = await db.participation.findFirstOrThrow({ where: { phaseId }, select: { id: true } });
    return party.id;
  });
  await done(registerOrientation, secretariat, { processId, partyId, informedOn: TODAY });

  const ready = await readyIds();

  expect(ready).toContain(informed.initiativeId);
  expect(ready).not.toContain(uninformed.initiativeId);
  expect(await refusalOf(advanceInitiative, secretariat, advancing(uninformed))).toMatchObject({
    code: "GATE_NOT_MET",
  });
  await done(advanceInitiative, secretariat, advancing(informed));
});

test("the last meeting of somebody's bodies is the latest before today; before any there is none", async () => {
  const { council, patients } = stage().bodies;
  const lastOf = (bodyIds: readonly string[]) => readNow((reader) => lastMeetingOf(reader, bodyIds));
  const before = await lastOf([council]);

  for (const heldOn of ["2015-03-01", HELD_ON, TODAY, addDays(TODAY, 3)]) await aMeeting(stage(), { heldOn });

  expect(before).toBeNull();
  expect(await lastOf([council, patients])).toBe(HELD_ON);
  expect(await lastOf([patients])).toBeNull();
});

test("own input stands with the name it has on the initiative; what was replied to first, and others' not at all", async () => {
  const { actors, organisations } = stage();
  const [first, second] = [await aHearing(stage()), await aHearing(stage())];
  const replied = await someInput(stage(), second);
  await done(replyToResponse, actors.secretariat, { ...replied, reply: "Tak." });
  const unreplied = await someInput(stage(), first);
  const on = { initiativeId: first.initiativeId, processId: first.process.id, organisationId: organisations.aarhus };
  await done(saveDraft, actors.partner, { ...on, text: "Et udkast", draftVersion: 0 });

  const own = await readNow((reader) => listOwnResponses(reader, actors.partner, 10));
  const shown = await readNow((reader) =>
    listInput(reader, actors.partner, { initiativeId: second.initiativeId, page: 1 }),
  );

  expect(own.map(({ id, repliedOn }) => ({ id, repliedOn }))).toEqual([
    { id: replied.responseId, repliedOn: TODAY },
    { id: unreplied.responseId, repliedOn: null },
  ]);
  expect(own[0]?.receipt).toBe(`${TODAY.slice(0, 4)}-0001`);
  expect(own[0]?.receipt).toBe(shown?.responses.rows[0]?.receipt);
  for (const role of ["member of the patients' committee", "secretariat", "politician", "public"] as const)
    expect(await readNow((reader) => listOwnResponses(reader, actors[role], 10)), role).toEqual([]);
});

test("a lead meets what is overdue first, then what will soonest be; the ended and the withdrawn come last", async () => {
  const { secretariat } = stage().actors;
  const strategy = await aStrategy(stage());
  const person = { name: "Tovholder", email: "tovholder@demo.example" };
  const { subjectId: personId } = await done(registerPerson, systemActor, person);
  const reported = async (title: string, report: { word: StatusWord; on: Day } | null) => {
    const initiativeId = await anInitiative(stage(), strategy, { title });
    const lead = { initiativeId, expectedVersion: 1, email: person.email };
    const { version } = await done(assignLead, secretariat, lead);
    if (report) {
      const { word, on } = report;
      const wish = { initiativeId, expectedVersion: 0, word, progress: null, note: "Nået.", nextStep: "" };
      await done(recordStatus, secretariat, wish, { at: asDate(on) });
    }
    return { initiativeId, expectedVersion: version };
  };
  await reported("Ny status", { word: "i-gang", on: TODAY });
  await reported("Afsluttet", { word: "gennemfoert", on: addDays(TODAY, -300) });
  const withdrawn = await reported("Trukket", { word: "i-gang", on: addDays(TODAY, -400) });
  await reported("Aldrig meldt", null);
  await reported("Ældre status", { word: "forsinket", on: addDays(TODAY, -30) });
  await reported("Forældet", { word: "i-gang", on: addDays(TODAY, -200) });
  await done(withdrawInitiative, secretariat, { ...withdrawn, reason: "Lagt ind under et andet." });

  const lead = await actorOf(personId);
  const mine = await readNow((reader) => listMyInitiatives(reader, lead, { page: 1, size: 10 }));

  expect(mine.total).toBe(6);
  expect(mine.rows.map(({ title, status }) => `${title}${status.isKnown ? "" : " (ukendt)"}`)).toEqual([
    "Aldrig meldt (ukendt)",
    "Forældet (ukendt)",
    "Ældre status",
    "Ny status",
    "Afsluttet",
    "Trukket (ukendt)",
  ]);
});
