import type { Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { FollowUpFact } from "./facts";
import type { FollowUpRefusal } from "./labels";
import { ownerValue, type OwnerRef } from "./model";

/** What a decision was made on ("idet …"): what is to be done, by whom, until when. */
export type Condition = { text: string; owner: OwnerRef; deadline: Day };

/** Late from the day after its deadline, until it is closed. */
export const isLate = ({ deadline, closedOn }: { deadline: Day; closedOn: Day | null }, today: Day): boolean =>
  closedOn === null && deadline < today;

/** What is wrong with a decision's conditions; null: nothing. `owners`: who may be given one. */
export function faultIn(
  conditions: readonly Condition[],
  { owners, decidedOn }: { owners: readonly string[]; decidedOn: Day },
): "OWNER_NOT_FOUND" | "DEADLINE_TOO_EARLY" | null {
  if (conditions.some(({ owner }) => !owners.includes(ownerValue(owner)))) return "OWNER_NOT_FOUND";
  return conditions.some(({ deadline }) => deadline < decidedOn) ? "DEADLINE_TOO_EARLY" : null;
}

/** A decision's conditions as follow-ups. `after`: how many it has already. */
export const agreed = (
  conditions: readonly Condition[],
  { decisionId, decidedOn, after, mint }: { decisionId: string; decidedOn: Day; after: number; mint: Mint },
): FollowUpFact[] =>
  conditions.map(({ text, owner, deadline }, index) => ({
    type: "followUp.agreed",
    subject: { kind: "followUp", id: mint(), version: 1 },
    happenedOn: decidedOn,
    data: { decisionId, number: after + index + 1, text: written(text), ...owner, deadline },
  }));

/** The follow-ups of a decision that is corrected go over to its correction. */
export const carried = (
  followUps: readonly { id: string; version: number }[],
  { decisionId, on }: { decisionId: string; on: Day },
): FollowUpFact[] =>
  followUps.map(({ id, version }) => ({
    type: "followUp.carried",
    subject: { kind: "followUp", id, version: version + 1 },
    happenedOn: on,
    data: { decisionId },
  }));

/** Refuses ALREADY_CLOSED: what is closed stays closed. */
export const close = (
  { id, version, closedOn }: { id: string; version: number; closedOn: Day | null },
  { note, byId, today }: { note: string; byId: string | null; today: Day },
): Result<FollowUpFact[], FollowUpRefusal> =>
  closedOn === null
    ? ok([
        {
          type: "followUp.closed",
          subject: { kind: "followUp", id, version: version + 1 },
          happenedOn: today,
          data: { byId, note: written(note) },
        },
      ])
    : refuse({ code: "ALREADY_CLOSED" });
