import type { Actor, BodyKind, MembershipRole, SeatRole } from "@/lib/kernel/actor";

type SeatGiven = { body?: string; kind?: BodyKind; region?: string; role?: SeatRole };

/** Who a test needs, by what they hold; ids are any text that reads well. */
export type Given = {
  personId?: string;
  /** Regions whose strategy secretariat the person belongs to. */
  secretariatOf?: string | readonly string[];
  /** Organisations the person works in, without a say on their behalf. */
  employedBy?: string | readonly string[];
  /** Organisations the person may speak for. */
  represents?: string | readonly string[];
  isSystemAdministrator?: boolean;
  isAuditor?: boolean;
  seatIn?: SeatGiven | readonly SeatGiven[];
  /** Initiatives. */
  leadOf?: string | readonly string[];
  /** Collectives the person's organisations are part of. */
  within?: string | readonly string[];
  /** Regions. */
  partnerOf?: string | readonly string[];
  signedInAt?: Date;
};

const listed = <T>(given: T | readonly T[] | undefined): readonly T[] =>
  given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T];

/** A signed-in person with the rights a test names, and no others. */
export function anActor(given: Given = {}): Actor {
  const memberships = [
    ...membershipsIn(given.secretariatOf, "sekretariat"),
    ...membershipsIn(given.employedBy, "medarbejder"),
    ...membershipsIn(given.represents, "repraesentant"),
    ...membershipsIn(given.isSystemAdministrator ? "drift" : undefined, "systemadministrator"),
    ...membershipsIn(given.isAuditor ? "drift" : undefined, "revisor"),
  ];
  return minted({
    personId: given.personId ?? "somebody",
    isSystem: false,
    memberships,
    organisationIds: [...new Set([...memberships.map((m) => m.organisationId), ...listed(given.within)])],
    seats: listed(given.seatIn).map(seatOf),
    partnerOf: listed(given.partnerOf),
    leads: listed(given.leadOf),
    signedInAt: given.signedInAt ?? new Date(),
  });
}

const NOTHING = {
  personId: null,
  memberships: [],
  organisationIds: [],
  seats: [],
  partnerOf: [],
  leads: [],
  signedInAt: null,
};

export const thePublic: Actor = minted({ ...NOTHING, isSystem: false });
export const theSystem: Actor = minted({ ...NOTHING, isSystem: true });

const membershipsIn = (organisations: string | readonly string[] | undefined, role: MembershipRole) =>
  listed(organisations).map((organisationId) => ({ organisationId, role }));

const seatOf = ({ body = "body", kind = "regionsraad", region = "region", role = "medlem" }: SeatGiven) => ({
  bodyId: body,
  bodyKind: kind,
  organisationId: region,
  role,
});

/** Tests' own mint: the brands of actor and ids are given here and nowhere else in the tests. */
function minted(actor: Readonly<Record<Extract<keyof Actor, string>, unknown>>): Actor {
  return actor as unknown as Actor;
}
