import { expect, test } from "vitest";
import { readNow } from "@/lib/platform/readers";
import { getProcessPage } from "@/lib/processes/queries";
import { aProcess, aStrategy, anotherInitiativeIn } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const pageFor = (role: Role, slug: string) => readNow((reader) => getProcessPage(reader, stage().actors[role], slug));

/** A strategy whose orientation is open: the council is to be informed, and two initiatives stand there. */
async function staged() {
  const strategy = await aStrategy(stage(), { sharedWithPartners: true });
  const parties = [{ bodyId: stage().bodies.council, role: "orienteres" }];
  const process = await aProcess(stage(), strategy, [
    { kind: "orientering", isOpen: true, parties },
    { kind: "debatpapir", isOpen: true },
  ]);
  const scene = { strategy, process };
  await anotherInitiativeIn(stage(), scene);
  await anotherInitiativeIn(stage(), scene);
  return scene;
}

test("the secretariat sees who is not ready to leave a phase, and why", async () => {
  const { strategy } = await staged();

  const page = await pageFor("secretariat", strategy.slug);

  const [first] = page?.governing?.phases ?? [];
  expect(page?.canRun).toBe(true);
  expect(first?.standing).toBe(2);
  expect(first?.listed.map(({ refusal }) => refusal?.code)).toEqual(["GATE_NOT_MET", "GATE_NOT_MET"]);
  expect(first?.informable.map(({ name }) => name)).toEqual(["Regionsrådet"]);
});

test("the secretary of a body registers its orientation, and nothing else", async () => {
  const { strategy } = await staged();

  const page = await pageFor("secretary", strategy.slug);

  expect(page?.canRun).toBe(false);
  expect(page?.governing?.phases.map(({ informable }) => informable.map(({ name }) => name))).toEqual([
    ["Regionsrådet"],
    [],
  ]);
  expect(page?.governing?.phases.flatMap(({ listed }) => listed)).toEqual([]);
});

test.each<Role>(["politician", "partner", "auditor"])(
  "the %s reads how far the parties are, and can do nothing",
  async (role) => {
    const { strategy } = await staged();

    const page = await pageFor(role, strategy.slug);

    expect(page).toMatchObject({ isInside: true, canRun: false });
    expect(page?.governing?.phases.flatMap(({ informable, listed }) => [...informable, ...listed])).toEqual([]);
  },
);

test.each<Role>(["public", "administrator", "secretariat of another region"])(
  "an unpublished process is not there for the %s",
  async (role) => {
    const { strategy } = await staged();

    expect(await pageFor(role, strategy.slug)).toBeNull();
    expect(await pageFor(role, "findes-ikke")).toBeNull();
  },
);

test("the last phase of the way can be left for none", async () => {
  const { strategy } = await staged();

  const page = await pageFor("secretariat", strategy.slug);

  expect(page?.governing?.phases.map(({ isLast }) => isLast)).toEqual([false, true]);
});

test("what stands in the last phase is listed too, to be given a reason when the phase closes", async () => {
  const strategy = await aStrategy(stage());
  const process = await aProcess(stage(), strategy, [{ kind: "orientering", isOpen: true }]);
  await anotherInitiativeIn(stage(), { strategy, process });

  const [only] = (await pageFor("secretariat", strategy.slug))?.governing?.phases ?? [];

  expect(only?.listed.map(({ refusal }) => refusal)).toEqual([{ code: "NO_NEXT_PHASE" }]);
});

test("a phase names the tracks of what stands in it", async () => {
  const { strategy } = await staged();

  const [first, second] = (await pageFor("secretariat", strategy.slug))?.governing?.phases ?? [];

  expect(first?.tracks.map(({ number }) => number)).toEqual([1]);
  expect(second?.tracks).toEqual([]);
});
