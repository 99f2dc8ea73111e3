import { beforeAll, describe, expect, test } from "vitest";
import { beginDocument } from "@/lib/documents/commands/begin-document";
import { seesDrafts, seesEditions } from "@/lib/documents/evidence";
import { canSeeDraft, canSeeEdition, type DocumentSubject } from "@/lib/documents/policy";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "@/lib/platform/db";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { strategyReadInside } from "@/lib/strategies/evidence";
import { AUDIENCES, type Audience } from "@/lib/strategies/model";
import { readsStrategyInside } from "@/lib/strategies/policy";
import { done } from "../../support/commands";
import { dealtStrategies, idsOf, ownedBy, whoeverItIs } from "../../support/dealt";
import { anInitiative } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A strategy of the lots as the policy asks for it, with an initiative of its owners' that is not internal. */
type Given = {
  id: string;
  strategy: Pick<DocumentSubject, "ownerId" | "audience" | "sharedWithPartners">;
  parties: readonly string[];
  owners: readonly string[];
  initiativeId: string;
};

let strategies: readonly Given[];
let documents: readonly { id: string; audience: Audience; of: Given }[];

/** The strategies of the lots, internal and published, each with a document for each audience. */
beforeAll(async () => {
  const given: Given[] = [];
  const begun: { id: string; audience: Audience; of: Given }[] = [];
  for (const dealt of await dealtStrategies(stage(), { seed: 8270026 })) {
    const { scene, strategy, head, isToBePublished, parties, owners } = dealt;
    const { secretariat } = scene.actors;
    const initiativeId = await anInitiative(scene, strategy, { audience: "partner", owners: ownedBy(owners) });
    if (isToBePublished) await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
    const audience = isToBePublished ? ("public" as const) : ("internal" as const);
    const of: Given = { id: strategy.id, strategy: { ...head, audience }, parties, owners, initiativeId };
    for (const readers of AUDIENCES) {
      const wish = { strategyId: strategy.id, kind: "Notat", title: readers, audience: readers };
      begun.push({ id: (await done(beginDocument, secretariat, wish)).subjectId, audience: readers, of });
    }
    given.push(of);
  }
  strategies = given;
  documents = begun;
});

/** A strategy's own words for it: party to its process, or one of those, an owner or a lead. */
function subjectFor(actor: Actor, { strategy, parties, owners, initiativeId }: Given): DocumentSubject {
  const mine: readonly string[] = [...actor.organisationIds, ...actor.seats.map(({ bodyId }) => bodyId)];
  const isParty = parties.some((party) => mine.includes(party));
  const owns = owners.some((owner) => actor.organisationIds.some((id) => id === owner));
  return { ...strategy, isParty, isPartyOrLead: isParty || owns || actor.leads.some((id) => id === initiativeId) };
}

const forAnybody = (property: (actor: Actor) => Promise<void>) =>
  whoeverItIs({ stage: stage(), leads: strategies.map(({ initiativeId }) => initiativeId), numRuns: 80 }, property);

describe("what SQL shows is what the policy allows:", () => {
  test("what is published of documents", async () => {
    await forAnybody(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT d.id::text FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" WHERE ${seesEditions(actor)}`;

      const allowed = documents.filter((document) => canSeeEdition(actor, subjectFor(actor, document.of), document));

      expect(idsOf(shown)).toEqual(idsOf(allowed));
    });
  });

  test("what is being written", async () => {
    await forAnybody(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT d.id::text FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" WHERE ${seesDrafts(actor)}`;

      expect(idsOf(shown)).toEqual(idsOf(documents.filter(({ of }) => canSeeDraft(actor, of.strategy))));
    });
  });

  test("strategies that are read inside", async () => {
    await forAnybody(async (actor) => {
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
