import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { arrangePaper } from "@/lib/papers/commands/arrange-paper";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { systemActor } from "@/lib/platform/session";
import { type risingClock } from "../clock";
import { through } from "../door";
import { people, PEOPLE_VALID_FROM } from "../midtjylland/people";
import type { SeedPerson } from "../midtjylland/types";
import { bodies, organisations } from "../organisations";
import { paperOrders } from "../paper-orders";

export type Foundation = {
  /** Laws make new ones. */
  readonly organisations: Map<string, string>;
  readonly bodies: Map<string, string>;
  /** By e-mail. */
  readonly people: ReadonlyMap<string, string>;
};

/** Organisations, bodies and people, with their memberships and seats. @returns the ids, by the keys of the data */
export async function layFoundation(clock: ReturnType<typeof risingClock>): Promise<Foundation> {
  const found = {
    organisations: new Map<string, string>(),
    bodies: new Map<string, string>(),
    people: new Map<string, string>(),
  };
  const at = () => clock(PEOPLE_VALID_FROM);
  for (const { key, partOf, region, demonstration, ...rest } of organisations) {
    const wish = {
      ...rest,
      partOfId: partOf && known(found.organisations, partOf),
      regionId: region && known(found.organisations, region),
      isDemonstration: demonstration,
    };
    found.organisations.set(key, (await through(foundOrganisation, systemActor, at(), wish)).subjectId);
  }
  for (const [region, sections] of Object.entries(paperOrders)) {
    const { key } = organisations.find(({ name }) => name === region) ?? {};
    const organisationId = key && known(found.organisations, key);
    if (organisationId) await through(arrangePaper, systemActor, at(), { organisationId, sections });
  }
  for (const { key, organisation, demonstration, ...rest } of bodies) {
    const wish = {
      ...rest,
      organisationId: known(found.organisations, organisation),
      validFrom: PEOPLE_VALID_FROM,
      isDemonstration: demonstration,
    };
    found.bodies.set(key, (await through(establishBody, systemActor, at(), wish)).subjectId);
  }
  for (const person of people) found.people.set(person.email, await welcome(person, found, at));
  return found;
}

/** Registers a person, with memberships and seats. @returns the person's id */
async function welcome(
  { email, name, memberships, seats }: SeedPerson,
  found: Omit<Foundation, "people">,
  at: () => Date,
): Promise<string> {
  const { subjectId: personId } = await through(registerPerson, systemActor, at(), {
    email,
    name,
    isDemonstration: true,
  });
  for (const { organisation, role } of memberships) {
    await through(admitMember, systemActor, at(), {
      personId,
      organisationId: known(found.organisations, organisation),
      role,
      validFrom: PEOPLE_VALID_FROM,
    });
  }
  for (const { body, role } of seats) {
    await through(takeSeat, systemActor, at(), {
      personId,
      bodyId: known(found.bodies, body),
      role,
      validFrom: PEOPLE_VALID_FROM,
    });
  }
  return personId;
}

/** @throws RangeError for a key the data do not hold */
export function known<T>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`The seed's data name ${key}, which is nowhere`);
  return id;
}
