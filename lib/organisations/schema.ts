import "server-only";
import * as z from "zod";
import { id, key, optional, text } from "@/lib/platform/input";
import { ORGANISATION_KINDS } from "./model";

export const foundOrganisationInput = z.strictObject({
  key: key(),
  name: text({ what: "Navnet", min: 1, max: 120 }),
  kind: z.enum(ORGANISATION_KINDS, "Vælg, hvilken slags organisation det er."),
  partOfId: optional(id<"Organisation">()),
  regionId: optional(id<"Organisation">()),
  municipalityCode: optional(z.string().regex(/^\d{4}$/, "En kommunekode er fire cifre.")),
  isDemonstration: z.boolean().default(false),
});
