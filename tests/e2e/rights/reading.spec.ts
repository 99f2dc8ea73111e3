import { expect, test } from "@playwright/test";
import { wordsOf } from "../support/forms";
import { stageElsewhere, stageRights } from "../support/installation";
import type { Page, Visitor } from "../support/visitor";
import { everybody, MADE_UP, personAmong } from "./attempts";
import { isNamed, matrix, pageCombinations, readingCombinations } from "./matrix";
import { ELSEWHERE, type Elsewhere, type Staged } from "./staged";
import { addressOf, INITIATIVE, readAt } from "./told";

let staged: readonly Staged[];
let elsewhere: Elsewhere;
let people: ReadonlyMap<string, Visitor>;

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  staged = await stageRights();
  elsewhere = await stageElsewhere();
  people = await everybody();
});

const personOf = (person: string): Visitor => personAmong(people, person);

test.describe("an initiative", () => {
  for (const person of matrix.people) {
    test(`is read by ${person} as far as the matrix says`, async () => {
      const wrong: string[] = [];
      for (const { route, subject, expected } of readingCombinations.filter((one) => one.person === person)) {
        for (const on of staged.filter((one) => one.subject === subject)) {
          const page = await personOf(person).gets(addressOf(route, on.id));
          const read = readAt(route, page, on, { person, expected });
          if (read !== expected) wrong.push(`${route} of ${on.title}: ${read}, not ${expected}`);
        }
      }

      expect(wrong).toEqual([]);
    });

    test(`that ${person} cannot see is the same as one that does not exist`, async () => {
      const unseen = readingCombinations.filter((one) => one.person === person && one.expected === "not-found");
      expect(unseen.length).toBeGreaterThan(0);

      for (const { route, subject } of unseen) {
        const [on] = staged.filter((one) => one.subject === subject);
        const foreign = await personOf(person).gets(addressOf(route, on?.id ?? ""));
        const madeUp = await personOf(person).gets(addressOf(route, MADE_UP));

        expect(foreign.status).toBe(404);
        expect(shapeOf(foreign, on?.id ?? "")).toEqual(shapeOf(madeUp, MADE_UP));
      }
    });
  }

  test("that did not exist yesterday is not found by anybody who asks for yesterday", async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const [on] = staged;
    for (const person of matrix.people) {
      const page = await personOf(person).gets(`/initiativer/${on?.id ?? ""}?pr=${yesterday}`);

      expect(page.status, person).toBe(404);
    }
  });
});

/** The page once more, for the script: its parts come in the order in which they were ready, so only their words compare. */
const STREAM = /<script[^>]*>\(?self\.__next_f[^]*?<\/script>/g;

/** What an answer consists of, without what is new in every one of them. */
function shapeOf({ status, html, headers }: Page, ...ids: readonly string[]) {
  const nonce = /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";
  const named = [...headers.keys()].filter((name) => !["date", "connection", "keep-alive"].includes(name));
  const body = [...ids, nonce].reduce((left, one) => left.replaceAll(one, ""), html);
  const streamed = new Set((body.match(STREAM) ?? []).join(" ").match(/[\p{L}\d-]{3,}/gu));
  return { status, headers: named.sort(), body: body.replaceAll(STREAM, ""), streamed: [...streamed].sort() };
}

/** Titles of a strategy's initiatives that somebody sees. */
const seenBy = (person: string, slug: string): readonly string[] =>
  staged
    .filter(({ subject }) => matrix.subjects[subject]?.strategy === slug)
    .filter(
      ({ subject }) =>
        readingCombinations.find((one) => one.route === INITIATIVE && one.subject === subject && one.person === person)
          ?.expected !== "not-found",
    )
    .map(({ title }) => title);

/** The addresses of a strategy; those of the first name each initiative. */
const NAMING = [
  ...["/strategier/SLUG/spor/1", "/strategier/SLUG/siden-sidst?fradag=2010-01-01"],
  "/api/comparisons/SLUG.docx?fradag=2010-01-01",
];
const OF_A_STRATEGY = [
  ...NAMING,
  ...["/proces", "/tidslinje", "/dokumenter", ""].map((under) => `/strategier/SLUG${under}`),
];

test.describe("a strategy", () => {
  for (const person of matrix.people) {
    test(`shows ${person} just what the matrix says, on every page and in the API`, async () => {
      const who = personOf(person);
      const list = wordsOf((await who.gets("/strategier")).html);

      for (const [slug, seers] of Object.entries(matrix.strategyRoutes.seen)) {
        const isSeen = isNamed(person, seers);
        const titles = seenBy(person, slug);
        const api = await who.gets(`/api/v1/strategies/${slug}`);
        const trail = await who.gets(`/api/v1/strategies/${slug}/trail`);
        const pages = [];
        for (const address of OF_A_STRATEGY) pages.push(await who.gets(address.replace("SLUG", slug)));
        const told = pages.map(({ html }) => wordsOf(html));
        const expected = isSeen ? titles : [];

        expect.soft(list.includes(`Rettigheder: ${slug} `), `${slug} in the list`).toBe(isSeen);
        for (const { status } of [...pages, api, trail]) expect.soft(status, slug).toBe(isSeen ? 200 : 404);
        for (const words of told.slice(0, NAMING.length))
          expect.soft(staged.map(({ title }) => title).filter((title) => words.includes(title))).toEqual(expected);
        expect.soft(titlesIn(api), `${slug}: the API`).toEqual(expected);
        expect.soft([...new Set(titlesIn(trail))].sort(), `${slug}: the trail`).toEqual([...expected].sort());
        if (isSeen) expect.soft(told.at(-1), slug).toContain(countOf(titles.length));
      }
    });
  }

  test("that is closed to somebody answers like one that does not exist", async () => {
    for (const path of [...OF_A_STRATEGY, "/api/v1/strategies/SLUG", "/api/v1/strategies/SLUG/trail"]) {
      const foreign = await personOf("strategi@midt").gets(path.replace("SLUG", "rettigheder-syd-lukket"));
      const madeUp = await personOf("strategi@midt").gets(path.replace("SLUG", "findes-ikke"));

      expect(foreign.status).toBe(404);
      expect(shapeOf(foreign, "rettigheder-syd-lukket")).toEqual(shapeOf(madeUp, "findes-ikke"));
    }
  });

  test("stands on the public front when it is published, for everybody the same", async () => {
    for (const [person, who] of people) {
      const front = wordsOf((await who.gets("/")).html);
      const shown = Object.keys(matrix.strategies).filter((slug) => front.includes(`Rettigheder: ${slug} `));

      expect(shown, person).toEqual(
        Object.keys(matrix.strategies).filter((slug) => matrix.strategies[slug]?.isPublished),
      );
    }
  });
});

const countOf = (count: number): string => (count === 1 ? "1 initiativ" : `${String(count)} initiativer`);

function titlesIn({ status, html }: Page): readonly string[] {
  if (status !== 200) return [];
  return [...html.matchAll(/"title":"([^"]+ i [^"]+)"/g)]
    .map(([, title = ""]) => title)
    .filter((title) => staged.some((one) => one.title === title));
}

/** The matrix writes "/moeder/{closedMeetingId}": the ids are new in every installation. */
const addressWith = (written: string, idOf: (name: keyof Elsewhere) => string): string =>
  written.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const known = ELSEWHERE.find((one) => one === name);
    if (!known) throw new RangeError(`The matrix names ${name}, which is not staged`);
    return idOf(known);
  });

test.describe("a page", () => {
  for (const person of matrix.people) {
    test(`answers ${person} as the matrix says`, async () => {
      for (const { address: written, expected } of pageCombinations.filter((one) => one.person === person)) {
        const address = addressWith(written, (name) => elsewhere[name]);
        const { status, headers } = await personOf(person).gets(address);
        const to = headers.get("location") ?? "";
        const answer =
          status === 404 ? "not-found" : status === 307 && to.startsWith("/log-ind") ? "sent-to-sign-in" : status;

        expect.soft(answer, written).toBe(expected === "shown" ? 200 : expected);
      }
    });

    test(`about what ${person} cannot see is the same as one about what does not exist`, async () => {
      const unseen = pageCombinations.filter((one) => one.person === person && one.expected === "not-found");
      for (const { address: written } of unseen.filter(({ address }) => address.includes("{"))) {
        const ids: string[] = [];
        const address = addressWith(written, (name) => {
          ids.push(elsewhere[name]);
          return elsewhere[name];
        });
        const foreign = await personOf(person).gets(address);
        const madeUp = await personOf(person).gets(addressWith(written, () => MADE_UP));

        expect(shapeOf(foreign, ...ids), written).toEqual(shapeOf(madeUp, MADE_UP));
      }
    });
  }
});
