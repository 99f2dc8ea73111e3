import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { unwatchInitiative } from "@/lib/initiatives/commands/unwatch-initiative";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { addDays, dayOf } from "@/lib/kernel/day";
import { admitMember } from "@/lib/people/commands/admit-member";
import { invitePerson } from "@/lib/people/commands/invite-person";
import { registerPerson } from "@/lib/people/commands/register-person";
import { INPUT_DRAFT } from "@/lib/hearings/model";
import { setPassword } from "@/lib/platform/accounts";
import { database } from "@/lib/platform/db";
import { keepDraft } from "@/lib/platform/drafts";
import { makeInvitation } from "@/lib/platform/invitations";
import { noteReading } from "@/lib/platform/readings";
import { systemActor } from "@/lib/platform/session";
import { exportPerson } from "@/scripts/exports/person";
import { exportTrail } from "@/scripts/exports/trail";
import { aKey, done } from "@/tests/support/commands";
import { actorOf } from "@/tests/support/stage";
import { SLUG, useWorld } from "@/tests/support/world";

const world = useWorld();

describe("the trail of a strategy", () => {
  test("holds every fact on the strategy and what belongs to it, in the ledger's order, and nobody else's", async () => {
    const { owner } = world();

    const trail = (await exportTrail(owner, SLUG)) ?? [];

    const positions = trail.map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const kinds = new Set(trail.map(({ subjectKind }) => subjectKind));
    expect([...kinds]).toEqual(expect.arrayContaining(["strategy", "track", "process", "phase", "initiative", "text"]));
    expect(kinds.has("person")).toBe(false);
    const { rows } = await owner.query<{ facts: number }>(
      `SELECT count(*)::int AS facts FROM ledger.fact f JOIN public."Initiative" i ON i.id = f.subject_id
       JOIN public."Strategy" s ON s.id = i."strategyId" WHERE s.slug = $1`,
      [SLUG],
    );
    const initiatives = new Set(
      trail.filter(({ subjectKind }) => subjectKind === "initiative").map(({ subjectId }) => subjectId),
    );
    expect(trail.filter(({ subjectId }) => initiatives.has(subjectId))).toHaveLength(rows[0]?.facts ?? -1);
  });

  test("writes out the texts that its facts refer to", async () => {
    const trail = (await exportTrail(world().owner, SLUG)) ?? [];

    const founded = trail.find(({ type }) => type === "strategy.founded");

    expect(founded?.data).toMatchObject({
      title: { text: "Strategi for det nære og sammenhængende sundhedsvæsen" },
    });
  });

  test("is no trail where there is no strategy", async () => {
    expect(await exportTrail(world().owner, "findes-ikke")).toBeNull();
  });
});

const registered = async (email: string): Promise<string> =>
  (await done(registerPerson, systemActor, { name: "Åse Ærø", email })).subjectId;

describe("what is held of a person", () => {
  test("is the person, the rows that name them, and what they did, but nobody's deeds besides", async () => {
    const { owner, actors } = world();

    const held = await exportPerson(owner, "Tovholder@midt.example");

    expect(held?.person).toMatchObject({ id: actors.lead.personId, email: "tovholder@midt.example" });
    expect(held?.rows["Membership.personId"]).toHaveLength(actors.lead.memberships.length);
    expect(held?.rows["InitiativeLead.personId"]?.length).toBeGreaterThan(0);
    expect(new Set(held?.deeds.map(({ actorId }) => actorId))).toEqual(new Set([actors.lead.personId]));
  });

  test("holds no secret by which somebody could sign in", async () => {
    const { owner } = world();
    const { subjectId } = await done(registerPerson, systemActor, { name: "Ny", email: "ny@midt.example" });
    await setPassword(subjectId, "ny@midt.example", "blåbærgrød på en tirsdag");

    const held = await exportPerson(owner, "ny@midt.example");

    expect(held?.accounts).toHaveLength(1);
    const columns = new Set([...(held?.accounts ?? []), ...(held?.sessions ?? [])].flatMap((row) => Object.keys(row)));
    expect([...columns].filter((column) => /hash|password|secret/.test(column))).toEqual([]);
    expect(/[$]argon2/.test(JSON.stringify(held))).toBe(false);
  });

  test("holds what lies beside the ledger: the drafts they wrote, and when they were invited", async () => {
    const { owner } = world();
    const email = "skriver@midt.example";
    const { subjectId: personId } = await done(registerPerson, systemActor, { name: "Åse Ærø", email });
    await makeInvitation(database().now, personId);
    const place = { holderId: randomUUID(), subjectId: randomUUID(), kind: INPUT_DRAFT };
    await keepDraft(database().now, place, { body: "Vi mener, at", version: 0, form: aKey(), personId });

    const held = await exportPerson(owner, email);

    expect(held?.drafts).toMatchObject([{ body: "Vi mener, at", subjectId: place.subjectId }]);
    expect(held?.invitations.map((row) => Object.keys(row).sort())).toEqual([["expires_at", "made_at", "used_at"]]);
  });

  test("holds what was, and what others did that concerns them, and names nobody else", async () => {
    const { owner, actors } = world();
    const email = "aase@midt.example";
    const { subjectId: personId } = await done(registerPerson, systemActor, { name: "Åse Ærø", email });
    const region = await database().now.organisation.findFirstOrThrow({
      where: { kind: "region" },
      select: { id: true },
    });
    const body = await database().now.body.findFirstOrThrow({ select: { id: true } });
    const initiative = await database().now.initiative.findFirstOrThrow({ select: { id: true } });
    const membership = { personId, organisationId: region.id, role: "sekretariat", validFrom: "2020-01-01" };
    await done(admitMember, systemActor, membership);
    const seat = await done(takeSeat, systemActor, {
      personId,
      bodyId: body.id,
      role: "medlem",
      validFrom: "2020-01-01",
    });
    await done(vacateSeat, systemActor, { seatId: seat.subjectId });
    const follower = await actorOf(personId);
    await done(watchInitiative, follower, { initiativeId: initiative.id });
    await done(unwatchInitiative, follower, { initiativeId: initiative.id });
    await done(invitePerson, systemActor, { personId });

    const held = await exportPerson(owner, email);

    expect(held?.rows["Seat.personId"]).toMatchObject([{ validTo: addDays(dayOf(new Date()), -1) }]);
    expect(held?.history["Seat.personId"]).toMatchObject([{ validTo: null }]);
    expect(held?.rows["Watch.personId"]).toBeUndefined();
    expect(held?.history["Watch.personId"]).toMatchObject([{ initiativeId: initiative.id }]);
    expect(held?.deeds.map(({ type }) => type)).toEqual(["initiative.watched", "initiative.unwatched"]);
    expect(held?.about.map(({ type }) => type)).toEqual([
      "person.registered",
      "membership.began",
      "seat.taken",
      "seat.vacated",
      "person.invited",
    ]);
    expect(held?.about[0]?.data).toMatchObject({ name: { text: "Åse Ærø" }, email: { text: email } });
    expect(JSON.stringify(held)).not.toContain(actors.lead.personId);
  });

  test("holds what they were called before", async () => {
    const { owner } = world();
    const { subjectId: personId } = await done(registerPerson, systemActor, { name: "Ny", email: "foer@midt.example" });
    // No command renames a person yet, and a row without its fact is not let through: it is looked at before that.
    await owner.query("BEGIN");
    await owner.query("SELECT ledger.begin_write(now())");
    await owner.query(`UPDATE public."Person" SET name = 'Nyere' WHERE id = $1`, [personId]);

    const held = await exportPerson(owner, "foer@midt.example");
    await owner.query("ROLLBACK");

    expect(held?.formerly).toMatchObject([{ name: "Ny" }]);
  });

  test("holds when their data were looked up and what for, not by whom", async () => {
    const { owner, actors } = world();
    const [one, other] = [await registered("en@midt.example"), await registered("to@midt.example")];
    await noteReading({ by: actors.secretariat, of: [one, other], purpose: "adgang" });
    await noteReading({ by: null, of: [one], purpose: "indsigt" });

    const held = await exportPerson(owner, "en@midt.example");

    expect(held?.readings.map(({ purpose }) => purpose)).toEqual(["adgang", "indsigt"]);
    expect(JSON.stringify(held)).not.toContain(actors.secretariat.personId);
  });

  test("is nothing of somebody unknown", async () => {
    expect(await exportPerson(world().owner, "ingen@midt.example")).toBeNull();
  });
});
