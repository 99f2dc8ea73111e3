import "server-only";
import * as z from "zod";
import { BODY_KINDS, SEAT_ROLES } from "@/lib/kernel/actor";
import { day, id, key, text } from "@/lib/platform/input";
import { BODY_LEVELS } from "./model";

export const establishBodyInput = z.strictObject({
  key: key(),
  organisationId: id<"Organisation">(),
  kind: z.enum(BODY_KINDS),
  level: z.enum(BODY_LEVELS),
  name: text({ what: "Navnet", min: 1, max: 160 }),
  validFrom: day(),
  isDemonstration: z.boolean().default(false),
});

export const takeSeatInput = z.strictObject({
  key: key(),
  bodyId: id<"Body">(),
  personId: id<"Person">(),
  role: z.enum(SEAT_ROLES),
  validFrom: day(),
});

export const vacateSeatInput = z.strictObject({ key: key(), seatId: id<"Seat">() });
