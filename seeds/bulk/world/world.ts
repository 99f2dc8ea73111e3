import type { BodyKind, MembershipRole } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import { people } from "../../midtjylland/people";
import type { Random } from "../random";
import type { Recorded } from "../recorded";
import type { Size } from "../sizes";
import { asAddress, personName } from "./names";
import { type Demonstration, foundDemonstration, foundRegions, type Region } from "./regions";
import { openRegister, type Register } from "./register";

/** A region with the people that run its strategies. */
export type Staffed = Region & {
  readonly secretariat: readonly string[];
  readonly leads: readonly string[];
  readonly meeting: readonly MeetingBody[];
};

/** A body that meets, and who keeps its agendas and records what it decides. */
export type MeetingBody = { readonly id: string; readonly kind: BodyKind; readonly secretaryId: string };

export type World = {
  /** Everything that brings it about, in order of time. */
  readonly records: readonly Recorded[];
  readonly regions: readonly Staffed[];
  /** The e-mails of those who sign in: the demonstration's people, and four of each other region. */
  readonly accounts: readonly string[];
};

/** Organisations, bodies and people: the demonstration's and generated ones. */
export function makeWorld(size: Size, day: Day, random: Random): World {
  const register = openRegister(day, random.fork("ids"));
  const demonstration = foundDemonstration(register);
  const regions = foundRegions(register, demonstration, size, random.fork("organisations"));
  const staffed = regions.map((region) => ({ ...region, ...nobody() }));
  const enrolled = enrolDemonstration(register, demonstration, staffed);
  const accounts = [...enrolled, ...staffed.flatMap((region) => enrolFour(register, region, enrolled))];
  fill(register, staffed, size.people - accounts.length, random.fork("people"));
  return { records: register.records, regions: staffed, accounts };
}

type Growing = Region & ReturnType<typeof nobody>;

const nobody = () => ({ secretariat: [] as string[], leads: [] as string[], meeting: [] as MeetingBody[] });

function enrolDemonstration(register: Register, demonstration: Demonstration, regions: readonly Growing[]): string[] {
  for (const { email, name, memberships, seats } of people) {
    const personId = register.enrol({ email, name });
    for (const { organisation, role } of memberships) {
      const organisationId = demonstration.organisations.get(organisation) ?? "";
      register.admit({ personId, organisationId, role });
      regions.find(({ id }) => id === organisationId && role === "sekretariat")?.secretariat.push(personId);
      if (email.startsWith("tovholder@"))
        regions.find((it) => it.hospitals.includes(organisationId))?.leads.push(personId);
    }
    for (const { body, role } of seats) {
      const bodyId = demonstration.bodies.get(body) ?? "";
      register.seat({ personId, bodyId, role });
      if (role === "sekretaer") keepMeetings(regions, bodyId, personId);
    }
  }
  return people.map(({ email }) => email);
}

function keepMeetings(regions: readonly Growing[], bodyId: string, secretaryId: string): void {
  for (const { bodies, meeting } of regions)
    meeting.push(...bodies.filter(({ id }) => id === bodyId).map(({ id, kind }) => ({ id, kind, secretaryId })));
}

/** Somebody of the secretariat, a lead, a politician, and the secretary of all bodies. @returns their e-mails; none where the demonstration has them */
function enrolFour(register: Register, region: Growing, known: readonly string[]): string[] {
  const emails = ["strategi", "tovholder", "politiker", "sekretaer"].map((office) => `${office}@${region.key}.example`);
  if (emails.some((email) => known.includes(email))) return [];
  const [secretariat = "", lead = "", politician = "", secretary = ""] = emails.map((email) =>
    register.enrol({ email, name: `${email.split("@")[0] ?? ""} ${region.name}` }),
  );
  admitTo(register, region, { personId: secretariat, role: "sekretariat" });
  admitTo(register, region, { personId: lead, role: "medarbejder", organisationId: region.hospitals[0] ?? region.id });
  seatIn(register, region, politician);
  for (const { id: bodyId } of region.bodies) {
    register.seat({ personId: secretary, bodyId, role: "sekretaer" });
    keepMeetings([region], bodyId, secretary);
  }
  return emails;
}

type Admission = { readonly personId: string; readonly role: MembershipRole; readonly organisationId?: string };

function admitTo(register: Register, region: Growing, { personId, role, organisationId = region.id }: Admission): void {
  register.admit({ personId, organisationId, role });
  if (role === "sekretariat") region.secretariat.push(personId);
  if (role === "medarbejder") region.leads.push(personId);
}

function seatIn(register: Register, region: Region, personId: string): void {
  for (const { id: bodyId, kind } of region.bodies) {
    if (kind === "regionsraad" || kind === "raadgivende-udvalg") register.seat({ personId, bodyId, role: "medlem" });
  }
}

/** The rest: one in forty in a secretariat, one in ten a politician, some of the kommuner, most at hospitals. */
function fill(register: Register, regions: readonly Growing[], count: number, random: Random): void {
  for (let number = 1; number <= count; number++) {
    const region = random.pick(regions);
    const name = personName(random);
    const personId = register.enrol({ name, email: `${asAddress(name)}.${number}@${region.key}.example` });
    const chance = random.fraction();
    if (chance < 0.025) admitTo(register, region, { personId, role: "sekretariat" });
    else if (chance < 0.125) seatIn(register, region, personId);
    else if (chance < 0.3)
      admitTo(register, region, { personId, role: "repraesentant", organisationId: random.pick(region.kommuner) });
    else admitTo(register, region, { personId, role: "medarbejder", organisationId: random.pick(region.hospitals) });
  }
}
