import { describe, expect, test } from "vitest";
import { admitMember } from "@/lib/people/commands/admit-member";
import { database } from "@/lib/platform/db";
import { read } from "@/lib/platform/readers";
import { carryOutReform } from "@/lib/reforms/commands/carry-out-reform";
import { countAcross } from "@/lib/reforms/queries";
import { drawTemplate } from "@/lib/templates/commands/draw-template";
import { done, refusalOf } from "../../support/commands";
import { foldedAnew } from "../../support/fold";
import { anInitiative, aStrategy } from "../../support/plots";
import { aReform, aRegion, organisation, reformPage, REFORM_DAY, reviewOf } from "../../support/reforms";
import { actorOf, SINCE, useStage } from "../../support/stage";

const stage = useStage();

const carriedOut = async (reformId: string) =>
  done(carryOutReform, stage().actors.administrator, await reviewOf(stage(), reformId));

describe("two regions that become one", () => {
  /** Each with a secretariat, a strategy and an initiative; one initiative they answer for together. */
  async function twoRegions() {
    const s = stage();
    const [north, south] = [await aRegion("Region Nord"), await aRegion("Region Syd")];
    const [{ employee, politician }, { administrator }] = [s.actors, s.actors];
    const member = { role: "sekretariat", validFrom: SINCE };
    await done(admitMember, administrator, { ...member, personId: employee.personId, organisationId: north });
    await done(admitMember, administrator, { ...member, personId: employee.personId, organisationId: south });
    await done(admitMember, administrator, { ...member, personId: politician.personId, organisationId: south });
    const secretariat = await actorOf(employee.personId);
    const as = { ...s, actors: { ...s.actors, secretariat } };
    const strategies = [await aStrategy(as, { ownerId: north }), await aStrategy(as, { ownerId: south })];
    const answers = (...ids: readonly string[]) => ids.map((organisationId) => ({ organisationId, role: "ansvarlig" }));
    for (const [index, strategy] of strategies.entries()) {
      await anInitiative(as, strategy, { owners: answers(index === 0 ? north : south) });
      await anInitiative(as, strategy, { owners: answers(north, south) });
    }
    await done(drawTemplate, secretariat, { organisationId: north, title: "Nords skabelon", description: "" });
    const wish = { predecessors: [organisation(north), organisation(south)], newNames: ["Region Samlet"] };
    const reformId = await aReform(s, wish);
    const [successor] = (await reformPage(s, reformId)).successors;
    return { reformId, north, south, successorId: successor?.id ?? "", strategies };
  }

  test("have the same sums before and after, and nothing is counted twice", async () => {
    const { reformId } = await twoRegions();

    await carriedOut(reformId);

    const { carriedOut: moments } = await reformPage(stage(), reformId);
    const { before = null, at = null, ids = [] } = moments ?? {};
    const { administrator } = stage().actors;
    const sums = (moment: Date | null, day: string) =>
      read(moment, (reader) => countAcross(reader, administrator, { ids, day: day as typeof REFORM_DAY }));
    const [then, now] = [await sums(before, "2022-06-30"), await sums(at, REFORM_DAY)];
    expect(then).toMatchObject({ initiatives: 4, strategies: 2, people: 2 });
    expect(now).toEqual(then);
  });

  test("leave no ownership, strategy, template or membership behind", async () => {
    const { reformId, north, south, successorId, strategies } = await twoRegions();

    await carriedOut(reformId);

    const { now } = database();
    const left = { organisationId: { in: [north, south] } };
    expect(await now.initiativeOwner.count({ where: left })).toBe(0);
    expect(await now.processTemplate.count({ where: left })).toBe(0);
    expect(await now.strategy.count({ where: { ownerId: successorId } })).toBe(strategies.length);
    expect(await now.initiativeOwner.count({ where: { organisationId: successorId } })).toBe(4);
    expect(await now.membership.count({ where: { organisationId: successorId, validTo: null } })).toBe(2);
  });

  test("are folded out of the ledger as they were written", async () => {
    const { reformId } = await twoRegions();
    await carriedOut(reformId);

    const { folded, written } = await foldedAnew(stage().ownerUrl);

    expect(folded).toEqual(written);
    expect(written['public."Transfer"']?.length).toBeGreaterThan(5);
  });

  test("cannot hand their strategies to a kommune", async () => {
    const { reformId } = await twoRegions();
    const to = organisation(stage().organisations.aarhus);
    const wish = await reviewOf(stage(), reformId, ({ kind }) => (kind === "strategy" ? { to } : {}));

    const refusal = await refusalOf(carryOutReform, stage().actors.administrator, wish);

    expect(refusal).toEqual({ code: "RECEIVER_NOT_THERE", count: 2 });
  });
});
