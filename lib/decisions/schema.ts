import "server-only";
import * as z from "zod";
import { chosenOnce, day, gatherChosen, id, key, optional, text, version } from "@/lib/platform/input";
import { OUTCOMES } from "./model";

/** `expectedVersion`: how many decisions the item had when the person read it. `initiativeIds`: those it counts for. */
const decision = {
  key: key(),
  itemId: id<"AgendaItem">(),
  /** Where the form stands; whoever is no form need not say it. */
  meetingId: optional(id<"Meeting">()),
  expectedVersion: version(),
  outcome: z.enum(OUTCOMES, "Vælg, hvad organet besluttede."),
  wording: text({ what: "Beslutningens ordlyd", min: 1, max: 4000 }),
  caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
  decidedOn: day(),
  concerns: optional(text({ what: "Det, bemærkningen angår,", max: 1000 })),
  absent: optional(text({ what: "Afbud", max: 500 })),
  disqualified: optional(text({ what: "Inhabile", max: 500 })),
  initiativeIds: chosenOnce<"Initiative">(),
};

export const recordDecisionInput = gatherChosen("initiativeIds", z.strictObject(decision));

/** `decisionId`: the one it corrects. */
export const correctDecisionInput = gatherChosen(
  "initiativeIds",
  z.strictObject({ ...decision, decisionId: id<"Decision">() }),
);
