import { describe, expect, test } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { isSecretaryOf, type Actor } from "@/lib/kernel/actor";
import { addDays, day, dayOf, type Day } from "@/lib/kernel/day";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { withdrawLead } from "@/lib/initiatives/commands/withdraw-lead";
import { admitMember } from "@/lib/people/commands/admit-member";
import { endMembership } from "@/lib/people/commands/end-membership";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { actorFor } from "@/lib/platform/session";
import { done } from "../../support/commands";
import { played } from "../../support/played";
import { anInitiative, aStrategy } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const TODAY = dayOf(new Date());
let people = 0;

const somebody = (email = `nogen-${people++}@midt.example`): Promise<string> =>
  played(registerPerson, { name: "Nogen", email });

async function actorOf(personId: string, today: Day = TODAY): Promise<Actor> {
  const actor = await actorFor(database().now, personId, today, null);
  if (!actor) throw new TypeError("The person was just registered");
  return actor;
}

describe("an actor", () => {
  test("of nobody is nobody", async () => {
    const { region } = stage().organisations;
    expect(await actorFor(database().now, region, TODAY, null)).toBeNull();
  });

  test("without seats, memberships and leads may nothing", async () => {
    const personId = await somebody();

    const actor = await actorOf(personId);

    expect(actor).toEqual({
      personId,
      isSystem: false,
      memberships: [],
      organisationIds: [],
      seats: [],
      partnerOf: [],
      leads: [],
      signedInAt: null,
    });
  });

  test("carries when the person last proved who they are", async () => {
    const signedInAt = new Date("2026-11-22T08:00:00Z");

    const actor = await actorFor(database().now, await somebody(), TODAY, signedInAt);

    expect(actor?.signedInAt).toEqual(signedInAt);
  });

  test("of a kommune also stands within the kommuner together, and is a partner of their region", async () => {
    const { region, kommuner, aarhus } = stage().organisations;
    const personId = await somebody();
    await played(admitMember, { personId, organisationId: aarhus, role: "repraesentant", validFrom: "2015-01-01" });

    const actor = await actorOf(personId);

    expect(actor.memberships).toEqual([{ organisationId: aarhus, role: "repraesentant" }]);
    expect([...actor.organisationIds].sort()).toEqual([aarhus, kommuner].sort());
    expect(actor.partnerOf).toEqual([region]);
  });

  test("of the region itself is no partner", async () => {
    const { region } = stage().organisations;
    const personId = await somebody();
    await played(admitMember, { personId, organisationId: region, role: "sekretariat", validFrom: "2015-01-01" });

    expect((await actorOf(personId)).partnerOf).toEqual([]);
  });

  test("in a joint body is a partner of its region, in the council not", async () => {
    const { region } = stage().organisations;
    const { council, patients } = stage().bodies;
    const [patient, politician] = [await somebody(), await somebody()];
    await played(takeSeat, { personId: patient, bodyId: patients, role: "medlem", validFrom: "2015-01-01" });
    await played(takeSeat, { personId: politician, bodyId: council, role: "medlem", validFrom: "2015-01-01" });

    const [ofPatients, ofCouncil] = [await actorOf(patient), await actorOf(politician)];

    expect(ofPatients.partnerOf).toEqual([region]);
    expect(ofCouncil.partnerOf).toEqual([]);
    expect(ofCouncil.seats).toEqual([
      { bodyId: council, bodyKind: "regionsraad", organisationId: region, role: "medlem" },
    ]);
  });

  test("holds a seat from its first day", async () => {
    const { council } = stage().bodies;
    const personId = await somebody();
    await played(takeSeat, { personId, bodyId: council, role: "sekretaer", validFrom: "2018-01-01" });

    expect(isSecretaryOf(await actorOf(personId, day("2017-12-31")), council)).toBe(false);
    expect(isSecretaryOf(await actorOf(personId, day("2018-01-01")), council)).toBe(true);
  });

  test("has lost a seat on the day it is vacated", async () => {
    const { council } = stage().bodies;
    const personId = await somebody();
    const seatId = await played(takeSeat, { personId, bodyId: council, role: "sekretaer", validFrom: "2018-01-01" });

    await played(vacateSeat, { seatId });

    expect((await actorOf(personId)).seats).toEqual([]);
    expect((await actorOf(personId, addDays(TODAY, -1))).seats).toHaveLength(1);
  });

  test("has lost a membership, and what came with it, on the day it ends", async () => {
    const { aarhus } = stage().organisations;
    const personId = await somebody();
    const membership = { personId, organisationId: aarhus, role: "repraesentant", validFrom: "2015-01-01" };
    const membershipId = await played(admitMember, membership);

    await played(endMembership, { membershipId });

    expect(await actorOf(personId)).toMatchObject({ memberships: [], organisationIds: [], partnerOf: [] });
  });

  test("is lead of an initiative until the lead is withdrawn", async () => {
    const { secretariat } = stage().actors;
    const initiativeId = await anInitiative(stage(), await aStrategy(stage()));
    const personId = await somebody("tovholder@midt.example");
    await done(assignLead, secretariat, { initiativeId, expectedVersion: 1, email: "tovholder@midt.example" });
    const before = (await actorOf(personId)).leads;
    const lead = await database().now.initiativeLead.findFirstOrThrow({ where: { personId } });

    await done(withdrawLead, secretariat, { initiativeId, expectedVersion: 2, leadId: lead.id });

    expect(before).toEqual([initiativeId]);
    expect((await actorOf(personId)).leads).toEqual([]);
  });
});
