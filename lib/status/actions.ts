"use server";

import { action } from "@/lib/platform/action";
import { recordStatus } from "./commands/record-status";

export const recordStatusAction = action(recordStatus, {
  done: ({ subjectId }) => `/initiativer/${subjectId}?besked=status-opdateret`,
  // The recipe's own refusals are all there are.
  explain: () => "Status kunne ikke gemmes.",
});
