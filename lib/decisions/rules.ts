import type { Decided, DecidedInitiative } from "@/lib/consequences/model";
import { consequencesOf, type Consequence } from "@/lib/consequences/rules";
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
  heldOn: Day;
  subjects: readonly ItemSubject[];
  /** In the order they were recorded; `initiativeIds` empty: on the item as a whole. */
  decisions: readonly { outcome: Outcome; initiativeIds: readonly string[] }[];
};

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
};

type Recording = { actor: Pick<Actor, "personId" | "signedInAt">; now: Date; today: Day; mint: Mint };

/**
 * A body's decision on an item, for its initiatives or some of them, and what follows from it.
 * Refuses SIGN_IN_TOO_OLD, NOT_YET_DECIDED, BEFORE_THE_MEETING, NOT_ON_THE_ITEM, NOTHING_CHOSEN, ALREADY_DECIDED (unless it
 * was put off), PROPOSED_IT, NOT_IN_THE_TEXT, and what `consequencesOf` refuses.
 */
export function record(
  evidence: ItemEvidence,
  wish: DecisionWish,
  { actor, now, today, mint }: Recording,
): Result<(DecisionFact | Consequence)[], DecisionRefusal> {
  const { subjects, ...item } = evidence;
  const { outcome, wording, decidedOn, initiativeIds, concerns } = wish;
  if (!isFreshSignIn(actor.signedInAt, now)) return refuse({ code: "SIGN_IN_TOO_OLD" });
  if (decidedOn > today) return refuse({ code: "NOT_YET_DECIDED" });
  if (decidedOn < item.heldOn) return refuse({ code: "BEFORE_THE_MEETING", heldOn: item.heldOn });
  const chosen = subjects.filter(({ id }) => initiativeIds.includes(id));
  if (chosen.length < initiativeIds.length) return refuse({ code: "NOT_ON_THE_ITEM" });
  if (chosen.length === 0 && subjects.length > 0) return refuse({ code: "NOTHING_CHOSEN" });
  const settled = settledBy(evidence, initiativeIds);
  if (settled) return refuse({ code: "ALREADY_DECIDED", outcome: settled });
  const own = chosen.filter(({ proposerIds }) => actor.personId !== null && proposerIds.includes(actor.personId));
  if (own.length > 0) return refuse({ code: "PROPOSED_IT", titles: own.map(({ title }) => title) });
  if (concerns !== null && !chosen.some((subject) => isQuotedFrom(subject, concerns)))
    return refuse({ code: "NOT_IN_THE_TEXT" });
  const made = { outcome, wording, on: decidedOn, byId: actor.personId };
  const consequences = consequencesOf({ ...item, initiatives: chosen }, made, { mint, today });
  if (!consequences.ok) return consequences;
  return ok([recorded(evidence, wish, { chosen, byId: actor.personId, mint }), ...consequences.value]);
}

/** Whether words stand in the version of the text that is decided on. */
const isQuotedFrom = ({ standing, textId }: ItemSubject, words: string): boolean =>
  standing?.initiative.published.some(({ id, body }) => id === textId && body.includes(words)) ?? false;

/** The outcome that settled any of the initiatives, or the item where it names none; null: all is open, or put off. */
export function settledBy(
  { decisions }: Pick<ItemEvidence, "decisions">,
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
  { body, decisions }: ItemEvidence,
  { itemId, outcome, wording, caseNumber, decidedOn, concerns, absent, disqualified }: DecisionWish,
  { chosen, byId, mint }: { chosen: readonly ItemSubject[]; byId: string | null; mint: Mint },
): DecisionFact => ({
  type: "decision.recorded",
  subject: { kind: "decision", id: mint(), version: decisions.length + 1 },
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
