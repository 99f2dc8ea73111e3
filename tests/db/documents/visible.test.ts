import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { beginDocument } from "@/lib/documents/commands/begin-document";
import { seesDrafts, seesEditions } from "@/lib/documents/evidence";
import { canSeeDraft, canSeeEdition, type DocumentSubject } from "@/lib/documents/policy";
import { BODY_KINDS, SEAT_ROLES, type Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { strategyReadInside } from "@/lib/strategies/evidence";
import { AUDIENCES, type Audience } from "@/lib/strategies/model";
import { readsStrategyInside } from "@/lib/strategies/policy";
import { anActor, type Given } from "../../support/actors";
import { done } from "../../support/commands";
import { anInitiative, aProcess, aStrategy } from "../../support/plots";
import { useStage, type Stage } from "../../support/stage";

const stage = useStage();

/** A strategy as the lots were dealt: who its parties are, and who owns its initiative, which is not internal. */
type Dealt = {
  id: string;
  strategy: Pick<DocumentSubject, "ownerId" | "audience" | "sharedWithPartners">;
  parties: readonly string[];
  owners: readonly string[];
  initiativeId: string;
};

let strategies: readonly Dealt[];
let documents: readonly { id: string; audience: Audience; of: Dealt }[];

/** Strategies of two regions, internal and published, shared and not, each with a document for each audience. */
beforeAll(async () => {
  const { actors, organisations, bodies } = stage();
  const regions = [
    { region: organisations.region, secretariat: actors.secretariat },
    { region: organisations.otherRegion, secretariat: actors["secretariat of another region"] },
  ];
  const dealt: Dealt[] = [];
  const begun: { id: string; audience: Audience; of: Dealt }[] = [];
  for (const [index, { parties, owners }] of fc.sample(lot(stage()), { numRuns: 8, seed: 8270026 }).entries()) {
    const { region, secretariat } = regions[index % 2] ?? { region: "", secretariat: actors.public };
    const scene: Stage = { ...stage(), actors: { ...actors, secretariat } };
    const [sharedWithPartners, isPublished] = [index % 4 > 1, index > 3];
    const strategy = await aStrategy(scene, { ownerId: region, sharedWithPartners });
    const places = parties.map((party) =>
      Object.values(bodies).includes(party) ? { bodyId: party } : { organisationId: party },
    );
    await aProcess(scene, strategy, [
      { kind: "input", parties: places.map((place) => ({ ...place, role: "hoeres" })) },
    ]);
    const owned = owners.map((organisationId) => ({ organisationId, role: "partner" }));
    const initiativeId = await anInitiative(scene, strategy, { audience: "partner", owners: owned });
    if (isPublished) await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
    const audience = isPublished ? ("public" as const) : ("internal" as const);
    const head = { ownerId: region, audience, sharedWithPartners };
    const of: Dealt = { id: strategy.id, strategy: head, parties, owners, initiativeId };
    for (const readers of AUDIENCES) {
      const wish = { strategyId: strategy.id, kind: "Notat", title: readers, audience: readers };
      begun.push({ id: (await done(beginDocument, secretariat, wish)).subjectId, audience: readers, of });
    }
    dealt.push(of);
  }
  strategies = dealt;
  documents = begun;
});

const lot = ({ organisations: { kommuner, aarhus, practices }, bodies }: Stage) =>
  fc.record({
    parties: fc.subarray([kommuner, aarhus, practices, ...Object.values(bodies)], { maxLength: 2 }),
    owners: fc.subarray([kommuner, aarhus, practices], { maxLength: 1 }),
  });

/** Anybody: the people of the stage, and people with rights that nobody there has together. */
function anybody(): fc.Arbitrary<Actor> {
  const { actors, organisations, bodies } = stage();
  const regions = [organisations.region, organisations.otherRegion];
  const others = [organisations.kommuner, organisations.aarhus, organisations.practices];
  const few = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 1 });
  const seat = fc.record({
    body: fc.constantFrom(...Object.values(bodies)),
    kind: fc.constantFrom(...BODY_KINDS),
    region: fc.constantFrom(...regions),
    role: fc.constantFrom(...SEAT_ROLES),
  });
  const given: fc.Arbitrary<Given> = fc.record({
    secretariatOf: few(regions),
    employedBy: few(regions),
    represents: few(others),
    within: few(others),
    partnerOf: few(regions),
    seatIn: fc.array(seat, { maxLength: 1 }),
    leadOf: few(strategies.map(({ initiativeId }) => initiativeId)),
  });
  return fc.oneof({ weight: 9, arbitrary: given.map(anActor) }, fc.constantFrom(...Object.values(actors)));
}

/** A strategy's own words for it: party to its process, or one of those, an owner or a lead. */
function subjectFor(actor: Actor, { strategy, parties, owners, initiativeId }: Dealt): DocumentSubject {
  const mine: readonly string[] = [...actor.organisationIds, ...actor.seats.map(({ bodyId }) => bodyId)];
  const isParty = parties.some((party) => mine.includes(party));
  const owns = owners.some((owner) => actor.organisationIds.some((id) => id === owner));
  return { ...strategy, isParty, isPartyOrLead: isParty || owns || actor.leads.some((id) => id === initiativeId) };
}

const whoeverItIs = (property: (actor: Actor) => Promise<void>) =>
  fc.assert(fc.asyncProperty(anybody(), property), { numRuns: 80, endOnFailure: true });

const idsOf = (found: readonly { id: string }[]): readonly string[] => found.map(({ id }) => id).sort();

describe("what SQL shows is what the policy allows:", () => {
  test("what is published of documents", async () => {
    await whoeverItIs(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT d.id::text FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" WHERE ${seesEditions(actor)}`;

      const allowed = documents.filter((document) => canSeeEdition(actor, subjectFor(actor, document.of), document));

      expect(idsOf(shown)).toEqual(idsOf(allowed));
    });
  });

  test("what is being written", async () => {
    await whoeverItIs(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT d.id::text FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" WHERE ${seesDrafts(actor)}`;

      expect(idsOf(shown)).toEqual(idsOf(documents.filter(({ of }) => canSeeDraft(actor, of.strategy))));
    });
  });

  test("strategies that are read inside", async () => {
    await whoeverItIs(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT s.id::text FROM "Strategy" s WHERE ${strategyReadInside(actor)}`;

      expect(idsOf(shown)).toEqual(
        idsOf(strategies.filter((dealt) => readsStrategyInside(actor, subjectFor(actor, dealt)))),
      );
    });
  });

  test("and the lot was not all or nothing", () => {
    const { partner, public: everybody } = stage().actors;
    const seenBy = (actor: Actor) =>
      documents.filter((document) => canSeeEdition(actor, subjectFor(actor, document.of), document)).length;

    expect(documents).toHaveLength(24);
    expect(seenBy(everybody)).toBe(4);
    expect(seenBy(partner)).toBeGreaterThan(4);
    expect(seenBy(partner)).toBeLessThan(24);
  });
});
