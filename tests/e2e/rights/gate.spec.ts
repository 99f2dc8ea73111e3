import { expect, test } from "@playwright/test";
import { formWith, formsIn, wordsOf } from "../support/forms";
import { stageRights } from "../support/installation";
import { argumentsOf, nobody, ORIGIN, signedInAs, type Page } from "../support/visitor";
import { fieldsFor, formsOfEverything, freshKey, newestRecord, stagedIn } from "./attempts";
import type { Staged } from "./staged";

let open: Staged;
let recordStatus: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const staged = await stageRights();
  open = stagedIn(staged, "midt-offentlig", "debatpapir");
  recordStatus = (await formsOfEverything(staged)).get("recordStatusAction")?.id ?? "";
});

/** Where a request says it comes from, and does not. */
const FOREIGN: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ["another origin", { origin: "https://ond.example" }],
  ["a hidden origin", { origin: "null" }],
  ["our origin with another port", { origin: ORIGIN.replace(/:\d+$/, ":1") }],
  ["our origin as a part of another", { origin: `${ORIGIN}.ond.example` }],
  ["another site, by the browser's own word", { origin: ORIGIN, "sec-fetch-site": "cross-site" }],
  ["a neighbour of our site", { origin: ORIGIN, "sec-fetch-site": "same-site" }],
  ["another host, forged to look like ours", { origin: "https://ond.example", "x-forwarded-host": "ond.example" }],
  [
    "another host, forged with its protocol",
    {
      origin: "https://ond.example",
      "x-forwarded-host": "ond.example",
      "x-forwarded-proto": "https",
      forwarded: "host=ond.example;proto=https",
    },
  ],
];

test.describe("the origin gate", () => {
  for (const [what, headers] of FOREIGN) {
    test(`stops a request from ${what}`, async () => {
      const secretariat = await signedInAs("strategi@midt.example");
      const before = await newestRecord();
      const fields = { ...fieldsFor("recordStatusAction", open), key: freshKey() };
      const form = formWith((await secretariat.gets(`/initiativer/${open.id}/status`)).html, "Gem status");
      const wish = { word: "udgaaet", note: "", nextStep: "" };

      const called = await secretariat.sends(recordStatus, argumentsOf(fields), headers);
      const posted = await secretariat.posts(`/initiativer/${open.id}/status`, form, wish, headers);

      expect([called.status, posted.status]).toEqual([403, 403]);
      expect(await newestRecord()).toBe(before);
    });
  }

  test("stops a request that does not say where it comes from", async () => {
    const secretariat = await signedInAs("strategi@midt.example");
    const before = await newestRecord();
    const body = argumentsOf({ ...fieldsFor("recordStatusAction", open), key: freshKey() });

    for (const path of ["/privatliv", "/findes-ikke", "/_next/static/x.js", "/favicon.ico", "/api/auth/signin/x"]) {
      const { status } = await fetch(ORIGIN + path, {
        method: "POST",
        body,
        headers: { cookie: secretariat.cookie, "next-action": recordStatus },
      });

      expect(status, path).toBe(403);
    }
    expect(await newestRecord()).toBe(before);
  });

  test("lets every method through that only reads, and stops all others", async () => {
    for (const method of ["PUT", "PATCH", "DELETE", "POST"]) {
      const { status } = await fetch(`${ORIGIN}/api/v1/strategies/naere-sundhedsvaesen-midt`, { method });

      expect(status, method).toBe(403);
    }
    const own = await fetch(`${ORIGIN}/api/v1/strategies/naere-sundhedsvaesen-midt`, {
      method: "DELETE",
      headers: { origin: ORIGIN },
    });
    expect(own.status).toBe(405);
  });

  test("forged hosts lead nobody astray", async () => {
    const { headers, status } = await nobody.gets("/overblik", {
      "x-forwarded-host": "ond.example",
      "x-forwarded-proto": "https",
    });

    expect(status).toBe(307);
    expect(headers.get("location")).toMatch(/^\/log-ind/);
  });
});

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
} as const;

/** Every kind of answer there is. */
const ANSWERS: readonly (readonly [path: string, status: number])[] = [
  ["/", 200],
  ["/log-ind", 200],
  ["/log-ind?fejl=udbyder", 200],
  ["/strategier", 200],
  ["/strategier/naere-sundhedsvaesen-midt", 200],
  ["/strategier/naere-sundhedsvaesen-midt?pr=2016-01-25", 404],
  ["/strategier/naere-sundhedsvaesen-midt?pr=2016-03-01", 200],
  ["/strategier/naere-sundhedsvaesen-midt?pr=i-morgen", 200],
  ["/strategier/naere-sundhedsvaesen-midt/spor/2", 200],
  ["/strategier/naere-sundhedsvaesen-midt/spor/9", 404],
  ["/overblik", 307],
  ["/findes-ikke", 404],
  ["/initiativer/findes-ikke", 404],
  ["/initiativer/%00", 404],
  ["/strategier/%00", 404],
  ["/strategier/%27%3B--", 404],
  ["/strategier/%E0%A4%A", 400],
  ["/api/v1/strategies/%00", 404],
  ["/was", 200],
  ["/privatliv", 200],
  ["/api/v1/strategies/naere-sundhedsvaesen-midt", 200],
  ["/api/v1/strategies/naere-sundhedsvaesen-midt?pr=i-morgen", 400],
  ["/api/v1/strategies/findes-ikke", 404],
  ["/api/v1/findes-ikke", 404],
  ["/api/auth/session", 404],
  ["/api/auth/csrf", 404],
  ["/api/auth/signin", 307],
  ["/api/health/live", 200],
  ["/api/health/ready", 200],
];

test.describe("every answer", () => {
  for (const [path, expected] of ANSWERS) {
    test(`to ${path} is ${expected} and carries the headers that protect`, async () => {
      const page = await nobody.gets(path);

      expect(page.status).toBe(expected);
      expectProtection(page);
    });
  }

  test("from the gate itself carries them too", async () => {
    const answer = await nobody.posts("/log-ind", { html: "", hidden: [] }, {}, { origin: "https://ond.example" });

    expect(answer.status).toBe(403);
    expectProtection(answer);
  });

  test("that a thing is not there is a page in words, also without a script, and keeps to its own request", async () => {
    const paths = ["/strategier/findes-ikke", "/was", "/initiativer/findes-ikke", "/strategier"];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => nobody.gets(paths[index % paths.length] ?? "/")),
    );

    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index % 2 === 0 ? 404 : 200)));
    for (const { status, html } of answers) {
      expect(wordsOf(html).includes("Siden findes ikke Adressen kan være skrevet forkert")).toBe(status === 404);
    }
  });

  test("has a nonce of its own", async () => {
    const nonces = await Promise.all([1, 2, 3].map(async () => nonceOf(await nobody.gets("/was"))));

    expect(new Set(nonces).size).toBe(3);
  });
});

const policyOf = ({ headers }: Page): string => headers.get("content-security-policy") ?? "";
const nonceOf = (page: Page): string => /'nonce-([\w+/=]{20,})'/.exec(policyOf(page))?.[1] ?? "none";

function expectProtection(page: Page): void {
  for (const [name, value] of Object.entries(ALWAYS)) expect.soft(page.headers.get(name), name).toBe(value);
  expect.soft(policyOf(page)).toContain("default-src 'none'");
  expect.soft(policyOf(page)).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  expect.soft(page.headers.get("permissions-policy")).toContain("camera=()");
  expect.soft(page.headers.has("x-powered-by")).toBe(false);
  if (!page.headers.get("content-type")?.startsWith("text/html")) return;
  const scripts = [...page.html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect.soft(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(page)}"`))).toEqual([]);
  expect.soft(page.html).not.toMatch(/<[^>]* style=/);
  expect.soft(page.html).not.toMatch(/<[^>]* on[a-z]+="/);
  expect.soft(formsIn(page.html).filter(({ html }) => /action="https?:/.test(html))).toEqual([]);
}
