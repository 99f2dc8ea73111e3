import type { BodyFact } from "@/lib/bodies/facts";
import type { Handover, OpenThing } from "@/lib/handovers/model";
import { countOf, handedOver, idOf, keyOf, takes, type HandoverFact, type Places } from "@/lib/handovers/rules";
import { addDays, holdsOn, type Day } from "@/lib/kernel/day";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import { partyValue, type PartyRef } from "@/lib/kernel/party";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { OrganisationFact } from "@/lib/organisations/facts";
import type { MadeTransfer, PreparedSuccession, ReformFact } from "./facts";
import { abolishedReason, type ReformRefusal } from "./labels";
import { NOBODY, type Party } from "./model";

export type Preparation = { predecessors: readonly Party[]; successors: readonly Party[]; hasRegion: boolean };

export type PreparationWish = {
  title: string;
  legalBasis: string;
  inForceOn: Day;
  predecessors: readonly PartyRef[];
  successors: readonly PartyRef[];
  newNames: readonly string[];
  belongsToId: string | null;
  isDemonstration: boolean;
};

type Preparing = ReformFact | BodyFact | OrganisationFact;

/**
 * Writes a reform down before it holds: what ends has its last day, what is new is there from the day on. Nothing that is
 * open moves yet. Every predecessor is followed by every successor; with none it is abolished. What is new is of the first
 * predecessor's kind. Refuses PARTY_NOT_FOUND, BODIES_AND_ORGANISATIONS, SEVERAL_KINDS, SUCCEEDS_ITSELF, ENDS_ALREADY,
 * NOT_BEGUN, NOT_THERE_THEN, REGION_NOT_FOUND.
 */
export function prepare(
  preparation: Preparation,
  wish: PreparationWish,
  { mint, today }: { mint: Mint; today: Day },
): Result<Preparing[], ReformRefusal> {
  const refusal = refusalOf(preparation, wish);
  if (refusal) return refuse(refusal);
  const { predecessors, successors } = preparation;
  const { inForceOn, title, legalBasis, isDemonstration } = wish;
  const [model] = predecessors;
  const founded = wish.newNames.map((name) => ({ id: mint(), name }));
  const later = [...successors, ...founded].map(({ id }) => id);
  const successions = predecessors.flatMap(({ id, isBody }) =>
    (later.length === 0 ? [null] : later).map((successor) => succession(mint(), { isBody, id, successor })),
  );
  const data = { inForceOn, isDemonstration, title: written(title), legalBasis: written(legalBasis) };
  const on = { subject: { kind: "reform", id: mint(), version: 1 }, happenedOn: today } as const;
  return ok<Preparing[]>([
    { type: "reform.prepared", ...on, data },
    ...(model ? founded.map((one) => foundedLike(model, one, { ...wish, today })) : []),
    { type: "succession.settled", ...on, data: { successions } },
    ...predecessors.map((party) => abolished(party, { today, validTo: addDays(inForceOn, -1) })),
  ]);
}

function refusalOf({ predecessors, successors, hasRegion }: Preparation, wish: PreparationWish): ReformRefusal | null {
  const { inForceOn } = wish;
  const all = [...predecessors, ...successors];
  if (all.length < wish.predecessors.length + wish.successors.length) return { code: "PARTY_NOT_FOUND" };
  if (new Set(all.map(({ isBody }) => isBody)).size > 1) return { code: "BODIES_AND_ORGANISATIONS" };
  if (all.some(({ isBody }) => !isBody) && new Set(all.map(({ kind }) => kind)).size > 1)
    return { code: "SEVERAL_KINDS" };
  const itself = successors.find(({ id }) => predecessors.some((other) => other.id === id));
  if (itself) return { code: "SUCCEEDS_ITSELF", name: itself.name };
  for (const { name, validFrom, validTo } of predecessors) {
    if (validTo !== null) return { code: "ENDS_ALREADY", name, validTo };
    if (validFrom !== null && validFrom >= inForceOn) return { code: "NOT_BEGUN", name };
  }
  const absent = successors.find((party) => !holdsOn(party, inForceOn));
  if (absent) return { code: "NOT_THERE_THEN", name: absent.name };
  return hasRegion ? null : { code: "REGION_NOT_FOUND" };
}

const succession = (
  id: string,
  { isBody, ...of }: { isBody: boolean; id: string; successor: string | null },
): PreparedSuccession => ({
  id,
  predecessorBodyId: isBody ? of.id : null,
  predecessorOrganisationId: isBody ? null : of.id,
  successorBodyId: isBody ? of.successor : null,
  successorOrganisationId: isBody ? null : of.successor,
});

type Founding = Pick<PreparationWish, "legalBasis" | "inForceOn" | "belongsToId" | "isDemonstration"> & { today: Day };

function foundedLike(model: Party, { id, name }: { id: string; name: string }, wish: Founding): Preparing {
  const data = {
    name: written(name),
    validFrom: wish.inForceOn,
    legalBasis: written(wish.legalBasis),
    isDemonstration: wish.isDemonstration,
  };
  const happenedOn = wish.today;
  if (!model.isBody) {
    const { kind, partOfId, regionId } = model;
    const subject = { kind: "organisation", id, version: 1 } as const;
    const place = { kind, partOfId, regionId, municipalityCode: null };
    return { type: "organisation.founded", subject, happenedOn, data: { ...data, ...place } };
  }
  const { kind, level } = model;
  const organisationId = wish.belongsToId ?? model.organisationId;
  const subject = { kind: "body", id, version: 1 } as const;
  return { type: "body.established", subject, happenedOn, data: { ...data, kind, level, organisationId } };
}

const abolished = ({ id, isBody }: Party, { today, validTo }: { today: Day; validTo: Day }): Preparing =>
  isBody
    ? { type: "body.abolished", subject: { kind: "body", id, version: 2 }, happenedOn: today, data: { validTo } }
    : {
        type: "organisation.abolished",
        subject: { kind: "organisation", id, version: 2 },
        happenedOn: today,
        data: { validTo },
      };

/** A body or an organisation that is there on the day. `kind`: of an organisation. */
export type KnownReceiver = { id: string; isBody: boolean; kind: string };

export type Reform = {
  reformId: string;
  version: number;
  inForceOn: Day;
  isCarriedOut: boolean;
  things: readonly OpenThing[];
  /** Of the things as they are now. */
  seen: string;
  versions: ReadonlyMap<string, number>;
  taken: Places;
  /** Those of the chosen that are there on the day. */
  receivers: readonly KnownReceiver[];
  /** The kinds of the organisations that end, by id. */
  kinds: ReadonlyMap<string, string>;
};

export type CarryingOutWish = {
  seen: string;
  to: Readonly<Record<string, PartyRef | null>>;
  reason: Readonly<Record<string, string>>;
};

/**
 * Hands over everything that is open, as the person has gone through it. Refuses CARRIED_OUT, NOT_YET, OPEN_THINGS_CHANGED
 * (the list is not the one that was read), NOT_CHOSEN, RECEIVER_NOT_THERE.
 */
export function carryOut(
  reform: Reform,
  { seen, to, reason }: CarryingOutWish,
  { mint, today }: { mint: Mint; today: Day },
): Result<(ReformFact | HandoverFact)[], ReformRefusal> {
  const { things, inForceOn, reformId, version } = reform;
  if (reform.isCarriedOut) return refuse({ code: "CARRIED_OUT" });
  if (inForceOn > today) return refuse({ code: "NOT_YET", inForceOn });
  if (seen !== reform.seen) return refuse({ code: "OPEN_THINGS_CHANGED" });
  const unchosen = things.filter((thing) => to[keyOf(thing)] === undefined);
  if (unchosen.length > 0) return refuse({ code: "NOT_CHOSEN", count: unchosen.length });
  const handovers = things.map((thing): Handover => {
    const receiver = to[keyOf(thing)] ?? null;
    return { thing, to: receiver, reason: receiver ? null : (reason[keyOf(thing)] ?? "") };
  });
  const lost = handovers.filter((handover) => !canGo(handover, reform));
  if (lost.length > 0) return refuse({ code: "RECEIVER_NOT_THERE", count: lost.length });
  return ok<(ReformFact | HandoverFact)[]>([
    {
      type: "reform.carriedOut",
      subject: { kind: "reform", id: reformId, version: version + 1 },
      happenedOn: today,
      data: { transfers: handovers.map((handover) => transferOf(handover, mint)) },
    },
    ...handedOver(handovers, { ...reform, on: inForceOn, mint }),
  ]);
}

/** What an organisation had goes to one of the same kind; a part in a process can go to anybody. */
function canGo({ thing, to }: Handover, { receivers, kinds }: Reform): boolean {
  if (!to) return true;
  const receiver = receivers.find(({ id }) => id === idOf(to));
  if (!receiver || !takes(thing.kind, to)) return false;
  return takes(thing.kind, { bodyId: idOf(to), organisationId: null }) || receiver.kind === kinds.get(idOf(thing.from));
}

const transferOf = ({ thing, to, reason }: Handover, mint: Mint): MadeTransfer => ({
  id: mint(),
  kind: thing.kind,
  subjectId: thing.id,
  count: countOf(thing),
  fromBodyId: thing.from.bodyId,
  fromOrganisationId: thing.from.organisationId,
  toBodyId: to?.bodyId ?? null,
  toOrganisationId: to?.organisationId ?? null,
  reason: writtenOrNull(reason),
});

/** What is proposed for a thing, as a form sends it. `to` "": a person must choose. */
export type Proposal = { key: string; to: string; reason: string };

/** To the one successor; to nobody where there is none; where there are several a person chooses. */
export const proposalsFor = (
  things: readonly OpenThing[],
  { successors, legalBasis }: { successors: readonly PartyRef[]; legalBasis: string },
): readonly (Proposal & { thing: OpenThing; count: number })[] =>
  things.map((thing) => {
    const [only, ...others] = successors.filter((successor) => takes(thing.kind, successor));
    const at = { thing, key: keyOf(thing), count: countOf(thing) };
    if (!only) return { ...at, to: NOBODY, reason: abolishedReason(legalBasis) };
    const isOnly = others.length === 0;
    return { ...at, to: isOnly ? partyValue({ id: idOf(only), isBody: only.bodyId !== null }) : "", reason: "" };
  });
