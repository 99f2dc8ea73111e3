import "server-only";
import type { MembershipRole, SeatRole } from "@/lib/kernel/actor";
import { asDate } from "@/lib/kernel/day";
import { seatRoleLabel } from "@/lib/bodies/labels";
import { membershipRoleLabel } from "@/lib/people/labels";
import type { Reader } from "@/lib/platform/readers";

export type DemonstrationPerson = { readonly email: string; readonly name: string; readonly role: string };

/** Who can be signed in as by a button: the same for everybody, so there is no viewer. Shown in a demonstration only. */
export async function listDemonstrationPeople({ db, today }: Reader): Promise<readonly DemonstrationPerson[]> {
  const accounts = await db.$queryRaw<{ personId: string }[]>`
    SELECT a.person_id AS "personId" FROM ops.account a WHERE a.issuer = 'local' ORDER BY a.made_at, a.subject LIMIT 50`;
  const ids = accounts.map(({ personId }) => personId);
  const holds = { validFrom: { lte: asDate(today) }, OR: [{ validTo: null }, { validTo: { gte: asDate(today) } }] };
  const people = await db.person.findMany({
    where: { id: { in: ids }, isDemonstration: true },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: {
        where: holds,
        select: { role: true, organisation: { select: { name: true } } },
        orderBy: { id: "asc" },
        take: 1,
      },
      seats: {
        where: holds,
        select: { role: true, body: { select: { name: true, organisation: { select: { name: true } } } } },
        orderBy: { id: "asc" },
        take: 1,
      },
      leads: { where: holds, select: { id: true }, take: 1 },
    },
  });
  return people
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ name, email, memberships: [membership], seats: [seat], leads }) => ({
      name,
      email,
      role: roleOf({ membership, seat, isLead: leads.length > 0 }),
    }));
}

type Held = {
  readonly membership: { role: string; organisation: { name: string } } | undefined;
  readonly seat: { role: string; body: { name: string; organisation: { name: string } } } | undefined;
  readonly isLead: boolean;
};

/** In a few words what somebody is: what they do there says more than that they are employed. */
function roleOf({ membership, seat, isLead }: Held): string {
  // CHECK constraints hold both columns to their vocabularies.
  const [membershipRole, seatRole] = [
    membership?.role as MembershipRole | undefined,
    seat?.role as SeatRole | undefined,
  ];
  const isEmployee = membershipRole === "medarbejder";
  if (membership && isLead && isEmployee) return `Tovholder, ${membership.organisation.name}`;
  if (seat && seatRole && (!membership || isEmployee))
    return `${seatRoleLabel[seatRole]}, ${seat.body.name}, ${seat.body.organisation.name}`;
  return membership && membershipRole ? `${membershipRoleLabel[membershipRole]}, ${membership.organisation.name}` : "";
}
