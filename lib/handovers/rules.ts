import type { BodyFact } from "@/lib/bodies/facts";
import type { FollowUpFact } from "@/lib/follow-ups/facts";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { addDays, type Day } from "@/lib/kernel/day";
import type { Mint } from "@/lib/kernel/ids";
import type { PartyRef } from "@/lib/kernel/party";
import type { MeetingFact } from "@/lib/meetings/facts";
import type { OrganisationFact } from "@/lib/organisations/facts";
import type { PersonFact } from "@/lib/people/facts";
import type { PlanFact } from "@/lib/plans/facts";
import type { ProcessFact } from "@/lib/processes/facts";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { TemplateFact } from "@/lib/templates/facts";
import type { Handover, HandoverKind, OpenThing, Receiver } from "./model";

export type HandoverFact =
  | BodyFact
  | FollowUpFact
  | InitiativeFact
  | MeetingFact
  | OrganisationFact
  | PersonFact
  | PlanFact
  | ProcessFact
  | StrategyFact
  | TemplateFact;

const RECEIVER: Readonly<Record<HandoverKind, Receiver>> = {
  seat: "body",
  membership: "organisation",
  part: "either",
  meeting: "body",
  strategy: "organisation",
  ownership: "organisation",
  plan: "organisation",
  body: "organisation",
  placing: "organisation",
  template: "organisation",
  "template-part": "either",
  "follow-up": "organisation",
};

/** Whether a thing of the kind can go to a body, or to an organisation. */
export const takes = (kind: HandoverKind, { bodyId }: PartyRef): boolean =>
  RECEIVER[kind] === "either" || (RECEIVER[kind] === "body") === (bodyId !== null);

/** One id of a body or an organisation. */
export const idOf = ({ bodyId, organisationId }: PartyRef): string => bodyId ?? organisationId ?? "";

/** Names a thing in a form and in the record of what was read: the same kind can hang on two that end. */
export const keyOf = ({ kind, id, from }: OpenThing): string => `${kind}.${id}.${idOf(from)}`;

/** How many rows go together. */
export const countOf = (thing: OpenThing): number => (thing.kind === "ownership" ? thing.owners.length : 1);

/** What stands in the place already, so that nothing comes to stand there twice. Each entry is `keyOfPlace`. */
export type Places = ReadonlySet<string>;

/** A post, an ownership or a part as it would stand with the receiver. */
export const keyOfPlace = (...parts: readonly string[]): string => parts.join(" ");

type Course = {
  /** The first day on which what is new holds. */
  on: Day;
  mint: Mint;
  /** Versions by id, of what has one. */
  versions: ReadonlyMap<string, number>;
  taken: Places;
};

/**
 * What the handovers are, as facts of the modules that own the things. A post that goes to nobody ends with what it was in;
 * anything else that goes to nobody stays where it is. What already stands with the receiver is not put there twice.
 */
export function handedOver(handovers: readonly Handover[], { on, mint, ...known }: Course): HandoverFact[] {
  const [versions, taken] = [new Map(known.versions), new Set(known.taken)];
  const next = (id: string): number => {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    return version;
  };
  const take = (place: string): boolean => !taken.has(place) && taken.add(place) === taken;
  return handovers.flatMap(({ thing, to }) => {
    if (thing.kind === "seat" || thing.kind === "membership") return postFacts(thing, to, { on, mint, take });
    return to ? thingFacts(thing, to, { on, next, take }) : [];
  });
}

type Post = Extract<OpenThing, { kind: "seat" | "membership" }>;
type Taking = { on: Day; take: (place: string) => boolean };

/** The post ends the day before, and goes on with the receiver, for as long as it would have. */
function postFacts(post: Post, to: PartyRef | null, { on, mint, take }: Taking & { mint: Mint }): HandoverFact[] {
  const facts = [ended(post, post.id, { on, version: 2, validTo: addDays(on, -1) })];
  if (!to || !take(keyOfPlace(idOf(to), post.personId, post.role))) return facts;
  const id = mint();
  const began = { personId: post.personId, validFrom: post.validFrom > on ? post.validFrom : on };
  facts.push(
    post.kind === "seat"
      ? {
          type: "seat.taken",
          subject: { kind: "seat", id, version: 1 },
          happenedOn: on,
          data: { ...began, bodyId: idOf(to), role: post.role },
        }
      : {
          type: "membership.began",
          subject: { kind: "membership", id, version: 1 },
          happenedOn: on,
          data: { ...began, organisationId: idOf(to), role: post.role },
        },
  );
  return post.validTo === null ? facts : [...facts, ended(post, id, { on, version: 2, validTo: post.validTo })];
}

const ended = (
  { kind }: Post,
  id: string,
  { on, version, validTo }: { on: Day; version: number; validTo: Day },
): HandoverFact =>
  kind === "seat"
    ? { type: "seat.vacated", subject: { kind: "seat", id, version }, happenedOn: on, data: { validTo } }
    : { type: "membership.ended", subject: { kind: "membership", id, version }, happenedOn: on, data: { validTo } };

type Thing = Exclude<OpenThing, Post>;
type Going = Taking & { next: (id: string) => number };

function thingFacts(thing: Thing, to: PartyRef, { on, next, take }: Going): HandoverFact[] {
  const { id } = thing;
  const organisationId = idOf(to);
  const at = <Kind extends string>(kind: Kind, version: number) => ({
    subject: { kind, id, version },
    happenedOn: on,
  });
  switch (thing.kind) {
    case "part": {
      const { processId } = thing;
      const processVersion = next(processId);
      return [{ type: "party.replaced", ...at("party", processVersion), data: { ...to, processId, processVersion } }];
    }
    case "meeting":
      return [{ type: "meeting.transferred", ...at("meeting", next(id)), data: { bodyId: idOf(to) } }];
    case "strategy":
      return [{ type: "strategy.transferred", ...at("strategy", next(id)), data: { ownerId: organisationId } }];
    case "ownership":
      return ownerFacts(thing, organisationId, { on, next, take });
    case "plan":
      return [{ type: "plan.transferred", ...at("plan", 2), data: { organisationId } }];
    case "body":
      return [{ type: "body.transferred", ...at("body", 2), data: { organisationId } }];
    case "placing": {
      const data = thing.column === "regionId" ? { regionId: organisationId } : { partOfId: organisationId };
      return [{ type: "organisation.placed", ...at("organisation", 2), data }];
    }
    case "template":
      return [{ type: "template.transferred", ...at("template", next(id)), data: { organisationId } }];
    case "follow-up":
      return [{ type: "followUp.transferred", ...at("followUp", next(id)), data: { organisationId } }];
    case "template-part": {
      const { templateId, phaseId, role } = thing;
      const templateVersion = next(templateId);
      const data = { templateId, templateVersion };
      const party = at("templateParty", templateVersion);
      return take(keyOfPlace(phaseId, idOf(to), role))
        ? [{ type: "templateParty.replaced", ...party, data: { ...to, ...data } }]
        : [{ type: "templateParty.removed", ...party, data }];
    }
  }
}

const ownerFacts = (
  { owners }: Extract<Thing, { kind: "ownership" }>,
  organisationId: string,
  { on, next, take }: Going,
): HandoverFact[] =>
  owners.map(({ id: ownerId, initiativeId, role }) => ({
    type: "owner.replaced",
    subject: { kind: "initiative", id: initiativeId, version: next(initiativeId) },
    happenedOn: on,
    data: { ownerId, organisationId: take(keyOfPlace(initiativeId, organisationId, role)) ? organisationId : null },
  }));
