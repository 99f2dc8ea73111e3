import "server-only";
import * as z from "zod";
import { BODY_KINDS, SEAT_ROLES } from "@/lib/kernel/actor";
import { day, id, key, optional, text } from "@/lib/platform/input";
import { BODY_LEVELS } from "./model";

export const establishBodyInput = z.strictObject({
  key: key(),
  name: text({ what: "Navnet", min: 1, max: 160 }),
  organisationId: id<"Organisation">("Vælg den region, organet hører til."),
  kind: z.enum(BODY_KINDS, "Vælg, hvilken slags organ det er."),
  level: z.enum(BODY_LEVELS, "Vælg politisk eller administrativt niveau."),
  validFrom: day(),
  legalBasis: optional(text({ what: "Lovgrundlaget", max: 200 })),
  isDemonstration: z.boolean().default(false),
});

export const renameBodyInput = z.strictObject({
  key: key(),
  bodyId: id<"Body">(),
  name: text({ what: "Navnet", min: 1, max: 160 }),
  from: day(),
});

export const takeSeatInput = z.strictObject({
  key: key(),
  bodyId: id<"Body">("Vælg et organ."),
  personId: id<"Person">("Vælg en person."),
  role: z.enum(SEAT_ROLES, "Vælg, hvad personen er i organet."),
  validFrom: day(),
});

export const vacateSeatInput = z.strictObject({ key: key(), seatId: id<"Seat">() });
