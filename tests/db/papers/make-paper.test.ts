import { beforeAll, describe, expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import type { Sheet } from "@/lib/kernel/sheet";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { findPapersAt, getPaperFile, getPaperPage } from "@/lib/papers/queries";
import { database } from "@/lib/platform/db";
import { readAt, readNow } from "@/lib/platform/readers";
import { recordStatus } from "@/lib/status/commands/record-status";
import type { Audience } from "@/lib/strategies/model";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { anActor } from "../../support/actors";
import { done, factsOf, invalidFieldsOf, refusalOf, type Wish } from "../../support/commands";
import { aDecidingProcess, aDecision, anItem, aProposal, publishFinal } from "../../support/council";
import { anInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const aPaper = (itemId: string, wish: Wish = {}): Wish => ({
  itemId,
  expectedVersion: 0,
  resume: "Regionsrådet skal tage stilling til forslaget.",
  account: "# Baggrund\n\nBorgeren får **støtte** hjemme.\n\n- tæt på\n- sammen",
  ...wish,
});

const anOpenItem = async () => anItem(stage(), [await aProposal(stage(), await aDecidingProcess(stage()))]);

keepsTheRecipe(makePaper, stage, {
  attempt: async () => ({ by: stage().actors.secretary, wish: aPaper(await anOpenItem()) }),
  leaves: ["paper.made"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    employee: "NOT_FOUND",
    politician: "NOT_FOUND",
    partner: "NOT_FOUND",
    auditor: "NOT_FOUND",
    administrator: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("the region's administration makes it too", async () => {
  const itemId = await anOpenItem();

  const answer = await done(makePaper, stage().actors.secretariat, aPaper(itemId));

  expect((await factsOf(answer))[0]?.data).toMatchObject({ itemId, number: 1 });
});

test("a resume and an account have to be written", async () => {
  const wish = aPaper(await anOpenItem(), { resume: " ", account: "" });

  expect(await invalidFieldsOf(makePaper, stage().actors.secretary, wish)).toEqual(["resume", "account"]);
});

type Place = { meetingId: string; number: number };

async function placeOf(itemId: string): Promise<Place> {
  const { meetingId, number } = await database().now.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
  return { meetingId, number };
}

const pageFor = async (role: Role, itemId: string, paper: number | null = null) => {
  const place = await placeOf(itemId);
  return readNow((reader) => getPaperPage(reader, stage().actors[role], { ...place, paper }));
};

const sheetOf = async (id: string): Promise<Sheet> =>
  JSON.parse((await database().now.paper.findUniqueOrThrow({ where: { id } })).content) as Sheet;

const fileOf = (role: Role, id: string, format: "docx" | "pdf") =>
  readNow((reader) => getPaperFile(reader, stage().actors[role], { id, format }));

test("made again it has a new number, and the old one says what it said", async () => {
  const { secretary } = stage().actors;
  const itemId = await anOpenItem();
  const first = await done(makePaper, secretary, aPaper(itemId));
  const before = await fileOf("secretary", first.subjectId, "docx");

  await done(makePaper, secretary, aPaper(itemId, { expectedVersion: 1, resume: "Et nyt resume." }));

  const [newest, old] = [await pageFor("secretary", itemId), await pageFor("secretary", itemId, 1)];
  expect(newest?.papers.map(({ number }) => number)).toEqual([2, 1]);
  expect(newest?.paper?.html).toContain("Et nyt resume.");
  expect(old?.paper?.html).toContain("Regionsrådet skal tage stilling til forslaget.");
  expect(old?.paper?.html).not.toContain("Et nyt resume.");
  expect(newest?.making).toMatchObject({ resume: "Et nyt resume.", expectedVersion: 2 });
  expect(await fileOf("secretary", first.subjectId, "docx")).toEqual(before);
  expect(await pageFor("secretary", itemId, 3)).toBeNull();
});

test("what happens afterwards changes nothing in it", async () => {
  const { secretary, secretariat } = stage().actors;
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  const itemId = await anItem(stage(), [initiativeId]);
  const { subjectId } = await done(makePaper, secretary, aPaper(itemId));
  const before = await sheetOf(subjectId);

  const report = { initiativeId, expectedVersion: 0, word: "forsinket", note: "", nextStep: "" };
  await done(recordStatus, secretariat, report);

  expect(await sheetOf(subjectId)).toEqual(before);
  expect(JSON.stringify(before)).toContain("Ukendt, ingen status endnu");
  const again = await done(makePaper, secretary, aPaper(itemId, { expectedVersion: 1 }));
  expect(JSON.stringify(await sheetOf(again.subjectId))).toContain("Forsinket");
});

test("it tells what was deviated from, and what bodies decided before, the newest first", async () => {
  const { secretary, secretariat } = stage().actors;
  const council = await aDecidingProcess(stage(), { before: [{ kind: "debatpapir", isOpen: true }] });
  const initiativeId = await aProposal(stage(), { ...council, phaseId: council.process.phaseIds[0] ?? "" });
  const { version } = await database().now.initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  const reason = "Debatten er holdt på et borgermøde.";
  await done(advanceInitiative, secretariat, { initiativeId, expectedVersion: version, reason });
  for (const [wording, decidedOn] of [
    ["Udsat til juli.", "2016-06-22"] as const,
    ["Udsat til august.", "2016-07-22"] as const,
  ]) {
    const earlier = await anItem(stage(), [initiativeId]);
    await done(recordDecision, secretary, aDecision(earlier, [initiativeId], { outcome: "udsat", wording, decidedOn }));
  }
  const itemId = await anItem(stage(), [initiativeId]);

  const { subjectId } = await done(makePaper, secretary, aPaper(itemId));

  const text = JSON.stringify(await sheetOf(subjectId));
  expect(text).toContain(reason);
  expect(text.indexOf("Udsat til august.")).toBeGreaterThan(0);
  expect(text.indexOf("Udsat til juli.")).toBeGreaterThan(text.indexOf("Udsat til august."));
});

/** An item with an initiative that everybody sees, and one of this audience; and its paper. */
async function aMixedItem(audience: Audience): Promise<{ itemId: string; paperId: string; before: Date }> {
  const { secretary, secretariat } = stage().actors;
  const { strategy, phaseId } = await aDecidingProcess(stage());
  await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  const proposed = async (wish: Wish) => {
    const initiativeId = await anInitiative(stage(), strategy, {
      owners: [{ organisationId: stage().organisations.aarhus, role: "ansvarlig" }],
      ...wish,
    });
    await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId });
    await publishFinal(stage(), initiativeId, { body: "Borgeren får støtte hjemme." });
    return initiativeId;
  };
  const itemId = await anItem(stage(), [await proposed({}), await proposed({ audience, title: HIDDEN })]);
  const { meetingId } = await placeOf(itemId);
  await done(publishAgenda, secretary, { meetingId, expectedVersion: 2 });
  const before = new Date();
  const { subjectId: paperId } = await done(makePaper, secretary, aPaper(itemId));
  return { itemId, paperId, before };
}

const HIDDEN = "Et lukket initiativ";

describe.each<[Audience, readonly Role[]]>([
  ["internal", ["secretary", "secretariat", "politician", "auditor"]],
  ["partner", ["secretary", "secretariat", "politician", "auditor", "partner"]],
  // Deviations stand in it, and the public knows of none.
  ["public", ["secretary", "secretariat", "politician", "auditor", "partner"]],
])("of an item that everybody sees, with one initiative whose audience is %s,", (audience, readers) => {
  let made: Awaited<ReturnType<typeof aMixedItem>>;
  beforeAll(async () => {
    made = await aMixedItem(audience);
  }, 60_000);

  test.each<Role>([
    ...(["secretary", "secretariat", "politician", "auditor", "partner"] as const),
    ...(["secretariat of another region", "administrator", "public"] as const),
  ])("the %s reads the paper as far as all of the item is theirs to read", async (role) => {
    const page = await pageFor(role, made.itemId);

    const reads = readers.includes(role);
    expect(page?.item.id).toBe(made.itemId);
    expect(page?.papers.length).toBe(reads ? 1 : 0);
    expect(page?.paper?.html?.includes(HIDDEN) ?? false).toBe(reads);
    expect((await fileOf(role, made.paperId, "docx")) !== null).toBe(reads);
    const { meetingId } = await placeOf(made.itemId);
    const onAgenda = await readNow((reader) => findPapersAt(reader, stage().actors[role], meetingId));
    const canMake = role === "secretary" || role === "secretariat";
    expect(onAgenda.get(made.itemId)).toEqual({ meetingId, number: reads ? 1 : null, canMake });
  });

  test("before it was made there was none to read", async () => {
    const place = await placeOf(made.itemId);

    const page = await readAt(made.before, (reader) =>
      getPaperPage(reader, stage().actors.politician, { ...place, paper: null }),
    );

    expect(page).toMatchObject({ paper: null, papers: [], making: null });
  });
});

test("what was decided on another item behind closed doors is not told in it", async () => {
  const { secretary } = stage().actors;
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  for (const isClosed of [true, false]) {
    const earlier = await anItem(stage(), [initiativeId], { wish: { isClosed } });
    const wording = isClosed ? "Udsat for lukkede døre." : "Udsat for åbne døre.";
    await done(recordDecision, secretary, aDecision(earlier, [initiativeId], { outcome: "udsat", wording }));
  }
  const itemId = await anItem(stage(), [initiativeId]);

  const { subjectId } = await done(makePaper, secretary, aPaper(itemId));

  const text = JSON.stringify(await sheetOf(subjectId));
  expect(text).toContain("Udsat for åbne døre.");
  expect(text).not.toContain("lukkede døre");
});

test("who cannot read all of the item makes no paper of it", async () => {
  const { itemId } = await aMixedItem("internal");
  // Secretary of the body, yet not of the region: what an organisation outside could be.
  const outsider = anActor({
    personId: stage().actors.secretary.personId ?? "",
    seatIn: { body: stage().bodies.council, region: stage().organisations.otherRegion, role: "sekretaer" },
  });

  const refusal = await refusalOf(makePaper, outsider, aPaper(itemId, { expectedVersion: 1 }));

  expect(refusal).toEqual({ code: "NOT_ALL_READ" });
});

test("an item about nothing of a strategy has a paper for those who read the body's agendas", async () => {
  const itemId = await anItem(stage(), [], { wish: { title: "Mødeplan", proposal: "Godkend planen" } });

  await done(makePaper, stage().actors.secretary, aPaper(itemId));

  expect((await pageFor("politician", itemId))?.paper?.html).toContain("at Godkend planen");
  expect(await pageFor("public", itemId)).toBeNull();
});
