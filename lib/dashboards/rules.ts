import { isSecretariatOf, regionsReadInFull, type Actor } from "@/lib/kernel/actor";

/** What somebody's overview is put together from, by what they are. */
export type Parts = {
  /** Regions whose work they read in full: the numbers of each. */
  regionIds: readonly string[];
  /** Regions whose secretariat they are: what is to be moved and answered there. */
  secretariatOf: readonly string[];
  /** Bodies they sit in: what comes, and what changed since the last meeting. */
  bodyIds: readonly string[];
  /** Bodies whose secretary they are: what waits to be recorded. */
  secretaryOf: readonly string[];
  /** They are asked for input, or follow what others do. */
  isPartner: boolean;
};

/** Source: the table of people in the domain, "comes to". */
export function partsOf(actor: Actor): Parts {
  const regionIds = [...new Set<string>(regionsReadInFull(actor))];
  return {
    regionIds,
    secretariatOf: regionIds.filter((id) => isSecretariatOf(actor, id)),
    bodyIds: [...new Set<string>(actor.seats.map(({ bodyId }) => bodyId))],
    secretaryOf: actor.seats.filter(({ role }) => role === "sekretaer").map(({ bodyId }) => bodyId),
    isPartner: actor.partnerOf.length > 0,
  };
}
