import { beforeAll, describe, expect, test } from "vitest";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import {
  initiativeReadInFull,
  initiativeReadInside,
  loadSubject,
  visibleInitiative,
  type LoadedSubject,
} from "@/lib/initiatives/evidence";
import {
  canSeeInitiative,
  readsInitiativeInFull,
  readsInitiativeInside,
  type InitiativeSubject,
} from "@/lib/initiatives/policy";
import { isLeadOf, type Actor } from "@/lib/kernel/actor";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { visibleItem } from "@/lib/meetings/evidence";
import { database } from "@/lib/platform/db";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { AUDIENCES } from "@/lib/strategies/model";
import { canSeeStrategy, type StrategySubject } from "@/lib/strategies/policy";
import { done } from "../../support/commands";
import { dealtStrategies, idsOf, ownedBy, whoeverItIs } from "../../support/dealt";
import { anInitiative } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

let initiatives: readonly LoadedSubject[];
let items: readonly { id: string; about: readonly LoadedSubject[] }[];

/** The strategies of the lots, internal and published, each with an initiative for each audience. */
beforeAll(async () => {
  const ids: string[] = [];
  for (const dealt of await dealtStrategies(stage(), { seed: 8270001, isOpen: true })) {
    const { scene, strategy, isToBePublished, phaseId, owners } = dealt;
    const { secretariat } = scene.actors;
    for (const audience of AUDIENCES) {
      const initiativeId = await anInitiative(scene, strategy, { audience, owners: ownedBy(owners) });
      await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId });
      ids.push(initiativeId);
    }
    if (isToBePublished) await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  }
  const loaded: LoadedSubject[] = [];
  for (const id of ids) {
    const subject = await loadSubject(database().now, id);
    if (subject) loaded.push(subject);
  }
  initiatives = loaded;
  items = await listedOnAgendas();
});

/** Each audience's initiative of a strategy alone on an item, and the three together on one; of those the secretary can list. */
async function listedOnAgendas() {
  const { actors, bodies, organisations } = stage();
  const own = initiatives.filter(({ strategy }) => strategy.ownerId === organisations.region);
  const meeting = { bodyId: bodies.council, heldOn: "2016-06-22" };
  const { subjectId: meetingId } = await done(callMeeting, actors.secretary, meeting);
  const abouts = own.flatMap((initiative, index) => [
    [initiative],
    ...(index % AUDIENCES.length === 0 ? [own.slice(index, index + AUDIENCES.length)] : []),
  ]);
  const listed: { id: string; about: readonly LoadedSubject[] }[] = [];
  for (const [index, about] of abouts.entries()) {
    const item = { meetingId, expectedVersion: index + 1, title: "Punkt", initiativeIds: about.map(({ id }) => id) };
    listed.push({ id: (await done(listItem, actors.secretary, item)).subjectId, about });
  }
  await done(publishAgenda, actors.secretary, { meetingId, expectedVersion: abouts.length + 1 });
  return listed;
}

const forAnybody = (property: (actor: Actor) => Promise<void>) =>
  whoeverItIs({ stage: stage(), leads: initiatives.map(({ id }) => id), numRuns: 60 }, property);

type Right = {
  right: string;
  shown: typeof visibleStrategy;
  allowed: (actor: Actor, initiative: InitiativeSubject) => boolean;
};

const RIGHTS: readonly Right[] = [
  { right: "seen", shown: visibleInitiative, allowed: canSeeInitiative },
  { right: "read in full", shown: initiativeReadInFull, allowed: readsInitiativeInFull },
  { right: "read inside", shown: initiativeReadInside, allowed: readsInitiativeInside },
];

describe("what SQL shows is what the policy allows:", () => {
  test.each(RIGHTS)("initiatives that are $right", async ({ shown, allowed }) => {
    await forAnybody(async (actor) => {
      const found = await database().now.$queryRaw<{ id: string }[]>`
        SELECT i.id::text FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE ${shown(actor)}`;

      const expected = initiatives.filter((initiative) => allowed(actor, initiative));

      expect(idsOf(found)).toEqual(idsOf(expected));
    });
  });

  test("items of agendas, which are seen with any of their initiatives", async () => {
    await forAnybody(async (actor) => {
      const found = await database().now.$queryRaw<{ id: string }[]>`
        SELECT it.id::text FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
        WHERE ${visibleItem(actor)}`;

      const expected = items.filter(({ about }) => about.some((initiative) => canSeeInitiative(actor, initiative)));

      expect(idsOf(found)).toEqual(idsOf(expected));
    });
  });

  test("strategies", async () => {
    await forAnybody(async (actor) => {
      const shown = await database().now.$queryRaw<{ id: string }[]>`
        SELECT s.id::text FROM "Strategy" s WHERE ${visibleStrategy(actor)}`;

      const allowed = [...strategies()].filter(([id, subject]) =>
        canSeeStrategy(actor, { ...subject, isPartyOrLead: isPartyOrLead(actor, id) }),
      );

      expect(idsOf(shown)).toEqual(allowed.map(([id]) => id).sort());
    });
  });

  test("and the lot was not all or nothing", () => {
    const { partner, public: everybody } = stage().actors;
    const seenBy = (actor: Actor) => initiatives.filter((initiative) => canSeeInitiative(actor, initiative)).length;

    expect(initiatives).toHaveLength(24);
    expect(seenBy(everybody)).toBe(4);
    expect(seenBy(partner)).toBeGreaterThan(4);
    expect(seenBy(partner)).toBeLessThan(24);
  });
});

const strategies = (): ReadonlyMap<string, StrategySubject> =>
  new Map(initiatives.map(({ strategyId, strategy }) => [strategyId, strategy]));

/** A strategy's own words for it: party to its process, owner of what is not internal in it, or lead of something in it. */
function isPartyOrLead(actor: Actor, strategyId: string): boolean {
  const own = initiatives.filter((initiative) => initiative.strategyId === strategyId);
  const owns = (subject: LoadedSubject) =>
    subject.organisationIds.some((id) => actor.organisationIds.some((mine) => mine === id));
  const sits = (subject: LoadedSubject) =>
    subject.bodyIds.some((id) => actor.seats.some(({ bodyId }) => bodyId === id));
  return own.some(
    (subject) => isLeadOf(actor, subject.id) || sits(subject) || (subject.audience !== "internal" && owns(subject)),
  );
}
