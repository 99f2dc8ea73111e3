import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { prepareReform } from "@/lib/reforms/commands/prepare-reform";
import { invalidFieldsOf, refusalOf, type Wish } from "../../support/commands";
import { keepsTheRecipe } from "../../support/recipe";
import { aCommittee, aReform, aRegion, LAW, organ, organisation, reformPage } from "../../support/reforms";
import { useStage } from "../../support/stage";

const stage = useStage();

const merging = (predecessors: readonly string[], wish: Wish = {}): Wish => ({
  ...{ title: "To udvalg bliver ét", ...LAW, predecessors, successors: [] },
  ...wish,
});

const two = async (): Promise<readonly string[]> => [
  organ(await aCommittee(stage(), "Koordinationsudvalget")),
  organ(await aCommittee(stage(), "Planudvalget")),
];

keepsTheRecipe(prepareReform, stage, {
  attempt: async () => ({
    by: stage().actors.administrator,
    wish: merging(await two(), { newNames: ["Samarbejdsudvalget"] }),
  }),
  leaves: ["reform.prepared", "body.established", "succession.settled", "body.abolished", "body.abolished"],
  refuses: { secretariat: "NOT_ALLOWED", secretary: "NOT_ALLOWED", auditor: "NOT_ALLOWED", public: "NOT_ALLOWED" },
  isVersioned: false,
});

test("what ends has its last day, and what is new begins the day after, by the law", async () => {
  const id = await aReform(stage(), merging(await two(), { newNames: ["Det nye udvalg"] }));

  const { predecessors, successors } = await reformPage(stage(), id);
  const { body } = database().now;
  const ended = await body.findMany({ where: { id: { in: predecessors.map((one) => one.id) } } });
  const begun = await body.findMany({ where: { id: { in: successors.map((one) => one.id) } } });
  expect(ended.map(({ validTo }) => validTo?.toISOString().slice(0, 10))).toEqual(["2022-06-30", "2022-06-30"]);
  expect(begun).toMatchObject([
    { name: "Det nye udvalg", kind: "tvaersektorielt-udvalg", legalBasis: "Sundhedsloven" },
  ]);
  expect(begun[0]?.validFrom.toISOString()).toContain("2022-07-01");
});

test("every predecessor is followed by every successor, also where they are several", async () => {
  const existing = organ(await aCommittee(stage(), "Et udvalg, der fortsætter"));

  const id = await aReform(stage(), merging(await two(), { successors: [existing], newNames: ["Et nyt"] }));

  expect(await database().now.succession.count({ where: { reformId: id } })).toBe(4);
});

test("with no successor it is an abolition", async () => {
  const id = await aReform(stage(), merging(await two()));

  const rows = await database().now.succession.findMany({ where: { reformId: id } });
  expect(rows.map(({ successorBodyId }) => successorBodyId)).toEqual([null, null]);
});

test("regions are followed by a region, and a new council belongs to the region that is named", async () => {
  const [north, south] = [await aRegion("Region Nord"), await aRegion("Region Syd")];
  const regions = await aReform(
    stage(),
    merging([organisation(north), organisation(south)], { newNames: ["Region Samlet"] }),
  );
  const [region] = (await reformPage(stage(), regions)).successors;

  const councils = await aReform(stage(), merging(await two(), { newNames: ["Rådet"], belongsToId: region?.id }));

  expect(region?.name).toBe("Region Samlet");
  expect((await reformPage(stage(), councils)).successors.map(({ name }) => name)).toEqual(["Rådet, Region Samlet"]);
});

describe("a reform is refused", () => {
  const refused = async (wish: Wish) => refusalOf(prepareReform, stage().actors.administrator, wish);

  test("for what is not there", async () => {
    expect(await refused(merging([organ(randomUUID())]))).toEqual({ code: "PARTY_NOT_FOUND" });
  });

  test("for bodies and organisations at once", async () => {
    const mixed = [...(await two()), organisation(await aRegion("Region Blandet"))];

    expect(await refused(merging(mixed))).toEqual({ code: "BODIES_AND_ORGANISATIONS" });
  });

  test("for organisations of several kinds", async () => {
    const { region, aarhus } = stage().organisations;

    expect(await refused(merging([organisation(region), organisation(aarhus)]))).toEqual({ code: "SEVERAL_KINDS" });
  });

  test("where something succeeds itself", async () => {
    const [first = "", second = ""] = await two();

    expect(await refused(merging([first, second], { successors: [first] }))).toEqual({
      code: "SUCCEEDS_ITSELF",
      name: "Koordinationsudvalget",
    });
  });

  test("for what ends already", async () => {
    const predecessors = await two();
    await aReform(stage(), merging(predecessors));

    expect(await refused(merging(predecessors))).toEqual({
      code: "ENDS_ALREADY",
      name: "Koordinationsudvalget",
      validTo: "2022-06-30",
    });
  });

  test("on a day on which what ends has not begun", async () => {
    expect(await refused(merging(await two(), { inForceOn: "2014-01-01" }))).toEqual({
      code: "NOT_BEGUN",
      name: "Koordinationsudvalget",
    });
  });

  test("where what comes has ended by then", async () => {
    const gone = await aCommittee(stage(), "Et nedlagt udvalg");
    await aReform(stage(), merging([organ(gone)], { inForceOn: "2020-01-01" }));

    expect(await refused(merging(await two(), { successors: [organ(gone)] }))).toEqual({
      code: "NOT_THERE_THEN",
      name: "Et nedlagt udvalg",
    });
  });

  test("for new bodies of what is no region", async () => {
    const belongsToId = stage().organisations.aarhus;

    expect(await refused(merging(await two(), { belongsToId }))).toEqual({ code: "REGION_NOT_FOUND" });
  });

  test("where nothing ends", async () => {
    const { administrator } = stage().actors;

    expect(await invalidFieldsOf(prepareReform, administrator, merging([]))).toEqual(["predecessors"]);
  });
});
