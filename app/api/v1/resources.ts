import type { ListedInitiative } from "@/lib/lists/queries";

/** An initiative as the API's lists tell it. */
export const asListedResource = ({ isWithdrawn, isLate, status, ...row }: ListedInitiative) => ({
  ...row,
  withdrawn: isWithdrawn,
  late: isLate,
  status: { word: status.word, known: status.isKnown, progress: status.progress, updatedOn: status.updatedOn },
});
