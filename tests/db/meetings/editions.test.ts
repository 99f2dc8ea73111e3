import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { getMeetingPage, listProposableEditions } from "@/lib/meetings/queries";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { getPaperPage } from "@/lib/papers/queries";
import { readAt, readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, refusalOf, type Wish } from "../../support/commands";
import { aDecision, aMeeting, HELD_ON } from "../../support/council";
import { aDocument, readAs, toPublish, withParagraphs, type StagedDocument } from "../../support/document";
import { aStrategy } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

type Published = StagedDocument & { editionId: string };

const publishNext = async (document: StagedDocument): Promise<string> =>
  (await done(publishEdition, stage().actors.secretariat, await toPublish(stage(), document))).subjectId;

/** A document of a published strategy, with an edition. */
async function aPublished(wish: Wish = {}): Promise<Published> {
  const strategy = await aStrategy(stage());
  await done(publishStrategy, stage().actors.secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  const document = await aDocument(stage(), { strategy, ...wish });
  await withParagraphs(stage(), document.documentId, ["Om det nære."]);
  return { ...document, editionId: await publishNext(document) };
}

/** An item that takes it, on a meeting of its own whose agenda was sent. */
async function listed({ editionId }: Published) {
  const { secretary } = stage().actors;
  const meetingId = await aMeeting(stage());
  const wish = { meetingId, expectedVersion: 1, title: "Notatet", initiativeIds: [], editionId };
  const { subjectId: itemId } = await done(listItem, secretary, wish);
  await done(publishAgenda, secretary, { meetingId, expectedVersion: 2 });
  return { meetingId, itemId };
}

const onAgenda = async (role: Role, meetingId: string) =>
  (await readNow((reader) => getMeetingPage(reader, stage().actors[role], meetingId)))?.items[0]?.edition;

test("an item takes an edition and keeps it; a newer one is told of, and was not there before it was", async () => {
  const document = await aPublished();
  const { meetingId } = await listed(document);
  const { documentId } = document;
  const edition = { documentId, title: "Notat om det nære", number: 1, isOutdated: false };
  expect(await onAgenda("politician", meetingId)).toMatchObject(edition);
  const then = new Date();

  const paragraph = { documentId, afterId: null, level: 1, heading: null, body: "Mere." };
  await done(writeParagraph, stage().actors.secretariat, paragraph);
  await publishNext(document);

  expect(await onAgenda("politician", meetingId)).toMatchObject({ ...edition, isOutdated: true });
  const past = await readAt(then, (reader) => getMeetingPage(reader, stage().actors.politician, meetingId));
  expect(past?.items[0]?.edition).toMatchObject(edition);
});

test("whoever sees the item but may not read the document is not told of it", async () => {
  const told = async (audience: string) => {
    const { meetingId } = await listed(await aPublished({ audience }));
    return Promise.all((["politician", "public"] as const).map((role) => onAgenda(role, meetingId)));
  };

  const edition = { title: "Notat om det nære" };
  expect(await told("public")).toMatchObject([edition, edition]);
  expect(await told("partner")).toMatchObject([edition, null]);
  expect(await told("internal")).toMatchObject([edition, null]);
});

test("what the secretary may not read, or is of another strategy, is not put on an agenda", async () => {
  const { strategy, editionId } = await aPublished();
  const wish = { meetingId: await aMeeting(stage()), expectedVersion: 1, title: "Notatet", initiativeIds: [] };
  const refusal = (more: Wish) => refusalOf(listItem, stage().actors.secretary, { ...wish, ...more });

  expect(await refusal({ editionId: strategy.id })).toEqual({ code: "EDITION_NOT_FOUND" });
  const { id: strategyId } = await aStrategy(stage());
  expect(await refusal({ editionId, strategyId })).toEqual({ code: "SEVERAL_STRATEGIES" });
});

test("the newest edition of each document can be chosen, of one strategy or of the region's", async () => {
  const [one, other] = [await aPublished({ title: "Første" }), await aPublished({ title: "Anden" })];
  const choices = async (role: Role, strategyId: string | null) => {
    const asked = { bodyId: stage().bodies.council, strategyId };
    return (await readNow((reader) => listProposableEditions(reader, stage().actors[role], asked))).map(({ id }) => id);
  };

  expect(await choices("secretary", one.strategy.id)).toEqual([one.editionId]);
  expect(await choices("secretary", null)).toEqual(expect.arrayContaining([one.editionId, other.editionId]));
  expect(await choices("public", one.strategy.id)).toEqual([]);
});

test("the document tells where it stood on an agenda, and what was decided on it", async () => {
  const document = await aPublished();
  const { meetingId, itemId } = await listed(document);
  const treatments = async (role: Role) => (await readAs(stage(), role, document, null))?.treatments;
  const treatment = { meetingId, item: 1, body: "Regionsrådet", heldOn: HELD_ON, edition: 1 };
  expect(await treatments("politician")).toEqual([{ ...treatment, outcome: null }]);

  await done(recordDecision, stage().actors.secretary, aDecision(itemId, []));

  expect(await treatments("politician")).toEqual([{ ...treatment, outcome: "godkendt" }]);
});

test("a sagsfremstilling names it as an annex, unless it is the region's own alone", async () => {
  const annexed = async (wish: Wish): Promise<boolean> => {
    const { meetingId, itemId } = await listed(await aPublished(wish));
    const { secretary } = stage().actors;
    await done(makePaper, secretary, {
      itemId,
      expectedVersion: 0,
      resume: "Kort.",
      account: "Langt.",
      consequences: "",
    });
    const page = await readNow((reader) => getPaperPage(reader, secretary, { meetingId, number: 1, paper: null }));
    return page?.paper?.html?.includes("Bilag 1: Notat om det nære, udgave nr. 1, offentliggjort") ?? false;
  };

  expect([await annexed({}), await annexed({ audience: "internal" })]).toEqual([true, false]);
});
