import "server-only";
import * as z from "zod";
import { id, key, optional, text, whole } from "@/lib/platform/input";
import { GOAL_KINDS } from "./model";

export const setGoalInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  kind: z.enum(GOAL_KINDS, "Vælg, hvad det er."),
  number: whole({ min: 1, max: 99, message: "Et punkt har et nummer fra 1 til 99." }),
  title: text({ what: "Titlen", min: 1, max: 200 }),
  body: text({ what: "Teksten", max: 2000 }),
  source: optional(text({ what: "Kilden", max: 300 })),
});
