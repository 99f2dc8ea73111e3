import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import type { Actor } from "@/lib/kernel/actor";
import { day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import type { AnyFact } from "@/lib/platform/projections";
import { systemActor } from "@/lib/platform/session";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { recordStatus } from "@/lib/status/commands/record-status";
import { aKey, done, refusalOf } from "../../support/commands";
import { anInitiative, aProcess, aStrategy } from "../../support/plots";
import { actorOf, useStage } from "../../support/stage";

const stage = useStage();

const FIFTY = Array.from({ length: 50 }, (_, number) => number);

const aReport = (initiativeId: string) => ({
  initiativeId,
  expectedVersion: 0,
  word: "i-gang",
  note: "",
  nextStep: "",
});

const countUpdates = (initiativeId: string): Promise<number> =>
  database().now.statusUpdate.count({ where: { initiativeId } });

async function countFacts(): Promise<number> {
  const { rows } = await database().pool.query<{ facts: number }>("SELECT count(*)::int AS facts FROM ledger.fact");
  return rows[0]?.facts ?? 0;
}

describe("the same submission", () => {
  test("50 times at once has one effect and 50 equal answers", async () => {
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));
    const wish = { key: aKey(), ...aReport(initiativeId) };
    const before = await countFacts();

    const outcomes = await Promise.all(FIFTY.map(() => recordStatus(stage().actors.secretariat, wish)));

    expect(await countUpdates(initiativeId)).toBe(1);
    expect(await countFacts()).toBe(before + 1);
    expect(outcomes[0]?.kind).toBe("done");
    expect(outcomes).toEqual(Array.from({ length: 50 }, () => outcomes[0]));
  });

  test("with other content under the same key is refused", async () => {
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));
    const wish = { key: aKey(), ...aReport(initiativeId) };
    await done(recordStatus, stage().actors.secretariat, wish);

    const refusal = await refusalOf(recordStatus, stage().actors.secretariat, { ...wish, word: "forsinket" });

    expect(refusal).toEqual({ code: "KEY_REUSED" });
    expect(await countUpdates(initiativeId)).toBe(1);
  });

  test("by somebody else is theirs: a key belongs to who sent it", async () => {
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));
    const wish = { key: aKey(), ...aReport(initiativeId) };
    await done(recordStatus, stage().actors.secretariat, wish);

    const refusal = await refusalOf(recordStatus, stage().actors.auditor, wish);

    expect(refusal).toEqual({ code: "NOT_ALLOWED" });
  });
});

test("of 50 people who advance the same version one does, and 49 hear that it was changed", async () => {
  const { initiativeId, version } = await standingBeforeAnOpenPhase();
  const people: Actor[] = [];
  for (const number of FIFTY) people.push(await aColleague(number));

  const outcomes = await Promise.all(
    people.map((person) => advanceInitiative(person, { key: aKey(), initiativeId, expectedVersion: version })),
  );

  const refusals = outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : []));
  expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
  expect(refusals).toEqual(Array.from({ length: 49 }, () => ({ code: "ALREADY_CHANGED", current: version + 1 })));
  expect(await database().now.passage.count({ where: { initiativeId } })).toBe(2);
});

describe("a refused attempt", () => {
  test("is kept, with who, what and why", async () => {
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));

    await refusalOf(recordStatus, stage().actors.auditor, aReport(initiativeId));

    const { rows } = await database().pool.query("SELECT actor, command, code FROM ops.attempt WHERE subject = $1", [
      initiativeId,
    ]);
    expect(rows).toEqual([{ actor: stage().actors.auditor.personId, command: "status.record", code: "NOT_ALLOWED" }]);
  });

  test("leaves its key free: the same form can be sent again", async () => {
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));
    const wish = { key: aKey(), ...aReport(initiativeId) };
    await refusalOf(recordStatus, stage().actors.secretariat, { ...wish, expectedVersion: 7 });

    const answer = await done(recordStatus, stage().actors.secretariat, wish);

    expect(answer.version).toBe(1);
  });
});

test("what somebody may not see and what is not there give the same answer", async () => {
  const stranger = stage().actors["secretariat of another region"];
  const hidden = await anInitiative(stage(), await aStrategy(stage()), { audience: "internal" });

  const [foreign, madeUp] = [
    await recordStatus(stranger, { key: aKey(), ...aReport(hidden) }),
    await recordStatus(stranger, { key: aKey(), ...aReport(randomUUID()) }),
  ];

  expect(foreign).toEqual({ kind: "refused", refusal: { code: "NOT_FOUND" } });
  expect(madeUp).toEqual(foreign);
});

test("nothing is half written when a projection fails", async () => {
  const name = "En organisation, der ikke må stå";
  const key = aKey();
  const before = await countFacts();

  const failing = foundAndStumble(stage().actors.administrator, { key, name });

  await expect(failing).rejects.toThrow("No InitiativeLead");
  const { rows: keys } = await database().pool.query("SELECT FROM ops.key WHERE key = $1", [key]);
  expect(keys).toEqual([]);
  expect(await database().now.organisation.count({ where: { name } })).toBe(0);
  expect(await countFacts()).toBe(before);
});

/** Its second fact names a row that is not there, which no command of ours does. */
const foundAndStumble = command({
  name: "organisation.stumble",
  input: z.strictObject({ key: z.string(), name: z.string() }),
  lock: () => ({ kind: "none" }),
  load: () => Promise.resolve({ version: null }),
  see: () => true,
  allow: () => true,
  decide: (_, { name }, { mint }) => {
    const happenedOn = day("2020-01-01");
    const nowhere = { partOfId: null, regionId: null, municipalityCode: null, isDemonstration: false };
    return ok<AnyFact[]>([
      {
        type: "organisation.founded",
        subject: { kind: "organisation", id: mint(), version: 1 },
        happenedOn,
        data: { kind: "region", name: { text: name }, ...nowhere },
      },
      {
        type: "lead.withdrawn",
        subject: { kind: "initiative", id: mint(), version: 1 },
        happenedOn,
        data: { leadId: mint(), validTo: happenedOn },
      },
    ]);
  },
});

/** In a phase that asks for nothing, before one that is open. */
async function standingBeforeAnOpenPhase(): Promise<{ initiativeId: string; version: number }> {
  const by = stage().actors.secretariat;
  const strategy = await aStrategy(stage());
  const { id: processId, phaseIds } = await aProcess(stage(), strategy, [
    { kind: "orientering" },
    { kind: "debatpapir" },
  ]);
  let expectedVersion = 1;
  for (const phaseId of phaseIds) {
    expectedVersion = (await done(openPhase, by, { processId, phaseId, expectedVersion })).version;
  }
  const initiativeId = await anInitiative(stage(), strategy);
  const entered = await done(enterProcess, by, { initiativeId, expectedVersion: 1, phaseId: phaseIds[0] });
  return { initiativeId, version: entered.version };
}

async function aColleague(number: number): Promise<Actor> {
  const person = { name: `Kollega ${number}`, email: `kollega-${number}@midt.example` };
  const { subjectId: personId } = await done(registerPerson, systemActor, person);
  const membership = { personId, organisationId: stage().organisations.region, role: "sekretariat" };
  await done(admitMember, systemActor, { ...membership, validFrom: "2020-01-01" });
  return actorOf(personId);
}
