import "server-only";
import * as z from "zod";
import { MEMBERSHIP_ROLES } from "@/lib/kernel/actor";
import { day, id, key, text } from "@/lib/platform/input";

export const registerPersonInput = z.strictObject({
  key: key(),
  name: text({ what: "Navnet", min: 1, max: 120 }),
  email: z.string().trim().toLowerCase().pipe(z.email("Skriv en e-mailadresse som navn@organisation.dk.")),
  isDemonstration: z.boolean().default(false),
});

export const admitMemberInput = z.strictObject({
  key: key(),
  personId: id<"Person">(),
  organisationId: id<"Organisation">("Vælg en organisation."),
  role: z.enum(MEMBERSHIP_ROLES, "Vælg en rolle."),
  validFrom: day(),
});

export const endMembershipInput = z.strictObject({ key: key(), membershipId: id<"Membership">() });

export const invitePersonInput = z.strictObject({ key: key(), personId: id<"Person">() });
