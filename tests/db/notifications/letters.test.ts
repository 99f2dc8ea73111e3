import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { sendResponse } from "@/lib/hearings/commands/send-response";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { reopenInitiative } from "@/lib/initiatives/commands/reopen-initiative";
import { sendBackInitiative } from "@/lib/initiatives/commands/send-back-initiative";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { addDays, dayOf, type Day } from "@/lib/kernel/day";
import { weekOf } from "@/lib/notifications/rules";
import { admitMember } from "@/lib/people/commands/admit-member";
import { endMembership } from "@/lib/people/commands/end-membership";
import { registerPerson } from "@/lib/people/commands/register-person";
import { post, type Letter } from "@/lib/platform/mail";
import { recordStatus } from "@/lib/status/commands/record-status";
import { DEFAULT_RHYTHM_DAYS } from "@/lib/status/model";
import { mailNews, mailReminders } from "../../../scripts/post-office";
import { done } from "../../support/commands";
import { aHearing, someInput } from "../../support/hearing";
import { anInitiativeIn, someInitiative } from "../../support/plots";
import { actorOf, SINCE, useStage } from "../../support/stage";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "strategispor-letters-"));

const stage = useStage();

let sent: Letter[] = [];
const kept = async (letter: Letter): Promise<void> => {
  await post(letter);
  sent.push(letter);
};

/** What happened while the stage was set, and in the tests before, is told already. */
beforeEach(async () => {
  await mailNews(() => Promise.resolve());
  sent = [];
});

const linkTo = (path: string): string => `http://localhost:3000/log-ind?til=${encodeURIComponent(path)}`;
const recipients = (): string[] => sent.map(({ to }) => to).sort();

const report = (initiativeId: string, wish = {}) =>
  done(recordStatus, stage().actors.secretariat, {
    initiativeId,
    expectedVersion: 0,
    word: "forsinket",
    note: "Afventer aftale med PLO",
    nextStep: "Møde med kommunerne",
    ...wish,
  });

describe("a reply to input", () => {
  test("reaches those who speak for who sent it, not the region, and holds neither input nor reply", async () => {
    const { actors, emails } = stage();
    const scene = await aHearing(stage());
    const input = await someInput(stage(), scene, "Vi savner et afsnit om transport.");
    await done(replyToResponse, actors.secretariat, { ...input, reply: "Afsnit 4 er skrevet om." });

    await mailNews(kept);

    expect(recipients()).toEqual([emails.partner]);
    const [letter] = sent;
    expect(letter?.subject).toBe("Jeres input er besvaret");
    expect(letter?.text).toContain("»Telemedicin«");
    expect(letter?.text).toContain(linkTo(`/initiativer/${scene.initiativeId}`));
    expect(letter?.text).not.toMatch(/transport|Afsnit 4/);
  });

  test("reaches those who sit in the body that sent it", async () => {
    const { actors, emails, bodies } = stage();
    const { process, initiativeId } = await aHearing(stage());
    const on = { processId: process.id, initiativeId };
    const member = actors["member of the patients' committee"];
    const wish = { ...on, bodyId: bodies.patients, text: "Patienterne støtter." };
    const { subjectId: responseId } = await done(sendResponse, member, wish);
    const reply = { ...on, phaseId: process.phaseIds[0], responseId, reply: "Tak." };
    await done(replyToResponse, actors.secretariat, reply);

    await mailNews(kept);

    expect(recipients()).toEqual([emails["member of the patients' committee"]]);
  });
});

describe("a change in what somebody follows", () => {
  test("is told with a title and a link, and none of what was written; not to who made it", async () => {
    const { actors, emails } = stage();
    const initiativeId = await someInitiative(stage());
    for (const by of [actors.partner, actors.secretariat]) await done(watchInitiative, by, { initiativeId });
    await report(initiativeId);

    await mailNews(kept);

    expect(recipients()).toEqual([emails.partner]);
    const [letter] = sent;
    expect(letter?.subject).toBe("Et initiativ, du følger, er ændret");
    expect(letter?.text).toContain(`»Telemedicin« har en ny status:\n${linkTo(`/initiativer/${initiativeId}`)}`);
    expect(letter?.text).not.toMatch(/PLO|kommunerne|forsinket/);
  });

  test("is told whichever way it moves: on, back, out and in again, in one letter without the reasons", async () => {
    const { actors, emails } = stage();
    const { initiativeId, process, version } = await anInitiativeIn(stage(), [
      { kind: "orientering", isOpen: true, plannedTo: "2015-12-31" },
      { kind: "debatpapir", isOpen: true },
    ]);
    await done(watchInitiative, actors.politician, { initiativeId });
    const on = { initiativeId, reason: "Økonomien mangler." };
    const by = actors.secretariat;
    const moved = await done(advanceInitiative, by, { initiativeId, expectedVersion: version });
    const back = { ...on, expectedVersion: moved.version, toPhaseId: process.phaseIds[0] };
    const returned = await done(sendBackInitiative, by, back);
    const out = await done(withdrawInitiative, by, { ...on, expectedVersion: returned.version });
    const again = { ...on, expectedVersion: out.version, phaseId: process.phaseIds[0] };
    await done(reopenInitiative, by, again);

    await mailNews(kept);

    expect(recipients()).toEqual([emails.politician]);
    const told = [...(sent[0]?.text.matchAll(/»Telemedicin« (.*):/g) ?? [])].map(([, what]) => what);
    expect(told).toEqual([
      "er rykket til en ny fase",
      "er sendt tilbage til en tidligere fase",
      "er trukket ud af processen",
      "er genoptaget",
    ]);
    expect(sent[0]?.text).not.toContain("Økonomien");
  });

  test("is not told to somebody who may no longer see it", async () => {
    const { actors, organisations } = stage();
    const person = { name: "Åse Ærø", email: "forhenvaerende@midt.example" };
    const { subjectId: personId } = await done(registerPerson, actors.administrator, person);
    const seat = { personId, organisationId: organisations.region, role: "medarbejder", validFrom: SINCE };
    const { subjectId: membershipId } = await done(admitMember, actors.administrator, seat);
    const initiativeId = await someInitiative(stage());
    await done(watchInitiative, await actorOf(personId), { initiativeId });
    await report(initiativeId);
    await mailNews(kept);
    expect(recipients()).toEqual([person.email]);
    sent = [];

    await done(endMembership, actors.administrator, { membershipId });
    await report(initiativeId, { expectedVersion: 1 });
    await mailNews(kept);

    expect(sent).toEqual([]);
  });
});

describe("a reminder", () => {
  const today = dayOf(new Date());
  /** The first Monday on which the report, made today, is about to grow too old. */
  const monday = addDays(weekOf(addDays(today, DEFAULT_RHYTHM_DAYS - 7)), 7);

  const reminded = async (day: Day): Promise<readonly Letter[]> => {
    sent = [];
    await mailReminders(kept, day);
    return sent.filter(({ to }) => to === stage().emails.employee);
  };

  test("comes once a week from a week before the report is too old, and is one tap from the form", async () => {
    const { actors, emails } = stage();
    const initiativeId = await someInitiative(stage());
    const lead = { initiativeId, expectedVersion: 1, email: emails.employee };
    await done(assignLead, actors.secretariat, lead);
    await report(initiativeId);

    const tooEarly = await reminded(addDays(today, DEFAULT_RHYTHM_DAYS - 8));
    const first = await reminded(monday);
    const sameWeek = [await reminded(addDays(monday, 1)), await reminded(addDays(monday, 6))].flat();
    const nextWeek = await reminded(addDays(monday, 7));

    expect(tooEarly).toEqual([]);
    expect(first).toHaveLength(1);
    expect(first[0]?.text).toContain(linkTo(`/initiativer/${initiativeId}/status`));
    expect(first[0]?.text).not.toMatch(/PLO|kommunerne|forsinket/);
    expect(sameWeek).toEqual([]);
    expect(nextWeek).toHaveLength(1);
  });

  test("of several initiatives is one letter, and comes no more when they are reported on", async () => {
    const { actors, emails } = stage();
    const both = [await someInitiative(stage()), await someInitiative(stage())];
    for (const initiativeId of both) {
      await done(assignLead, actors.secretariat, { initiativeId, expectedVersion: 1, email: emails.employee });
      await report(initiativeId);
    }

    const letters = await reminded(addDays(monday, 14));
    for (const initiativeId of both) await report(initiativeId, { expectedVersion: 1, word: "gennemfoert" });
    const afterwards = await reminded(addDays(monday, 21));

    expect(letters).toHaveLength(1);
    for (const id of both) {
      expect(letters[0]?.text).toContain(linkTo(`/initiativer/${id}/status`));
      expect(afterwards.map(({ text }) => text).join()).not.toContain(id);
    }
  });
});
