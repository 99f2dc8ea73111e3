import "server-only";
import * as z from "zod";
import { id, key, text, version } from "@/lib/platform/input";

export const closeFollowUpInput = z.strictObject({
  key: key(),
  followUpId: id<"FollowUp">(),
  expectedVersion: version(),
  note: text({ what: "Hvad der kom ud af det", min: 1, max: 2000 }),
});
