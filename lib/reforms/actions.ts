"use server";

import { action } from "@/lib/platform/action";
import { carryOutReform } from "./commands/carry-out-reform";
import { prepareReform } from "./commands/prepare-reform";
import { explainReformRefusal } from "./labels";

const reformAt = ({ subjectId }: { subjectId: string }, message: string): string =>
  `/administration/reformer/${subjectId}?besked=${message}`;

export const prepareReformAction = action(prepareReform, {
  done: (answer) => reformAt(answer, "reform-forberedt"),
  explain: explainReformRefusal,
});
export const carryOutReformAction = action(carryOutReform, {
  done: (answer) => reformAt(answer, "reform-gennemfoert"),
  explain: explainReformRefusal,
});
