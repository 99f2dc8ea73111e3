import { describe, expect, test } from "vitest";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { getHearing, listHearings, listInput, listToAnswer, listUnreplied } from "@/lib/hearings/queries";
import type { Actor } from "@/lib/kernel/actor";
import { readAt, readNow } from "@/lib/platform/readers";
import { done } from "../../support/commands";
import { aHearing, someInput } from "../../support/hearing";
import type { Scene } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const phaseOf = ({ process }: Scene): string => process.phaseIds[0] ?? "";

const hearingFor = (viewer: Actor, scene: Scene, isUnrepliedOnly = false) =>
  readNow((reader) =>
    getHearing(reader, viewer, { phaseId: phaseOf(scene), pages: { initiatives: 1, responses: 1 }, isUnrepliedOnly }),
  );

const awaitedOf = async (viewer: Actor, scene: Scene): Promise<readonly string[] | undefined> => {
  const { rows } = await readNow((reader) => listToAnswer(reader, viewer, { page: 1 }));
  return rows.find(({ phaseId }) => phaseId === phaseOf(scene))?.awaited;
};

describe("a hearing waits", () => {
  test("for the kommune that is heard, until it has given input", async () => {
    const scene = await aHearing(stage());
    const { partner } = stage().actors;

    const before = await awaitedOf(partner, scene);
    await someInput(stage(), scene);

    expect(before).toEqual(["Aarhus Kommune"]);
    expect(await awaitedOf(partner, scene)).toBeUndefined();
  });

  test("for a kommune of the kommuner that are heard, until it has given input of its own", async () => {
    const scene = await aHearing(stage(), { heard: ["kommuner"] });
    const { partner } = stage().actors;

    const before = await awaitedOf(partner, scene);
    await someInput(stage(), scene);

    expect(before).toEqual(["Aarhus Kommune"]);
    expect(await awaitedOf(partner, scene)).toBeUndefined();
  });

  test("for nobody who is not heard", async () => {
    const scene = await aHearing(stage());
    const { secretariat, auditor, politician, public: everybody } = stage().actors;

    for (const viewer of [secretariat, auditor, politician, everybody])
      expect(await awaitedOf(viewer, scene)).toBeUndefined();
  });
});

describe("a hearing is shown", () => {
  test("to the parties and to the region, and is to others not there", async () => {
    const scene = await aHearing(stage());
    const { actors } = stage();
    const sees = async (viewer: Actor) => (await hearingFor(viewer, scene)) !== null;

    const seen: string[] = [];
    for (const [role, viewer] of Object.entries(actors)) if (await sees(viewer)) seen.push(role);

    expect(seen.sort()).toEqual([
      "auditor",
      "member of the patients' committee",
      "partner",
      "politician",
      "secretariat",
      "secretary",
    ]);
  });

  test("with what was sent, and to the secretariat the unanswered first", async () => {
    const scene = await aHearing(stage());
    const first = await someInput(stage(), scene, "Det første");
    await done(replyToResponse, stage().actors.secretariat, { ...first, reply: "Tak." });
    const second = await someInput(stage(), scene, "Det andet");
    const third = await someInput(stage(), scene, "Det tredje");
    await done(replyToResponse, stage().actors.secretariat, { ...third, reply: "Tak." });

    const hearing = await hearingFor(stage().actors.secretariat, scene);
    const unreplied = await hearingFor(stage().actors.secretariat, scene, true);

    expect(hearing?.responses.rows.map(({ id }) => id)).toEqual([
      second.responseId,
      third.responseId,
      first.responseId,
    ]);
    expect(hearing).toMatchObject({ answered: 1, unreplied: 1, isRunByViewer: true });
    expect(unreplied?.responses.rows.map(({ id }) => id)).toEqual([second.responseId]);
  });

  test("with the own draft, which nobody else hears of", async () => {
    const scene = await aHearing(stage());
    const { actors, organisations } = stage();
    const on = { initiativeId: scene.initiativeId, processId: scene.process.id };
    const wish = { ...on, organisationId: organisations.aarhus, text: "Vi", draftVersion: 0 };
    await done(saveDraft, actors.partner, wish);

    const own = await hearingFor(actors.partner, scene);
    const others = await hearingFor(actors.secretariat, scene);

    expect(own?.initiatives.rows.map(({ hasDraft }) => hasDraft)).toEqual([true]);
    expect(others?.initiatives.rows.map(({ hasDraft }) => hasDraft)).toEqual([false]);
  });
});

test("the hearings with input without a reply are listed for its secretariat, and for nobody else", async () => {
  const { secretariat, "secretariat of another region": other, politician } = stage().actors;
  const waiting = async (viewer: Actor) => (await readNow((reader) => listUnreplied(reader, viewer, 100))).rows;
  const scene = await aHearing(stage());
  expect((await waiting(secretariat)).map(({ phaseId }) => phaseId)).not.toContain(phaseOf(scene));

  await someInput(stage(), scene);

  expect(await waiting(secretariat)).toContainEqual(
    expect.objectContaining({ phaseId: phaseOf(scene), unreplied: 1 }) as unknown,
  );
  expect([await waiting(other), await waiting(politician)]).toEqual([[], []]);
});

test("of the hearings with input without a reply as many are listed as asked for, with how many there are", async () => {
  const { secretariat } = stage().actors;
  await someInput(stage(), await aHearing(stage()));
  await someInput(stage(), await aHearing(stage()));

  const { rows, total } = await readNow((reader) => listUnreplied(reader, secretariat, 1));

  expect(rows).toHaveLength(1);
  expect(total).toBeGreaterThan(1);
});

test("as it was before the input, there is none, and no form to give it", async () => {
  const scene = await aHearing(stage());
  const { partner } = stage().actors;
  const before = new Date();
  await someInput(stage(), scene);

  const input = await readAt(before, (reader) =>
    listInput(reader, partner, { initiativeId: scene.initiativeId, page: 1 }),
  );
  const { rows } = await readAt(before, (reader) => listHearings(reader, partner, { page: 1 }));

  expect(input).toMatchObject({ forms: [], letters: [], responses: { rows: [], total: 0 } });
  expect(rows.find(({ phaseId }) => phaseId === phaseOf(scene))?.responses).toBe(0);
});
