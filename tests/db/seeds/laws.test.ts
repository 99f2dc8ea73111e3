import { beforeAll, describe, expect, test } from "vitest";
import { getBodyPage } from "@/lib/bodies/queries";
import { loadStandings } from "@/lib/gates/evidence";
import { gateOf } from "@/lib/gates/rules";
import { asDate, day, endOfDay, type Day } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { read } from "@/lib/platform/readers";
import { carryOutReform } from "@/lib/reforms/commands/carry-out-reform";
import { NOBODY } from "@/lib/reforms/model";
import type { OpenLine } from "@/lib/reforms/queries";
import { whileBackdating } from "@/seeds/backdating";
import { done } from "../../support/commands";
import { acrossOf, administrator, EAST, idOf, reformBy, sumsOn, useLaws } from "../../support/laws";

const ownerUrl = useLaws();

const [REFORM_2022, REFORM_2027] = [day("2022-07-01"), day("2027-01-01")];

describe("the law of 2022", () => {
  const committees = [
    "sundhedskoordinationsudvalget-midt",
    "praksisplanudvalget-midt",
    "sundhedssamarbejdsudvalget-midt",
  ];

  test("has equal sums at the end of the day before and of the day, over all bodies and over those concerned", async () => {
    const all = await database().now.body.findMany({ select: { id: true } });

    const [before, after] = await acrossOf(committees.map(idOf), REFORM_2022);
    const [beforeAll, afterAll] = await acrossOf(
      all.map(({ id }) => id),
      REFORM_2022,
    );

    expect(before).toMatchObject({ people: 1, parts: expect.any(Number) as number });
    expect(before?.parts).toBeGreaterThan(5);
    expect(after).toEqual(before);
    expect(afterAll).toEqual(beforeAll);
  });

  test("leaves the sundhedsaftale to the committees that its paper names, with the reason", async () => {
    const { transfers, isCarriedOut } = await reformBy("Sundhedssamarbejdsudvalget afløser to udvalg");

    expect(isCarriedOut).toBe(true);
    expect(transfers.filter(({ kind }) => kind === "part").map(({ to, reason }) => [to, reason?.slice(0, 14)])).toEqual(
      [
        [null, "Aftalens faser"],
        [null, "Aftalens faser"],
      ],
    );
    expect(transfers.filter(({ kind }) => kind === "seat").map(({ to }) => to)).toEqual([
      "Sundhedssamarbejdsudvalget",
      "Sundhedssamarbejdsudvalget",
    ]);
  });

  test("is not there the day before: the committee goes on, and its successor is unknown", async () => {
    const keeper = await administrator();
    const bodyOn = (on: Day, key: string) =>
      read(endOfDay(on), (reader) => getBodyPage(reader, keeper, { id: idOf(key), page: 1 }));
    const [old, new_] = ["sundhedskoordinationsudvalget-midt", "sundhedssamarbejdsudvalget-midt"];

    expect(await bodyOn(day("2022-06-30"), old)).toMatchObject({ validTo: null, seats: { total: 1 } });
    expect(await bodyOn(day("2022-06-30"), new_)).toBeNull();
    expect(await bodyOn(REFORM_2022, old)).toMatchObject({ validTo: "2022-06-30", seats: { total: 0 } });
    expect(await bodyOn(REFORM_2022, new_)).toMatchObject({ name: "Sundhedssamarbejdsudvalget", seats: { total: 1 } });
  });
});

test("the law of 2027 is known, with 17 sundhedsråd, and has abolished nothing yet", async () => {
  const { now } = database();
  const raad = await now.body.findMany({
    where: { name: { startsWith: "Sundhedsråd " } },
    select: { validFrom: true, isDemonstration: true },
  });
  const waiting = await now.reform.findMany({ where: { inForceOn: asDate(REFORM_2027) } });

  expect(raad).toHaveLength(17);
  expect(raad.every(({ validFrom, isDemonstration }) => validFrom >= asDate(REFORM_2027) && isDemonstration)).toBe(
    true,
  );
  expect(waiting.map(({ carriedOutOn }) => carriedOutOn)).toEqual([null, null, null]);
  expect(await now.transfer.count({ where: { reformId: { in: waiting.map(({ id }) => id) } } })).toBe(0);
});

/** What nobody follows goes to the region's council, where it can: somebody has to decide. */
const toTheCouncil = ({ kind, to, reason }: OpenLine) =>
  to === NOBODY && (kind === "part" || kind === "meeting" || kind === "template-part")
    ? { to: `organ:${idOf("regionsraadet-midt")}`, reason: "" }
    : { to, reason };

describe("the law of 2027, when its day has come", () => {
  const [MORNING, TITLES] = [
    new Date("2027-01-01T08:00:00Z"),
    [
      "Region Østdanmark afløser to regioner",
      "Ét regionsråd i Østdanmark",
      "Sundhedssamarbejdsudvalget og sundhedsklyngerne nedlægges",
    ],
  ] as const;
  let sumsBefore: unknown;

  const everybody = async (): Promise<string[]> => {
    const { now } = database();
    const rows = [...(await now.body.findMany({ select: { id: true } })), ...(await now.organisation.findMany())];
    return rows.map(({ id }) => id);
  };

  beforeAll(async () => {
    sumsBefore = await sumsOn(day("2026-12-31"), await everybody());
    const keeper = await administrator();
    await whileBackdating(ownerUrl(), async () => {
      for (const title of TITLES) {
        const { id, version, open } = await reformBy(title);
        const lines = (open?.lines ?? []).map((line) => ({ key: line.key, ...toTheCouncil(line) }));
        await done(
          carryOutReform,
          keeper,
          {
            ...{ reformId: id, expectedVersion: version, seen: open?.seen },
            to: Object.fromEntries(lines.map(({ key, to }) => [key, to])),
            reason: Object.fromEntries(lines.filter(({ to }) => to === NOBODY).map(({ key, reason }) => [key, reason])),
          },
          { at: MORNING },
        );
      }
    });
  }, 60_000);

  test("has equal sums of initiatives, strategies, parts, meetings, decisions and places; only posts without a successor end", async () => {
    const after = await sumsOn(REFORM_2027, await everybody());

    expect(sumsBefore).toMatchObject({ initiatives: 54, strategies: 6 });
    expect(after).toEqual(sumsBefore);
  });

  test.each(TITLES.slice(0, 2))("%s: those concerned have the same before and after", async (title) => {
    const { carriedOut } = await reformBy(title);
    const ids = carriedOut?.ids ?? [];

    const [before, after] = await acrossOf(ids, REFORM_2027);

    expect(ids).toHaveLength(3);
    expect(before?.people).toBe(1);
    expect(after).toEqual(before);
  });

  test("46 kommuner lie in Region Østdanmark, which answers for what both answered for, each initiative once", async () => {
    const east = idOf("region-oestdanmark");
    const { now } = database();

    expect(await now.organisation.count({ where: { regionId: east, kind: "kommune" } })).toBe(46);
    expect(await now.initiativeOwner.count({ where: { organisationId: east } })).toBe(4);
    expect(await now.initiativeOwner.count({ where: { organisationId: { in: EAST.map(idOf) } } })).toBe(0);
  });

  test("what the committee had agreed to still counts, now that the council stands in its place", async () => {
    const keeper = database().now;
    const [initiative] = await keeper.initiative.findMany({
      where: { strategy: { slug: "naersundhedsplan-2027-demo" }, title: { not: "" }, phase: { kind: "behandling" } },
      orderBy: [{ track: { number: "asc" } }, { number: "asc" }],
      select: { id: true },
    });
    const standing = (await loadStandings(keeper, [initiative?.id ?? ""], REFORM_2027)).get(initiative?.id ?? "");
    const phase = standing?.phases[standing.at];
    const parties = (phase?.parties ?? []).filter(({ role }) => role === "beslutter");

    expect(parties.map(({ name, formerIds }) => [name, formerIds])).toEqual([
      ["Regionsrådet", [idOf("sundhedssamarbejdsudvalget-midt")]],
      ["Regionsrådet", []],
    ]);
    expect(phase && gateOf({ phase, initiative: standing.initiative }, REFORM_2027)).toEqual([
      { name: "deciders-decided", isMet: false, waitingFor: ["Regionsrådet"] },
    ]);
  });
});
