import { beforeAll, describe, expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { rewriteText } from "@/lib/texts/commands/rewrite-text";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { readAt, readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { findEntries } from "@/lib/search/queries";
import { done, type Wish } from "../../support/commands";
import { aDecision, anItem } from "../../support/council";
import { aHearing, someInput } from "../../support/hearing";
import { anInitiative, aProcess, aStrategy, type Scene, type StagedStrategy } from "../../support/plots";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

let strategy: StagedStrategy;
let initiativeId: string;
let before: Date;

const as = (role: Role, typed: string) =>
  readNow((reader) => findEntries(reader, stage().actors[role], { typed, page: 1 }));

const titlesFor = async (role: Role, typed: string) =>
  (await as(role, typed)).hits.map(({ initiative, title }) => initiative?.title ?? title);

/** A shared, published strategy with an initiative on sundhedshuse in input, which has a debate text and a draft. */
beforeAll(async () => {
  const { secretariat } = stage().actors;
  strategy = await aStrategy(stage(), { title: "Nærhed for alle", caseNumber: "1-30-72-9", sharedWithPartners: true });
  initiativeId = await anInitiative(stage(), strategy, {
    title: "Samlede tilbud i sundhedshusene",
    subPoints: ["Tandplejen flytter ind"],
  });
  await anInitiative(stage(), strategy, { title: "Fortrolige sundhedshuse", audience: "internal" });
  await aProcess(stage(), strategy, [{ kind: "input", isOpen: true }]);
  before = new Date();
  await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  const draft = { initiativeId, kind: "debat", body: "Vi foreslår rullende klinikker på havnen.", audience: "public" };
  const { subjectId: textId } = await done(draftText, secretariat, draft);
  await done(publishText, secretariat, { initiativeId, textId, expectedVersion: 1 });
  const hidden = await done(draftText, secretariat, {
    ...draft,
    kind: "endelig",
    body: "Kladden nævner kanariefugle.",
  });
  const rewritten = { initiativeId, textId: hidden.subjectId, expectedVersion: 1, body: "Kladden nævner papegøjer." };
  await done(rewriteText, secretariat, rewritten);
});

describe("a search", () => {
  test("finds a word in another inflection", async () => {
    expect(await titlesFor("partner", "klinikken")).toEqual(["Samlede tilbud i sundhedshusene"]);
  });

  test("takes the last word for the beginning of one", async () => {
    expect(await titlesFor("partner", "rullende klin")).toEqual(["Samlede tilbud i sundhedshusene"]);
  });

  test("finds a part of a compound in a title", async () => {
    expect(await titlesFor("public", "hus")).toContain("Samlede tilbud i sundhedshusene");
  });

  test("finds a strategy by the beginning of its case number", async () => {
    expect(await titlesFor("public", "1-30-72")).toEqual(["Nærhed for alle"]);
  });

  test("finds an initiative by its sub-point", async () => {
    expect(await titlesFor("public", "tandpleje")).toEqual(["Samlede tilbud i sundhedshusene"]);
  });

  test("asks that every word is there", async () => {
    expect(await titlesFor("partner", "klinikker kanariefugle")).toEqual([]);
  });

  test("marks the words in what was found", async () => {
    const { hits } = await as("partner", "havnen");

    expect(hits[0]?.excerpt).toContainEqual({ text: "havnen", isHit: true });
  });

  test.each(["'", "%", "\\", "a & | !", ":*", "\u0000", "   ", "_"])(
    "bears %j, and finds nothing by it",
    async (typed) => {
      expect((await as("auditor", typed)).total).toBeLessThan(3);
    },
  );
});

describe("what a body decided and what the region replied", () => {
  const CANARIES = { reply: "kanariesvar", ofStrategy: "kanarieorientering", ofBody: "kanarievedtægt" } as const;
  const hitsFor = async (role: Role) => {
    const found: string[] = [];
    for (const [what, word] of Object.entries(CANARIES)) if ((await as(role, word)).total > 0) found.push(what);
    return found;
  };
  let heard: Scene;

  /** A reply to input in an internal strategy, and decisions on that strategy as a whole and on nothing but the body's own. */
  beforeAll(async () => {
    const { secretariat, secretary } = stage().actors;
    heard = await aHearing(stage());
    const input = await someInput(stage(), heard);
    await done(replyToResponse, secretariat, { ...input, reply: `Vi følger det: ${CANARIES.reply}.` });
    const decide = async (item: Wish, wording: string, caseNumber: string) => {
      const itemId = await anItem(stage(), [], { wish: { title: "Orientering", ...item } });
      const noted = { outcome: "taget-til-efterretning", wording, caseNumber };
      await done(recordDecision, secretary, aDecision(itemId, [], noted));
    };
    await decide({ strategyId: heard.strategy.id }, `Om strategien: ${CANARIES.ofStrategy}.`, "1-00-4711-26");
    await decide({ title: "Forretningsorden" }, `Om rådet: ${CANARIES.ofBody}.`, "1-00-4712-26");
  });

  test.each<[Role, readonly string[]]>([
    ["secretariat", ["reply", "ofStrategy", "ofBody"]],
    ["secretary", ["reply", "ofStrategy", "ofBody"]],
    ["politician", ["reply", "ofStrategy", "ofBody"]],
    ["auditor", ["reply", "ofStrategy", "ofBody"]],
    ["partner", ["reply", "ofStrategy"]],
    ["member of the patients' committee", ["reply", "ofStrategy"]],
    ["secretariat of another region", []],
    ["administrator", []],
    ["public", []],
  ])("are found by the %s: %j", async (role, found) => {
    expect(await hitsFor(role)).toEqual(found);
  });

  test("a decision on no initiative is found by its case number, and leads to its meeting", async () => {
    const { hits } = await as("politician", "1-00-4712");

    expect(hits).toMatchObject([
      {
        kind: "beslutning",
        title: "Forretningsorden",
        strategy: null,
        initiative: null,
        meeting: { body: "Regionsrådet" },
      },
    ]);
  });

  test("a reply leads to the initiative it was given on, and is found once beside the input it replies to", async () => {
    const { hits } = await as("partner", CANARIES.reply);

    expect(hits.map(({ kind, initiative }) => [kind, initiative?.id])).toEqual([["input", heard.initiativeId]]);
  });
});

describe("nobody finds", () => {
  test("a draft", async () => {
    expect(await titlesFor("secretariat", "papegøjer")).toEqual([]);
    expect(await titlesFor("auditor", "kanariefugle")).toEqual([]);
  });

  test("an e-mail address or a person", async () => {
    expect(await titlesFor("auditor", "secretariat@demo.example")).toEqual([]);
    expect(await titlesFor("auditor", "secretariat")).toEqual([]);
  });

  test("what they may not see", async () => {
    expect(await titlesFor("public", "klinikker")).toEqual([]);
    expect(await titlesFor("public", "fortrolige")).toEqual([]);
    expect(await titlesFor("partner", "fortrolige")).toEqual([]);
    expect(await titlesFor("secretariat of another region", "fortrolige")).toEqual([]);
    expect(await titlesFor("secretariat", "fortrolige")).toEqual(["Fortrolige sundhedshuse"]);
  });

  test("what was not there yet, in the past", async () => {
    const then = (typed: string) =>
      readAt(before, (reader) => findEntries(reader, stage().actors.secretariat, { typed, page: 1 }));

    expect((await then("klinikker")).total).toBe(0);
    expect((await then("sundhedshusene")).total).toBe(2);
  });
});
