"use server";

import type { Typed } from "@/lib/kernel/form-state";
import { action } from "@/lib/platform/action";
import { establishBody } from "./commands/establish-body";
import { renameBody } from "./commands/rename-body";
import { takeSeat } from "./commands/take-seat";
import { vacateSeat } from "./commands/vacate-seat";
import { explainBodyRefusal } from "./labels";

/** Seats are given and taken from two pages: a body's and a person's. */
const backTo =
  (message: string) =>
  (_answer: unknown, { _body, _person }: Typed) =>
    _person === undefined
      ? `/administration/organer/${encodeURIComponent(_body ?? "")}?besked=${message}`
      : `/administration/personer/${encodeURIComponent(_person)}?besked=${message}`;

export const establishBodyAction = action(establishBody, {
  done: ({ subjectId }) => `/administration/organer/${subjectId}?besked=organ-oprettet`,
  explain: () => "Organet kunne ikke oprettes. Prøv igen.",
});
export const renameBodyAction = action(renameBody, {
  done: ({ subjectId }) => `/administration/organer/${subjectId}?besked=organ-omdoebt`,
  explain: explainBodyRefusal,
});
export const takeSeatAction = action(takeSeat, { done: backTo("plads-besat"), explain: explainBodyRefusal });
export const vacateSeatAction = action(vacateSeat, { done: backTo("plads-fratraadt"), explain: explainBodyRefusal });
