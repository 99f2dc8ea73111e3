"use server";

import type { Typed } from "@/lib/kernel/form-state";
import { action } from "@/lib/platform/action";
import { admitMember } from "./commands/admit-member";
import { endMembership } from "./commands/end-membership";
import { invitePerson } from "./commands/invite-person";
import { registerPerson } from "./commands/register-person";
import { explainPersonRefusal } from "./labels";

const backTo =
  (message: string) =>
  (_answer: unknown, { _person = "" }: Typed) =>
    `/administration/personer/${encodeURIComponent(_person)}?besked=${message}`;

export const registerPersonAction = action(registerPerson, {
  done: ({ subjectId }) => `/administration/personer/${subjectId}?besked=person-oprettet`,
  explain: explainPersonRefusal,
});
export const admitMemberAction = action(admitMember, {
  done: backTo("medlem-optaget"),
  explain: () => "Tilknytningen kunne ikke oprettes. Prøv igen.",
});
export const endMembershipAction = action(endMembership, {
  done: backTo("medlemskab-afsluttet"),
  explain: explainPersonRefusal,
});
export const invitePersonAction = action(invitePerson, {
  done: backTo("person-inviteret"),
  explain: explainPersonRefusal,
});
