import type { Decided, DecidedInitiative } from "@/lib/consequences/model";
import { consequencesOf, standsMoved, type Consequence } from "@/lib/consequences/rules";
import type { FollowUpFact } from "@/lib/follow-ups/facts";
import { agreed, carried, faultIn, type Condition } from "@/lib/follow-ups/rules";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { DecisionFact } from "./facts";
import type { DecisionRefusal } from "./labels";
import { EFFECT, type Effect, type Outcome } from "./model";

/** Promise "Sign-in": a council's decision takes a sign-in not older than this. */
const FRESH_MINUTES = 15;

export const isFreshSignIn = (signedInAt: Date | null, now: Date): boolean =>
  signedInAt !== null && now.getTime() - signedInAt.getTime() < FRESH_MINUTES * 60_000;

/** An initiative on the item, with those who proposed it: who moved it to the phase of decision, and who wrote its text. */
export type ItemSubject = DecidedInitiative & { proposerIds: readonly string[] };

/** An item of an agenda and what has been decided on it, and all that a decision depends on. */
export type ItemEvidence = Omit<Decided, "initiatives"> & {
  /** How many decisions were recorded on it, also those that were corrected. */
  version: number;
  heldOn: Day;
  subjects: readonly ItemSubject[];
  /** Those that count, in the order they were recorded. */
  decisions: readonly (Settling & { id: string })[];
  /** Who may be given a follow-up. */
  owners: readonly string[];
};

/** `initiativeIds` empty: on the item as a whole. */
type Settling = { outcome: Outcome; initiativeIds: readonly string[] };

export type DecisionWish = {
  itemId: string;
  outcome: Outcome;
  wording: string;
  caseNumber: string | null;
  decidedOn: Day;
  initiativeIds: readonly string[];
  /** The words of the text that a remark is about; null: none in particular. */
  concerns: string | null;
  absent: string | null;
  disqualified: string | null;
  /** "idet …"; of a correction those that come to the old one's. */
  conditions: readonly Condition[];
};

/** A decision as it was recorded, to be corrected. */
export type OldDecision = Omit<DecisionWish, "itemId" | "conditions"> & {
  followUps: readonly { id: string; version: number }[];
  id: string;
  /** The first of those in whose place it stands; null: it corrects none. */
  originalId: string | null;
  /** Its fact's place in the ledger. */
  position: number;
  /** Another has corrected it already. */
  isCorrected: boolean;
};

type Recording = { actor: Pick<Actor, "personId" | "signedInAt">; now: Date; today: Day; mint: Mint };

/**
 * A body's decision on an item, for its initiatives or some of them, and what follows from it.
 * Refuses SIGN_IN_TOO_OLD, NOT_YET_DECIDED, BEFORE_THE_MEETING, NOT_ON_THE_ITEM, NOTHING_CHOSEN, ALREADY_DECIDED (unless it
 * was put off), PROPOSED_IT, NOT_IN_THE_TEXT, OWNER_NOT_FOUND, DEADLINE_TOO_EARLY, and what `consequencesOf` refuses.
 */
export function record(
  evidence: ItemEvidence,
  wish: DecisionWish,
  { actor, now, today, mint }: Recording,
): Result<(DecisionFact | FollowUpFact | Consequence)[], DecisionRefusal> {
  const chosen = admit(evidence, wish, { actor, now, today });
  if (!chosen.ok) return chosen;
  const consequences = followFrom(evidence, wish, chosen.value, { actor, today, mint });
  if (!consequences.ok) return consequences;
  const fact = recorded(evidence, wish, { chosen: chosen.value, byId: actor.personId, mint });
  const { decidedOn, conditions } = wish;
  const followUps = agreed(conditions, { decisionId: fact.subject.id, decidedOn, after: 0, mint });
  return ok([fact, ...followUps, ...consequences.value]);
}

/**
 * A decision that names the old one and stands in its place. What it says otherwise of an initiative follows from it, as
 * from any decision; what the old one has moved, a correction does not move back. Refuses as `record` does, and
 * ALREADY_CORRECTED, NOTHING_CORRECTED, MOVED_BY_IT.
 */
export function correct(
  { old, ...evidence }: ItemEvidence & { old: OldDecision },
  wish: DecisionWish,
  { actor, now, today, mint }: Recording,
): Result<(DecisionFact | FollowUpFact | Consequence)[], DecisionRefusal> {
  if (old.isCorrected) return refuse({ code: "ALREADY_CORRECTED" });
  const item = { ...evidence, decisions: evidence.decisions.filter(({ id }) => id !== old.id) };
  const chosen = admit(item, wish, { actor, now, today });
  if (!chosen.ok) return chosen;
  if (saysTheSame(old, wish)) return refuse({ code: "NOTHING_CORRECTED" });
  const effect = EFFECT[old.outcome];
  const isKept = (id: string) => old.initiativeIds.includes(id) && effect === EFFECT[wish.outcome];
  const undone = item.subjects.filter(
    ({ id }) => old.initiativeIds.includes(id) && !(isKept(id) && wish.initiativeIds.includes(id)),
  );
  const moved = undone.filter((initiative) => standsMoved(initiative, { effect, decisionId: old.id }, item, today));
  if (moved.length > 0) return refuse({ code: "MOVED_BY_IT", effect, titles: moved.map(({ title }) => title) });
  const changed = chosen.value.filter(({ id }) => !isKept(id));
  const isChanged = changed.length > 0 || (item.subjects.length === 0 && effect !== EFFECT[wish.outcome]);
  const consequences = isChanged ? followFrom(item, wish, changed, { actor, today, mint }) : ok([]);
  if (!consequences.ok) return consequences;
  const fact = recorded(item, wish, { chosen: chosen.value, byId: actor.personId, mint });
  const names = { correctsId: old.id, originalId: old.originalId ?? old.id };
  const decisionId = fact.subject.id;
  const { decidedOn, conditions } = wish;
  return ok([
    { ...fact, corrects: old.position, data: { ...fact.data, ...names } },
    ...carried(old.followUps, { decisionId, on: today }),
    ...agreed(conditions, { decisionId, decidedOn, after: old.followUps.length, mint }),
    ...consequences.value,
  ]);
}

const SAID = ["outcome", "wording", "caseNumber", "decidedOn", "concerns", "absent", "disqualified"] as const;

const saysTheSame = (old: OldDecision, wish: DecisionWish): boolean =>
  wish.conditions.length === 0 &&
  SAID.every((field) => old[field] === wish[field]) &&
  old.initiativeIds.length === wish.initiativeIds.length &&
  old.initiativeIds.every((id) => wish.initiativeIds.includes(id));

/** The initiatives a decision is to count for, where it may be recorded. */
function admit(
  evidence: ItemEvidence,
  wish: DecisionWish,
  { actor, now, today }: Omit<Recording, "mint">,
): Result<readonly ItemSubject[], DecisionRefusal> {
  const { subjects, heldOn } = evidence;
  const { decidedOn, initiativeIds, concerns } = wish;
  if (!isFreshSignIn(actor.signedInAt, now)) return refuse({ code: "SIGN_IN_TOO_OLD" });
  if (decidedOn > today) return refuse({ code: "NOT_YET_DECIDED" });
  if (decidedOn < heldOn) return refuse({ code: "BEFORE_THE_MEETING", heldOn });
  const chosen = subjects.filter(({ id }) => initiativeIds.includes(id));
  if (chosen.length < initiativeIds.length) return refuse({ code: "NOT_ON_THE_ITEM" });
  if (chosen.length === 0 && subjects.length > 0) return refuse({ code: "NOTHING_CHOSEN" });
  const settled = settledBy(evidence, initiativeIds);
  if (settled) return refuse({ code: "ALREADY_DECIDED", outcome: settled });
  const own = chosen.filter(({ proposerIds }) => actor.personId !== null && proposerIds.includes(actor.personId));
  if (own.length > 0) return refuse({ code: "PROPOSED_IT", titles: own.map(({ title }) => title) });
  if (concerns !== null && !chosen.some((subject) => isQuotedFrom(subject, concerns)))
    return refuse({ code: "NOT_IN_THE_TEXT" });
  const fault = faultIn(wish.conditions, { owners: evidence.owners, decidedOn });
  if (fault) return refuse({ code: fault });
  return ok(chosen);
}

const followFrom = (
  { subjects: _subjects, ...item }: ItemEvidence,
  { outcome, wording, decidedOn }: DecisionWish,
  initiatives: readonly ItemSubject[],
  { actor, today, mint }: Omit<Recording, "now">,
): Result<Consequence[], DecisionRefusal> =>
  consequencesOf({ ...item, initiatives }, { outcome, wording, on: decidedOn, byId: actor.personId }, { mint, today });

/** Whether words stand in the version of the text that is decided on. */
const isQuotedFrom = ({ standing, textId }: ItemSubject, words: string): boolean =>
  standing?.initiative.published.some(({ id, body }) => id === textId && body.includes(words)) ?? false;

/** The outcome that settled any of the initiatives, or the item where it names none; null: all is open, or put off. */
export function settledBy(
  { decisions }: { decisions: readonly Settling[] },
  initiativeIds: readonly string[],
): Outcome | null {
  const settling = decisions
    .filter(({ outcome }) => outcome !== "udsat")
    .find((decision) =>
      initiativeIds.length === 0 ? true : decision.initiativeIds.some((id) => initiativeIds.includes(id)),
    );
  return settling?.outcome ?? null;
}

const recorded = (
  { body, version }: ItemEvidence,
  { itemId, outcome, wording, caseNumber, decidedOn, concerns, absent, disqualified }: DecisionWish,
  { chosen, byId, mint }: { chosen: readonly ItemSubject[]; byId: string | null; mint: Mint },
): DecisionFact => ({
  type: "decision.recorded",
  subject: { kind: "decision", id: mint(), version: version + 1 },
  happenedOn: decidedOn,
  data: {
    itemId,
    bodyId: body.id,
    outcome,
    wording: written(wording),
    caseNumber,
    byId,
    concerns: writtenOrNull(concerns),
    absent: writtenOrNull(absent),
    disqualified: writtenOrNull(disqualified),
    subjects: chosen.map(({ id, textId }) => ({ id: mint(), initiativeId: id, textId })),
  },
});

/** What a later version of the text takes away: a body's yes counts for the version it was said to. */
const VOIDABLE: readonly Effect[] = ["decides", "recommends"];

/** Whether a later published text voids the decision as evidence. @param newestTextId null: no final text is published */
export const isVoided = (
  { outcome, textId }: { outcome: Outcome; textId: string | null },
  newestTextId: string | null,
): boolean => VOIDABLE.includes(EFFECT[outcome]) && textId !== newestTextId;
