import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import type { MembershipRole, SeatRole } from "@/lib/kernel/actor";
import { admitMember } from "@/lib/people/commands/admit-member";
import { endMembership } from "@/lib/people/commands/end-membership";
import { registerPerson } from "@/lib/people/commands/register-person";
import { setPassword } from "@/lib/platform/accounts";
import { database } from "@/lib/platform/db";
import { DeedRefused, doingAsSystem } from "./doing";

export type Post =
  | { readonly organisation: string; readonly role: MembershipRole }
  | { readonly body: string; readonly of: string; readonly role: SeatRole };

export type Employed = { readonly email: string; readonly password: string; readonly postId: string };

/** Since long, so that the post can end before today. */
const SINCE = "2020-01-01";

/** Somebody new, who can sign in with a password and holds one post. Not one of the demonstration's people. */
export async function employ(post: Post): Promise<Employed> {
  const [email, password] = [`${crypto.randomUUID()}@ansat.example`, crypto.randomUUID()];
  const { subjectId: personId } = await doingAsSystem(registerPerson, { email, name: "Ansat til en prøve" });
  const given = await setPassword(personId, email, password);
  if (!given.ok) throw new DeedRefused(`${email} got no password: ${given.refusal.code}`);
  return { email, password, postId: await take(post, personId) };
}

async function take(post: Post, personId: string): Promise<string> {
  const { now: db } = database();
  if ("organisation" in post) {
    const { id: organisationId } = await db.organisation.findFirstOrThrow({
      where: { name: post.organisation },
      select: { id: true },
    });
    const wish = { personId, organisationId, role: post.role, validFrom: SINCE };
    return (await doingAsSystem(admitMember, wish)).subjectId;
  }
  const { id: bodyId } = await db.body.findFirstOrThrow({
    where: { name: post.body, organisation: { name: post.of } },
    select: { id: true },
  });
  return (await doingAsSystem(takeSeat, { personId, bodyId, role: post.role, validFrom: SINCE })).subjectId;
}

/** Ends the membership or the seat at once. */
export const endPost = async (post: Post, postId: string): Promise<void> => {
  if ("organisation" in post) await doingAsSystem(endMembership, { membershipId: postId });
  else await doingAsSystem(vacateSeat, { seatId: postId });
};
