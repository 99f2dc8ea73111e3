import "server-only";
import * as z from "zod";
import { chosenOnce, day, gatherChosen, id, key, optional, text, ticked, version } from "@/lib/platform/input";

export const callMeetingInput = z.strictObject({
  key: key(),
  bodyId: id<"Body">(),
  heldOn: day(),
  place: optional(text({ what: "Stedet", max: 120 })),
  isDemonstration: z.boolean().default(false),
});

export const listItemInput = gatherChosen(
  "initiativeIds",
  z.strictObject({
    key: key(),
    meetingId: id<"Meeting">(),
    expectedVersion: version(),
    title: text({ what: "Punktets titel", min: 1, max: 200 }),
    proposal: optional(text({ what: "Indstillingen", max: 4000 })),
    strategyId: optional(id<"Strategy">()),
    phaseId: optional(id<"Phase">()),
    editionId: optional(id<"Edition">("Vælg et dokument fra listen.")),
    isClosed: ticked(),
    initiativeIds: chosenOnce<"Initiative">(),
  }),
);

export const publishAgendaInput = z.strictObject({
  key: key(),
  meetingId: id<"Meeting">(),
  expectedVersion: version(),
});
