import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listGoals } from "@/lib/goals/queries";
import { addDays, asDate, dayOf } from "@/lib/kernel/day";
import { listPlans } from "@/lib/plans/queries";
import { closeDatabase, database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { actorFor, publicActor } from "@/lib/platform/session";
import { getStrategyPage, getStrategyTree, type StrategyTree } from "@/lib/strategies/queries";
import { whileBackdating } from "@/seeds/backdating";
import { risingClock } from "@/seeds/clock";
import { laws } from "@/seeds/laws/laws";
import { layFoundation } from "@/seeds/play/foundation";
import { beatsOf, playScripts } from "@/seeds/play/play";
import { scriptsOn } from "@/seeds/scripts";
import { answeredOtherwise, type Asking, type Golden, recordLive } from "../../support/golden";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const today = dayOf(new Date());
const INSTANTS = 20;
const VIEWERS = ["revisor@demo.example", "strategi@midt.example", "politiker@syd.example", "kommune@aarhus.example"];
let db: TestDatabase;
const golden: Golden[] = [];

beforeAll(async () => {
  db = await testDatabase();
  process.env.DATABASE_URL = db.appUrl;
  process.env.AUDIT_KEY = "the key that the demonstration of the tests is chained with";
  await whileBackdating(db.ownerUrl, async () => {
    const clock = risingClock();
    const scripts = scriptsOn(today);
    const steps = beatsOf(scripts, today).length;
    let played = 0;
    const afterStep = async (at: Date): Promise<void> => {
      played += 1;
      const isInstant = Math.floor((played * INSTANTS) / steps) > golden.length;
      if (isInstant) golden.push(await recordLive(at, await askingAs(golden.length)));
    };
    await playScripts(scripts, { foundation: await layFoundation(clock), clock, today, laws, afterStep });
  });
}, 300_000);

afterAll(async () => {
  await closeDatabase();
  await db.drop();
});

/** Everybody asks in turn, about all that they see. */
async function askingAs(turn: number): Promise<Asking> {
  const choose = (ids: readonly string[]) => ids;
  const email = VIEWERS[turn % (VIEWERS.length + 1)];
  if (email === undefined) return { viewer: publicActor, choose };
  const { now } = database();
  const { id } = await now.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  return { viewer: (await actorFor(now, id, today, new Date())) ?? publicActor, choose };
}

test(
  "the demonstration answers at twenty instants what it answered live, byte for byte",
  { timeout: 300_000 },
  async () => {
    const otherwise: string[] = [];
    for (const recorded of golden) otherwise.push(...(await answeredOtherwise(recorded)));
    const texts = golden.flatMap(({ answers }) => answers.map(({ text }) => text));

    expect(otherwise).toEqual([]);
    expect(golden).toHaveLength(INSTANTS);
    expect(new Set(texts).size).toBeGreaterThan(texts.length / 4);
  },
);

/** What the read API tells the public. */
async function told(slug: string): Promise<StrategyTree> {
  const tree = await readNow((reader) => getStrategyTree(reader, publicActor, slug));
  if (!tree) throw new RangeError(`The public sees no strategy ${slug}`);
  return tree;
}

const [MIDT, SYD, AGREEMENT, PLAN] = [
  "naere-sundhedsvaesen-midt",
  "rammepapir-syd",
  "sundhedsaftale-2019-midt",
  "naersundhedsplan-2027-demo",
];

const perTrack = ({ tracks }: StrategyTree): readonly number[] => tracks.map(({ initiatives }) => initiatives.length);
const initiativesOf = ({ tracks }: StrategyTree) => tracks.flatMap(({ initiatives }) => initiatives);

const LETTER: Readonly<Record<string, string>> = { kommune: "K", "almen-praksis": "A", hospital: "H" };

/** The partners of a track's initiatives, in the letters of the domain's list. */
const partnersIn = ({ tracks }: StrategyTree, track: number): readonly string[] =>
  (tracks[track - 1]?.initiatives ?? []).map(({ owners }) =>
    owners.flatMap(({ kind, role }) => (role === "partner" ? [LETTER[kind]] : [])).join("+"),
  );

describe("Midtjylland's strategy, played", () => {
  test("has 9, 4, 5 and 4 initiatives, three sub-points, and its case", async () => {
    const tree = await told(MIDT);

    expect(perTrack(tree)).toEqual([9, 4, 5, 4]);
    expect(initiativesOf(tree).filter(({ subPoints }) => subPoints.length > 0)).toMatchObject([
      { number: 4, subPoints: { length: 3 } },
    ]);
    expect(tree.caseNumber).toBe("1-30-72-225-15");
  });

  test("has the owners that its bullets name, and the region answers for all", async () => {
    const tree = await told(MIDT);

    expect([1, 2, 3, 4].map((track) => partnersIn(tree, track))).toEqual([
      ["", "A", "H", "K", "K", "H+K+A", "K+A", "K+A", "H+K+A"],
      ["K+A", "K+A", "K+A", "H+K+A"],
      ["", "", "H+K+A", "K+A", ""],
      ["", "A", "", ""],
    ]);
    for (const { owners } of initiativesOf(tree))
      expect(owners[0]).toMatchObject({ organisation: "Region Midtjylland", role: "ansvarlig" });
  });

  test("has gone the whole way: five phases closed, adopted by the council, all in udmøntning", async () => {
    const tree = await told(MIDT);
    const page = await readNow((reader) => getStrategyPage(reader, publicActor, MIDT));

    expect(tree.process?.phases.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "orientering closed",
      "debatpapir closed",
      "input closed",
      "endeligt-forslag closed",
      "behandling closed",
    ]);
    expect(page).toMatchObject({ adoptedBy: "Regionsrådet", adoptedOn: "2016-06-22" });
    expect(new Set(initiativesOf(tree).map(({ phase }) => phase?.kind))).toEqual(new Set(["udmoentning"]));
  });

  test("has statuses of every word, and some that nobody has kept up to date", async () => {
    const statuses = initiativesOf(await told(MIDT)).map(({ status }) => (status.isKnown ? status.word : "ukendt"));

    expect([...new Set(statuses)].sort()).toEqual(
      ["forsinket", "gennemfoert", "i-bero", "i-gang", "ikke-startet", "udgaaet", "ukendt"].sort(),
    );
  });
});

describe("the rammepapir, played", () => {
  test("has 5 and 11 initiatives on open lists, all in udmøntning, and no governing process", async () => {
    const tree = await told(SYD);
    const page = await readNow((reader) => getStrategyPage(reader, publicActor, SYD));

    expect(perTrack(tree)).toEqual([5, 11]);
    expect(tree.process).toBeNull();
    expect(page?.tracks.map(({ isOpenEnded }) => isOpenEnded)).toEqual([true, true]);
    expect(page).toMatchObject({ adoptedBy: "regionsrådet", adoptedOn: "2017-06-26" });
    expect(new Set(initiativesOf(tree).map(({ phase }) => phase?.kind))).toEqual(new Set(["udmoentning"]));
  });

  test("rests on its goals and announces its plans", async () => {
    const goals = await readNow((reader) => listGoals(reader, publicActor, SYD));
    const plans = await readNow((reader) => listPlans(reader, publicActor, SYD));

    expect(goals.map((group) => [group.kind, group.goals.length])).toEqual([
      ["vision", 1],
      ["pejlemaerke", 1],
      ["princip", 4],
      ["nationalt-maal", 8],
      ["indsatsmaal", 6],
      ["forudsaetning", 3],
      ["oekonomi", 4],
      ["opfoelgning", 3],
    ]);
    expect(plans.map(({ kind, due }) => `${kind}, ${due.text}`)).toEqual([
      "tvaergaaende, i løbet af tredje kvartal 2017",
      ...Array<string>(4).fill("hospital, i løbet af tredje kvartal 2017"),
    ]);
  });

  test("shows the public its adopted texts", async () => {
    const texts = await database().now.textVersion.count({
      where: { kind: "vedtaget", publishedOn: { not: null }, initiative: { strategy: { slug: SYD } } },
    });

    expect(texts).toBe(16);
  });
});

test("the sundhedsaftale stands in its second of five phases, with no initiatives", async () => {
  const tree = await told(AGREEMENT);

  expect(tree.tracks).toEqual([]);
  expect(tree.process?.phases.map(({ planned, state }) => `${planned.text}: ${state}`)).toEqual([
    "3. kvartal 2017-april 2018: closed",
    "4. april 2018 -: open",
    "Primo 2019: planned",
    "Marts-juni 2019: planned",
    "Fra 1. juli 2019: planned",
  ]);
});

describe("the nærsundhedsplan, played", () => {
  test("has 12 initiatives in 4 tracks, standing in every phase from orientering to behandling", async () => {
    const tree = await told(PLAN);
    const kinds = initiativesOf(tree).map(({ phase }) => phase?.kind);

    expect(perTrack(tree)).toEqual([3, 3, 3, 3]);
    expect(
      (tree.process?.phases ?? []).map(({ kind }) => [kind, kinds.filter((standing) => standing === kind).length]),
    ).toEqual([
      ["orientering", 1],
      ["debatpapir", 3],
      ["input", 3],
      ["endeligt-forslag", 3],
      ["behandling", 2],
    ]);
  });

  test("has one deviation, one sent back, and input that waits for an answer", async () => {
    const { now } = database();
    const of = { initiative: { strategy: { slug: PLAN } } };

    expect(await now.deviation.count({ where: of })).toBe(1);
    expect(await now.passage.count({ where: { ...of, how: "sent-back" } })).toBe(1);
    expect(await now.hearingResponse.count({ where: { ...of, reply: null } })).toBe(2);
  });

  test("is on the council's agenda fourteen days ahead", async () => {
    const [meeting] = await database().now.meeting.findMany({
      where: { heldOn: { gt: asDate(today) }, body: { kind: "regionsraad" } },
      select: { heldOn: true, items: { select: { subjects: { select: { id: true } } } } },
    });

    expect(meeting?.heldOn.toISOString().slice(0, 10)).toBe(addDays(today, 14));
    expect(meeting?.items[0]?.subjects).toHaveLength(1);
  });
});
