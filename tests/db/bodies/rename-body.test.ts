import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { renameBody } from "@/lib/bodies/commands/rename-body";
import { getBodyPage } from "@/lib/bodies/queries";
import { listChanges } from "@/lib/changes/queries";
import { getSnapshot } from "@/lib/comparisons/queries";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { listLatestDecisions } from "@/lib/decisions/queries";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { getMeetingPage, listMeetings } from "@/lib/meetings/queries";
import { findMeetingMoment } from "@/lib/moments/queries";
import { getPaperPage } from "@/lib/papers/queries";
import { database } from "@/lib/platform/db";
import { read, readNow } from "@/lib/platform/readers";
import { findEntries } from "@/lib/search/queries";
import { WHOLE } from "@/lib/trail/model";
import { listTrail } from "@/lib/trail/queries";
import { done, refusalOf } from "../../support/commands";
import { adoptionOf, aDecidingProcess, aDecision, anItem, aProposal, decided, versionOf } from "../../support/council";
import { keepsTheRecipe } from "../../support/recipe";
import { aCommittee, aReform, organ } from "../../support/reforms";
import { SINCE, useStage } from "../../support/stage";

const stage = useStage();

const renamed = (bodyId: string, name: string, from = "2020-01-01") =>
  done(renameBody, stage().actors.administrator, { bodyId, name, from });

keepsTheRecipe(renameBody, stage, {
  attempt: async () => ({
    by: stage().actors.administrator,
    wish: { bodyId: await aCommittee(stage(), "Udvalget for det nære"), name: "Nærudvalget", from: "2020-01-01" },
  }),
  leaves: ["body.renamed"],
  refuses: { secretariat: "NOT_FOUND", secretary: "NOT_FOUND", auditor: "NOT_FOUND", public: "NOT_FOUND" },
  isVersioned: false,
});

test("a meeting says the name that its body had on the day, and what it is called now", async () => {
  const { bodies, actors } = stage();
  const called = async (heldOn: string) => {
    const wish = { bodyId: bodies.council, heldOn };
    return (await done(callMeeting, actors.secretary, wish)).subjectId;
  };
  const [before, after] = [await called("2019-06-01"), await called("2020-06-01")];
  await renamed(bodies.council, "Det nye regionsråd");

  const bodyOf = async (id: string) => (await readNow((reader) => getMeetingPage(reader, actors.secretary, id)))?.body;
  expect(await bodyOf(before)).toMatchObject({ name: "Regionsrådet", nameNow: "Det nye regionsråd" });
  expect(await bodyOf(after)).toMatchObject({ name: "Det nye regionsråd", nameNow: null });
  const wanted = { isComing: false, bodyId: bodies.council, page: 1 };
  const { rows } = await readNow((reader) => listMeetings(reader, actors.secretary, wanted));
  expect(rows.map(({ body }) => body.name)).toEqual(["Det nye regionsråd", "Regionsrådet"]);
});

test("whatever tells of its decision says the name that the body had when it decided", async () => {
  const { bodies, actors } = stage();
  const { secretary } = actors;
  const { strategy, phaseId, ...council } = await aDecidingProcess(stage());
  const initiativeId = await aProposal(stage(), { strategy, phaseId, ...council });
  const itemId = await anItem(stage(), [initiativeId]);
  await done(recordDecision, secretary, aDecision(itemId, [initiativeId]));
  const { meetingId } = await database().now.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
  await renamed(bodies.council, "Storrådet", "2021-01-01");

  const told = await readNow(async (reader) => {
    const scope = { strategyId: strategy.id };
    const trail = await listTrail(reader, secretary, { scope, filter: WHOLE, page: 1 });
    const changes = await listChanges(reader, secretary, { scope: { strategy: strategy.slug }, size: 8 });
    const snapshot = await getSnapshot(reader, secretary, strategy.id);
    const { hits } = await findEntries(reader, secretary, { typed: "1-30-72-225-15", page: 1 });
    return {
      latest: { body: (await listLatestDecisions(reader, secretary, { size: 1 })).rows[0]?.body.name },
      moment: await findMeetingMoment(reader, secretary, meetingId),
      paper: await getPaperPage(reader, secretary, { meetingId, number: 1, paper: null }),
      difference: snapshot[0]?.decisions,
      news: changes.find(({ type }) => type === "decision.recorded"),
      trail: trail.rows.find(({ type }) => type === "decision.recorded"),
      hit: hits[0],
    };
  });

  const names = Object.entries(told).map(([where, what]) => [
    where,
    /"body":"([^"]*)"/.exec(JSON.stringify(what))?.[1],
  ]);
  expect(names).toEqual(Object.keys(told).map((where) => [where, "Regionsrådet"]));
});

test("what is recorded after the body was renamed says the name of the day it was decided", async () => {
  const council = await aDecidingProcess(stage());
  const [approved, rejected, last] = [
    await aProposal(stage(), council),
    await aProposal(stage(), council),
    await aProposal(stage(), council),
  ];
  await renamed(stage().bodies.council, "Fællesrådet", "2022-01-01");

  await decided(stage(), [rejected], { outcome: "afvist", wording: "Ikke nu." });
  await decided(stage(), [approved]);
  const wish = { initiativeId: last, expectedVersion: await versionOf(last), reason: "Lagt ind under et andet." };
  await done(withdrawInitiative, stage().actors.secretariat, wish);

  expect(
    await database().now.initiative.findUnique({ where: { id: rejected }, select: { withdrawnReason: true } }),
  ).toEqual({ withdrawnReason: "Afvist af Regionsrådet: Ikke nu." });
  expect(await adoptionOf(council)).toMatchObject({ adoptedBy: "Regionsrådet" });
});

test("a body keeps its former names with their times, and as of the moment before it had the old one", async () => {
  const { administrator } = stage().actors;
  const id = await aCommittee(stage(), "Første navn");
  await renamed(id, "Andet navn", "2018-01-01");
  const { stamp } = await renamed(id, "Tredje navn", "2020-01-01");

  const now = await readNow((reader) => getBodyPage(reader, administrator, { id, page: 1 }));
  const then = await read(new Date(new Date(stamp).getTime() - 1), (reader) =>
    getBodyPage(reader, administrator, { id, page: 1 }),
  );

  expect(now?.name).toBe("Tredje navn");
  expect(now?.formerNames).toEqual([
    { name: "Andet navn", from: "2018-01-01", to: "2019-12-31" },
    { name: "Første navn", from: SINCE, to: "2017-12-31" },
  ]);
  expect(then).toMatchObject({ name: "Andet navn", formerNames: [{ name: "Første navn" }] });
});

test("a name that it has, that is to come or that comes too early is refused", async () => {
  const { administrator } = stage().actors;
  const bodyId = await aCommittee(stage(), "Et navn");
  await renamed(bodyId, "Et andet navn", "2020-01-01");
  const refused = (name: string, from: string) => refusalOf(renameBody, administrator, { bodyId, name, from });

  expect(await refused("Et andet navn", "2021-01-01")).toEqual({ code: "SAME_NAME" });
  expect(await refused("Et tredje navn", "2040-01-01")).toEqual({ code: "NAME_NOT_YET" });
  expect(await refused("Et tredje navn", "2020-01-01")).toEqual({ code: "NAME_TOO_EARLY", since: "2020-01-01" });
});

test("a body that is nowhere is not found", async () => {
  const wish = { bodyId: randomUUID(), name: "Et navn", from: "2020-01-01" };

  expect(await refusalOf(renameBody, stage().actors.administrator, wish)).toEqual({ code: "NOT_FOUND" });
});

test("a body that is no more takes no new name", async () => {
  const bodyId = await aCommittee(stage(), "Udvalget, der ophørte");
  await aReform(stage(), { predecessors: [organ(bodyId)] });

  const refusal = await refusalOf(renameBody, stage().actors.administrator, {
    ...{ bodyId, name: "Et nyt navn", from: "2022-07-01" },
  });

  expect(refusal).toEqual({ code: "BODY_ENDED", on: "2022-06-30" });
});
