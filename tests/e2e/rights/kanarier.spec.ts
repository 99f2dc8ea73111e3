import { expect, test } from "@playwright/test";
import { z } from "zod";
import { unescaped, wordsOf } from "../support/forms";
import { deliverMail, stageCanaries } from "../support/installation";
import type { Visitor } from "../support/visitor";
import { everybody, personAmong } from "./attempts";
import { CANARIES } from "./canaries";
import { matrix } from "./matrix";
import { CANARY_STRATEGY } from "./staged";

let start: readonly string[];
let people: ReadonlyMap<string, Visitor>;

test.beforeAll(async () => {
  const planted = await stageCanaries();
  const now = new Date().toISOString();
  const then = planted.map((address) => `${address}${address.includes("?") ? "&" : "?"}pr=${now}`);
  start = [...ENTRANCES, ...planted, ...then, ...[NOWHERE, ...canaries.map(({ asked }) => asked)].map(searchFor)];
  people = await everybody();
});

const canaries = Object.entries(CANARIES).map(([name, canary]) => ({ name, ...canary, for: [...canary.for] }));
const searchFor = (words: string): string => `/soeg?q=${words}`;

/** Searching for what only others may read answers as searching for this. */
const NOWHERE = "krumsprangbrist";

const ENTRANCES = [
  ...["/", "/overblik", "/strategier", "/initiativer", "/moeder", "/hoeringer"],
  ...["/administration", "/administration/personer", "/api/v1/strategies", "/api/v1/initiatives"],
];

/** So many addresses each are looked at: the entrances, what the canaries stand in, now and then, and what those lead to. */
const PAGES_EACH = 110;
const AT_ONCE = 4;

const personOf = (person: string): Visitor => personAmong(people, person);

/** Where a page leads inside the application, without what only changes the place on the page. */
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, path = ""]) => unescaped(path))
    .filter((path) => !/^\/(_next|api\/auth|favicon)/.test(path));

/** `words`: what a reader sees, by address. */
type Crawled = { readonly words: ReadonlyMap<string, string>; readonly heard: ReadonlySet<string> };

/** Follows every address once, breadth first, and listens for what stands beside the words searched for. */
async function crawl(who: Visitor): Promise<Crawled> {
  const [known, waiting, heard] = [new Set<string>(start), [...start], new Set<string>()];
  const words = new Map<string, string>();
  while (waiting.length > 0 && words.size < PAGES_EACH) {
    const next = waiting.splice(0, Math.min(AT_ONCE, PAGES_EACH - words.size));
    const pages = await Promise.all(next.map(async (path) => ({ path, html: (await who.gets(path)).html })));
    for (const { path, html } of pages) {
      words.set(path, wordsOf(html));
      for (const { name, told } of canaries) if (html.includes(told)) heard.add(name);
      const found = new Set(linksIn(html).filter((link) => !known.has(link)));
      for (const link of found) known.add(link);
      waiting.push(...found);
    }
  }
  return { words, heard };
}

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

test("there are fifteen canaries", () => {
  expect(canaries).toHaveLength(15);
});

for (const person of matrix.people) {
  const mine = canaries.filter((canary) => canary.for.some((name) => name === person));
  const others = canaries.filter((canary) => !mine.includes(canary));

  test(`${person} hears ${String(mine.length)} canaries in the first ${String(PAGES_EACH)} pages, and nothing of the others`, async () => {
    const { words, heard } = await crawl(personOf(person));
    const answered = (asked: string): string => (words.get(searchFor(asked)) ?? "").replaceAll(asked, "");

    expect(words.size).toBe(PAGES_EACH);
    expect(sorted(heard)).toEqual(sorted(mine.map(({ name }) => name)));
    expect(answered(NOWHERE)).toContain("Søg");
    for (const { name, asked } of others) expect(answered(asked), `searching for ${name}`).toBe(answered(NOWHERE));
  });
}

test("a letter tells of the internal initiative only to those who see it", async () => {
  const told = (await deliverMail()).flatMap(({ to, subject, text }) =>
    canaries.filter((canary) => `${subject} ${text}`.includes(canary.told)).map(({ name }) => `${name} to ${to}`),
  );

  expect(sorted(new Set(told))).toEqual(["internalTitle to politiker@midt.example"]);
});

test("the Word file of what is new tells of the internal initiative only to those who see it", async () => {
  const { told, for: readers } = CANARIES.internalTitle;
  for (const [person, who] of people) {
    const { status, html } = await who.gets(`/api/comparisons/${CANARY_STRATEGY}.docx?fradag=2010-01-01`);

    expect(status, person).toBe(200);
    expect(html, person).toContain("En fugl i det fri");
    expect(html.includes(told), person).toBe(readers.some((name) => name === person));
  }
});

const listed = z.object({ total: z.number(), initiatives: z.array(z.object({ title: z.string() })) });

test("counts tell of the internal initiative only to those who see it", async () => {
  for (const [person, who] of people) {
    const { html } = await who.gets(`/api/v1/initiatives?strategy=${CANARY_STRATEGY}`);
    const { total, initiatives } = listed.parse(JSON.parse(html));
    const seesAll = CANARIES.internalTitle.for.some((name) => name === person);

    expect([total, initiatives.length], person).toEqual(seesAll ? [2, 2] : [1, 1]);
  }
});
