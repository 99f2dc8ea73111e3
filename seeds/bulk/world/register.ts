import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import type { BodyFact } from "@/lib/bodies/facts";
import { asDate, type Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import type { OrganisationFact } from "@/lib/organisations/facts";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import type { PersonFact } from "@/lib/people/facts";
import type { AnyFact } from "@/lib/platform/projections";
import type { Random } from "../random";
import type { Recorded } from "../recorded";

type DataOf<F extends AnyFact, T extends F["type"]> = Extract<F, { type: T }>["data"];
type Named<Data> = Omit<Data, "name" | "validFrom"> & { readonly name: string };

/** The system's own records of a day: organisations, bodies and people, a second apart. */
export type Register = {
  readonly records: readonly Recorded[];
  readonly found: (organisation: Named<DataOf<OrganisationFact, "organisation.founded">>) => string;
  readonly establish: (body: Named<DataOf<BodyFact, "body.established">>) => string;
  readonly enrol: (person: { readonly name: string; readonly email: string }) => string;
  readonly admit: (membership: Omit<DataOf<PersonFact, "membership.began">, "validFrom">) => void;
  readonly seat: (seat: Omit<DataOf<BodyFact, "seat.taken">, "validFrom">) => void;
};

const MORNING_UTC = 4 * 3_600_000;

export function openRegister(day: Day, random: Random): Register {
  const records: Recorded[] = [];
  const enter = (command: string, factOf: (id: string) => AnyFact): string => {
    const atMs = asDate(day).getTime() + MORNING_UTC + records.length * 1000;
    const id = random.id(atMs);
    records.push({ at: new Date(atMs), actorId: null, command, facts: [factOf(id)] });
    return id;
  };
  const on = { happenedOn: day } as const;
  return {
    records,
    found: ({ name, ...data }) =>
      enter(foundOrganisation.commandName, (id) => ({
        ...{ ...on, type: "organisation.founded", subject: { kind: "organisation", id, version: 1 } },
        data: { ...data, name: written(name) },
      })),
    establish: ({ name, ...data }) =>
      enter(establishBody.commandName, (id) => ({
        ...{ ...on, type: "body.established", subject: { kind: "body", id, version: 1 } },
        data: { ...data, name: written(name), validFrom: day },
      })),
    enrol: ({ name, email }) =>
      enter(registerPerson.commandName, (id) => ({
        ...{ ...on, type: "person.registered", subject: { kind: "person", id, version: 1 } },
        data: { name: written(name), email: written(email), isDemonstration: true },
      })),
    admit: (data) => {
      enter(admitMember.commandName, (id) => ({
        ...{ ...on, type: "membership.began", subject: { kind: "membership", id, version: 1 } },
        data: { ...data, validFrom: day },
      }));
    },
    seat: (data) => {
      enter(takeSeat.commandName, (id) => ({
        ...{ ...on, type: "seat.taken", subject: { kind: "seat", id, version: 1 } },
        data: { ...data, validFrom: day },
      }));
    },
  };
}
