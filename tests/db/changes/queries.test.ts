import { beforeAll, expect, test } from "vitest";
import type { ChangeScope } from "@/lib/changes/model";
import { listChanges } from "@/lib/changes/queries";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { addDays, dayOf, type Day } from "@/lib/kernel/day";
import { readAt, readNow } from "@/lib/platform/readers";
import { recordStatus } from "@/lib/status/commands/record-status";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done } from "../../support/commands";
import { aDecidingProcess, aDecision, anItem, aProposal, type Council } from "../../support/council";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

/** A published strategy to which Aarhus Kommune is a party, and one that is internal. */
let published: Council;
let internal: Council;
let initiativeId: string;
let hidden: string;
let beforeDecision: Date;

beforeAll(async () => {
  const { actors, organisations } = stage();
  const heard = [{ organisationId: organisations.aarhus, role: "hoeres" }];
  const before = [{ kind: "endeligt-forslag", isOpen: true, parties: heard }] as const;
  published = await aDecidingProcess(stage(), { before });
  internal = await aDecidingProcess(stage());
  await done(publishStrategy, actors.secretariat, { strategyId: published.strategy.id, expectedVersion: 1 });
  initiativeId = await aProposal(stage(), published);
  hidden = await aProposal(stage(), internal);
  const debat = { initiativeId, kind: "debat", body: "Kun for regionen.", audience: "internal" };
  const { subjectId: textId } = await done(draftText, actors.secretariat, debat);
  await done(publishText, actors.secretariat, { initiativeId, textId, expectedVersion: 1 });
  beforeDecision = new Date();
  for (const id of [initiativeId, hidden])
    await done(recordDecision, actors.secretary, aDecision(await anItem(stage(), [id]), [id]));
}, 60_000);

const newsFor = async (role: Role, { slug }: { slug: string }, since: Day | null = null) => {
  const wish = { scope: { strategy: slug }, since, size: 30 };
  const changes = await readNow((reader) => listChanges(reader, stage().actors[role], wish));
  return changes.map(({ type, details }) => details.textKind ?? type).sort();
};

const TO_ALL = ["decision.recorded", "initiative.advanced", "initiative.entered", "vedtaget"];

/** An internal debate text is the region's, a final one also the parties', the adopted one and the decision everybody's. */
const HEARERS: readonly { role: Role; hears: readonly string[] }[] = [
  { role: "secretariat", hears: ["debat", "endelig"] },
  { role: "politician", hears: ["debat", "endelig"] },
  { role: "auditor", hears: ["debat", "endelig"] },
  { role: "partner", hears: ["endelig"] },
  { role: "secretariat of another region", hears: [] },
  { role: "public", hears: [] },
];

test.each(HEARERS)("the $role hears of the texts $hears, and of what is everybody's", async ({ role, hears }) => {
  expect(await newsFor(role, published.strategy)).toEqual([...TO_ALL, ...hears].sort());
});

test.each(HEARERS)("the $role hears of a region what there is to hear of its strategies", async ({ role }) => {
  const heard = (scope: ChangeScope) =>
    readNow((reader) => listChanges(reader, stage().actors[role], { scope, size: 50 }));

  const region = await heard({ ownerId: stage().organisations.region });

  const ofEach = await Promise.all([published, internal].map(({ strategy }) => heard({ strategy: strategy.slug })));
  expect(region).toEqual(ofEach.flat().sort((a, b) => b.position - a.position));
  expect(region.length).toBeGreaterThanOrEqual(role === "secretariat of another region" ? 0 : TO_ALL.length);
});

test.each(HEARERS)("of what is internal the $role hears as far as the region's work is read", async ({ role }) => {
  const readsAll = role === "secretariat" || role === "politician" || role === "auditor";

  expect(await newsFor(role, internal.strategy)).toEqual(readsAll ? [...TO_ALL, "endelig"].sort() : []);
});

test("of a moment before the decision it was no news, also afterwards", async () => {
  const wish = { scope: { strategy: published.strategy.slug }, size: 30 };

  const then = await readAt(beforeDecision, (reader) => listChanges(reader, stage().actors.politician, wish));

  expect(then.map(({ type }) => type).sort()).toEqual(["initiative.entered", "text.published", "text.published"]);
});

test("since a day, only what happened from that day on is told", async () => {
  const today = dayOf(new Date());

  // The decision, and the text it adopted, are of the meeting's day, long ago.
  expect(await newsFor("politician", published.strategy, today)).toEqual([
    "debat",
    "endelig",
    "initiative.advanced",
    "initiative.entered",
  ]);
  expect(await newsFor("politician", published.strategy, addDays(today, 1))).toEqual([]);
});

test("all that happened on one initiative since is told, as many as the page has room for", async () => {
  const { secretariat } = stage().actors;
  for (const expectedVersion of [0, 1, 2, 3, 4, 5, 6]) {
    const report = { initiativeId: hidden, expectedVersion, word: "i-gang", progress: null, note: "", nextStep: "" };
    await done(recordStatus, secretariat, report);
  }

  const news = await newsFor("secretariat", internal.strategy, dayOf(new Date()));

  expect(news.filter((type) => type === "status.recorded")).toHaveLength(7);
});
