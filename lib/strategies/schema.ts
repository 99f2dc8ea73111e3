import "server-only";
import * as z from "zod";
import { day, id, key, optional, text, version, whole } from "@/lib/platform/input";
import { isSlug } from "./model";

export const foundStrategyInput = z.strictObject({
  key: key(),
  slug: z.string().refine(isSlug, "Adressen må kun have små bogstaver a-z, tal og bindestreg.").max(60),
  title: text({ what: "Titlen", min: 1, max: 200 }),
  motto: optional(text({ what: "Mottoet", max: 200 })),
  source: optional(text({ what: "Kilden", max: 300 })),
  ownerId: id<"Organisation">(),
  caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
  mandate: optional(text({ what: "Mandatet", max: 1000 })),
  mandateText: optional(text({ what: "Fristen", max: 80 })),
  mandateTo: optional(day()),
  sharedWithPartners: z.boolean().default(false),
  isDemonstration: z.boolean().default(false),
});

export const addTrackInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  number: whole({ min: 1, max: 99, message: "Et spor har et nummer fra 1 til 99." }),
  title: text({ what: "Titlen", min: 1, max: 200 }),
  introduction: text({ what: "Indledningen", max: 4000 }),
  source: optional(text({ what: "Kilden", max: 200 })),
  isOpenEnded: z.boolean().default(false),
});

export const adoptStrategyInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  expectedVersion: version(),
  by: text({ what: "Organet", min: 1, max: 100 }),
  adoptedOn: day(),
});

export const publishStrategyInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  expectedVersion: version(),
});
