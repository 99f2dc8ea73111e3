import { afterAll, beforeAll, inject } from "vitest";
import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { closeDatabase, database } from "@/lib/platform/db";
import { actorFor, publicActor, systemActor } from "@/lib/platform/session";
import { uniqueName } from "../../scripts/embedded-postgres";
import { asSuperuser, dropDatabase, makeDatabase, type Server } from "../../scripts/embedded/databases";
import { done, type Wish } from "./commands";
import { TEMPLATE } from "./database";

export const SINCE = "2015-01-01";

const ORGANISATIONS = {
  drift: "Strategispor",
  region: "Region Midtjylland",
  otherRegion: "Region Syddanmark",
  kommuner: "Kommunerne i Region Midtjylland",
  aarhus: "Aarhus Kommune",
  practices: "Almen praksis",
} as const;

const BODIES = { council: "Regionsrådet", patients: "Patientinddragelsesudvalget" } as const;

/** Everybody in the small world, and what makes each what they are. */
const CAST = {
  administrator: { member: ["drift", "systemadministrator"] },
  auditor: { member: ["drift", "revisor"] },
  secretariat: { member: ["region", "sekretariat"] },
  "secretariat of another region": { member: ["otherRegion", "sekretariat"] },
  employee: { member: ["region", "medarbejder"] },
  politician: { seat: ["council", "medlem"] },
  secretary: { seat: ["council", "sekretaer"] },
  partner: { member: ["aarhus", "repraesentant"] },
  "member of the patients' committee": { seat: ["patients", "medlem"] },
} as const;

type Member = keyof typeof CAST;
export type Role = Member | "public";

/** A region with its neighbours, a council, a committee of patients, and one person of every kind. */
export type Stage = {
  readonly actors: Record<Role, Actor>;
  readonly emails: Record<Member, string>;
  readonly organisations: Record<keyof typeof ORGANISATIONS, string>;
  readonly bodies: Record<keyof typeof BODIES, string>;
  readonly ownerUrl: string;
};

/** A database of the file's own with a stage in it, for the tests that follow. */
export function useStage(): () => Stage {
  const name = uniqueName("test");
  let stage: Stage | undefined;
  beforeAll(async () => {
    const ownerUrl = await makeStagedDatabase(inject("databaseServer"), name);
    stage = { ...(await findStage()), ownerUrl };
  });
  afterAll(async () => {
    await closeDatabase();
    await dropDatabase(inject("databaseServer"), name);
  });
  return () => {
    if (!stage) throw new RangeError("The stage is set in beforeAll: ask for it inside a test");
    return stage;
  };
}

const STAGED = "template_staged";

/** The first file that needs a stage sets it; the others clone the first one's. @returns how its owner signs in */
const makeStagedDatabase = (server: Server, name: string): Promise<string> =>
  asSuperuser(server, "postgres", async (client) => {
    // One at a time; given back when the connection ends.
    await client.query("SELECT pg_advisory_lock(8270002)");
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [STAGED]);
    const { appUrl, ownerUrl } = await makeDatabase(server, name, rowCount === 1 ? STAGED : TEMPLATE);
    process.env.DATABASE_URL = appUrl;
    process.env.AUDIT_KEY = "a key that only the tests have, long enough";
    if (rowCount === 1) return ownerUrl;
    await setStage();
    // A database that somebody is signed in to cannot be cloned.
    await closeDatabase();
    await makeDatabase(server, STAGED, name);
    return ownerUrl;
  });

const emailOf = (member: Member): string => `${member.replaceAll(/[^a-z]+/g, "-")}@demo.example`;

async function setStage(): Promise<void> {
  const found = async (kind: string, key: keyof typeof ORGANISATIONS, wish: Wish = {}) =>
    (await done(foundOrganisation, systemActor, { kind, name: ORGANISATIONS[key], ...wish })).subjectId;
  const regionId = await found("region", "region");
  const kommuner = await found("kommune", "kommuner", { regionId });
  const organisations = {
    drift: await found("drift", "drift"),
    region: regionId,
    otherRegion: await found("region", "otherRegion"),
    aarhus: await found("kommune", "aarhus", { regionId, partOfId: kommuner }),
    practices: await found("almen-praksis", "practices", { regionId }),
  };
  const established = async (kind: string, name: string) => {
    const body = { organisationId: regionId, kind, level: "politisk", name, validFrom: SINCE };
    return (await done(establishBody, systemActor, body)).subjectId;
  };
  const bodies = {
    council: await established("regionsraad", BODIES.council),
    patients: await established("patientinddragelsesudvalg", BODIES.patients),
  };
  for (const member of MEMBERS) {
    const { subjectId: personId } = await done(registerPerson, systemActor, { name: member, email: emailOf(member) });
    const part = CAST[member];
    if ("member" in part) {
      const [organisation, role] = part.member;
      const wish = { personId, organisationId: organisations[organisation], role, validFrom: SINCE };
      await done(admitMember, systemActor, wish);
    } else {
      const [body, role] = part.seat;
      await done(takeSeat, systemActor, { personId, bodyId: bodies[body], role, validFrom: SINCE });
    }
  }
}

// Object.keys forgets which keys an object has.
const MEMBERS = Object.keys(CAST) as readonly Member[];

async function findStage(): Promise<Omit<Stage, "ownerUrl">> {
  const { now } = database();
  const named = await now.$queryRaw<{ id: string; name: string }[]>`
    SELECT id::text, name FROM "Organisation" UNION SELECT id::text, name FROM "Body" UNION SELECT id::text, name FROM "Person"`;
  const ids = new Map(named.map(({ id, name }) => [name, id]));
  const idsOf = <Key extends string>(names: Record<Key, string>) => mapped(names, (name) => ids.get(name) ?? "");
  const actors = new Map<Member, Actor>();
  for (const member of MEMBERS) actors.set(member, await actorOf(ids.get(member)));
  return {
    actors: { ...mapped(CAST, (_, member) => actors.get(member) ?? publicActor), public: publicActor },
    emails: mapped(CAST, (_, member) => emailOf(member)),
    organisations: idsOf(ORGANISATIONS),
    bodies: idsOf(BODIES),
  };
}

/** The same keys with other values, which Object.fromEntries does not promise. */
const mapped = <Key extends string, From, To>(record: Record<Key, From>, to: (value: From, key: Key) => To) =>
  Object.fromEntries(Object.entries<From>(record).map(([key, value]) => [key, to(value, key as Key)])) as Record<
    Key,
    To
  >;

/** The person with the rights of now: asked for again after they changed. */
export async function actorOf(personId: string | null | undefined): Promise<Actor> {
  const actor = personId ? await actorFor(database().now, personId, dayOf(new Date()), new Date()) : null;
  if (!actor) throw new RangeError(`Nobody is registered as ${String(personId)}`);
  return actor;
}
