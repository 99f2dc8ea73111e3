import { ok, refuse, type Result } from "@/lib/kernel/result";
import { DECIDING_KINDS, type PhaseKind } from "@/lib/processes/model";
import type { MeetingRefusal } from "./labels";

/** An initiative that is to be put on an agenda, as it stands. */
export type Listable = {
  id: string;
  title: string;
  strategyId: string;
  /** null: it stands in no phase. */
  phaseKind: PhaseKind | null;
  /** The newest published final proposal; null: none is published. */
  textId: string | null;
};

export type ListingWish = {
  strategyId: string | null;
  phaseId: string | null;
  editionId: string | null;
  initiativeIds: readonly string[];
};
export type ListingEvidence = {
  /** The strategy that was asked for, or the only one the initiatives belong to; null: not there, or none. */
  strategyId: string | null;
  /** The strategy of the phase that was asked for; null: not there, or none. */
  phaseStrategyId: string | null;
  /** The strategy of the edition that was asked for; null: not there, or none. */
  editionStrategyId: string | null;
  /** Those of the initiatives that are there, in the order of the wish. */
  initiatives: readonly Listable[];
};

/**
 * What an item of an agenda is about: one strategy, an edition of a document of it, and those of its initiatives that stand
 * in a phase; where the phase decides, in a published final text. Refuses STRATEGY_NOT_FOUND, EDITION_NOT_FOUND,
 * INITIATIVE_NOT_FOUND, SEVERAL_STRATEGIES, PHASE_NOT_FOUND, NOT_IN_A_PHASE, FINAL_TEXT_NOT_PUBLISHED.
 */
export function listing(
  wish: ListingWish,
  { strategyId, phaseStrategyId, editionStrategyId, initiatives }: ListingEvidence,
): Result<{ strategyId: string | null; initiatives: readonly Listable[] }, MeetingRefusal> {
  if (wish.strategyId !== null && strategyId === null) return refuse({ code: "STRATEGY_NOT_FOUND" });
  if (wish.editionId !== null && editionStrategyId === null) return refuse({ code: "EDITION_NOT_FOUND" });
  if (initiatives.length < wish.initiativeIds.length) return refuse({ code: "INITIATIVE_NOT_FOUND" });
  const about = strategyId ?? editionStrategyId ?? initiatives[0]?.strategyId ?? null;
  const isElsewhere = editionStrategyId !== null && editionStrategyId !== about;
  if (isElsewhere || initiatives.some((initiative) => initiative.strategyId !== about))
    return refuse({ code: "SEVERAL_STRATEGIES" });
  if (wish.phaseId !== null && (about === null || phaseStrategyId !== about))
    return refuse({ code: "PHASE_NOT_FOUND" });
  const outside = initiatives.filter(({ phaseKind }) => phaseKind === null);
  if (outside.length > 0) return refuse({ code: "NOT_IN_A_PHASE", titles: titlesOf(outside) });
  const unwritten = initiatives.filter(
    ({ phaseKind, textId }) => phaseKind !== null && DECIDING_KINDS.includes(phaseKind) && textId === null,
  );
  if (unwritten.length > 0) return refuse({ code: "FINAL_TEXT_NOT_PUBLISHED", titles: titlesOf(unwritten) });
  return ok({ strategyId: about, initiatives });
}

/** An agenda as it stands. `publications`: how many times it has been sent. */
export type Agenda = { items: readonly { id: string; isPublished: boolean }[]; publications: number };

/** The items that a publication brings for the first time. Refuses AGENDA_EMPTY, and NOTHING_NEW where it was sent as it stands. */
export function publishing({ items, publications }: Agenda): Result<readonly string[], MeetingRefusal> {
  if (items.length === 0) return refuse({ code: "AGENDA_EMPTY" });
  const unsent = items.filter(({ isPublished }) => !isPublished).map(({ id }) => id);
  return publications > 0 && unsent.length === 0 ? refuse({ code: "NOTHING_NEW" }) : ok(unsent);
}

const titlesOf = (initiatives: readonly Listable[]): readonly string[] => initiatives.map(({ title }) => title);
