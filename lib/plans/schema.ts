import "server-only";
import * as z from "zod";
import { day, id, key, optional, text, whole } from "@/lib/platform/input";
import { PLAN_KINDS } from "./model";

export const announcePlanInput = z
  .strictObject({
    key: key(),
    strategyId: id<"Strategy">(),
    number: whole({ min: 1, max: 99, message: "En plan har et nummer fra 1 til 99." }),
    kind: z.enum(PLAN_KINDS, "Vælg, hvem planen gælder."),
    title: text({ what: "Titlen", min: 1, max: 200 }),
    organisationId: optional(id<"Organisation">()),
    body: text({ what: "Beskrivelsen", max: 2000 }),
    dueText: text({ what: "Fristen", min: 1, max: 80 }),
    dueFrom: day(),
    dueTo: optional(day()),
    coversText: optional(text({ what: "Perioden", max: 80 })),
    source: optional(text({ what: "Kilden", max: 300 })),
    isDemonstration: z.boolean().default(false),
  })
  .refine(({ kind, organisationId }) => kind !== "hospital" || organisationId !== null, {
    message: "Vælg det sygehus, planen gælder.",
    path: ["organisationId"],
  })
  .refine(({ dueFrom, dueTo }) => dueTo === null || dueFrom <= dueTo, {
    message: "Fristen slutter, før den begynder.",
    path: ["dueTo"],
  });
