import "server-only";
import * as z from "zod";
import { id, key, optional, text, version, whole } from "@/lib/platform/input";
import { STATUS_WORDS } from "./model";

export const recordStatusInput = z.strictObject({
  key: key(),
  initiativeId: id<"Initiative">(),
  expectedVersion: version(),
  word: z.enum(STATUS_WORDS, "Vælg en status."),
  progress: optional(whole({ min: 0, max: 100, message: "Fremdriften er et helt tal fra 0 til 100." })),
  note: text({ what: "Linjen om status", max: 500 }),
  nextStep: text({ what: "Næste skridt", max: 500 }),
});
