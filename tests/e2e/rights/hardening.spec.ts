import { expect, test } from "@playwright/test";
import { formWith, wordsOf } from "../support/forms";
import { employ, endPost, stageRights } from "../support/installation";
import { nobody, sessionCookieOf, signedInAs, signedInWith, visitor } from "../support/visitor";
import { fieldsFor, formsOfEverything, freshKey, newestRecord, stagedIn, type Actions } from "./attempts";
import type { Staged } from "./staged";

let open: Staged;
let closed: Staged;
let actions: Actions;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const staged = await stageRights();
  [open, closed] = [stagedIn(staged, "midt-offentlig", "debatpapir"), stagedIn(staged, "midt-intern", "debatpapir")];
  actions = await formsOfEverything(staged);
});

const idOf = (action: string): string => actions.get(action)?.id ?? "";

const NOT_FOUND = "Det, du ville ændre, findes ikke, eller du har ikke adgang til det.";
const NOT_ALLOWED = "Du har ikke ret til at gøre dette.";
const ALREADY_CHANGED = /^En anden har ændret det/;

const status = () => ({ ...fieldsFor("recordStatusAction", open), key: freshKey() });
const hidden = () => ({ ...fieldsFor("recordStatusAction", closed), key: freshKey() });

test.describe("a session", () => {
  test("is worth nothing to who copied it before its owner signed out", async () => {
    const owner = await signedInAs("strategi@midt.example");
    const thief = visitor(owner.cookie);
    expect((await thief.gets(`/initiativer/${closed.id}`)).status).toBe(200);

    const { html } = await owner.gets("/overblik");
    const answer = await owner.posts("/overblik", formWith(html, "Log ud"));

    expect(answer.status).toBe(303);
    expect(sessionCookieOf(answer)).toBe("");
    expect((await thief.gets("/overblik")).status).toBe(307);
    expect((await thief.gets(`/initiativer/${closed.id}`)).status).toBe(404);
    expect((await thief.calls(idOf("recordStatusAction"), status())).message).toBe(NOT_ALLOWED);
    expect(wordsOf((await thief.gets("/log-ind")).html)).toContain("Du er logget ud");
  });

  test("that somebody made up is nobody's", async () => {
    const guesser = visitor("next-auth.session-token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    expect((await guesser.gets("/overblik")).status).toBe(307);
    expect((await guesser.calls(idOf("recordStatusAction"), hidden())).message).toBe(NOT_FOUND);
  });

  test("is a new one after signing in, also for who brought one along", async () => {
    const planted = visitor("next-auth.session-token=planted-by-somebody-else");
    const form = formWith((await planted.gets("/log-ind")).html, "strategi@midt.example");

    const answer = await planted.posts("/log-ind", form);

    expect(sessionCookieOf(answer)).toMatch(/session-token=[\w-]{43}$/);
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=lax/i);
  });

  test("leads back to no other host", async () => {
    for (const til of ["//ond.example", "https://ond.example/", "/\\ond.example", "/api/v1/strategies/x", "/log-ind"]) {
      const form = formWith((await nobody.gets("/log-ind")).html, "strategi@midt.example");

      const { headers } = await nobody.posts("/log-ind", form, { til });

      expect(headers.get("location"), til).toBe("/overblik");
    }
  });

  test("is not to be had with a wrong password, and the answer does not say whether the account exists", async () => {
    const form = formWith((await nobody.gets("/log-ind")).html, "Adgangskode");
    const unknown = await nobody.posts("/log-ind", form, { email: "ukendt@midt.example", password: "forkert" });
    const known = await nobody.posts("/log-ind", form, { email: "revisor@demo.example", password: "forkert" });
    const told = ({ html }: { html: string }) =>
      wordsOf(html)
        .replaceAll(/(ukendt@midt|revisor@demo)[.]example/g, "")
        .replace(/\s+/g, " ");

    expect(wordsOf(known.html)).toContain("E-mail eller adgangskode er forkert.");
    expect([unknown.status, sessionCookieOf(unknown), sessionCookieOf(known)]).toEqual([known.status, "", ""]);
    expect(told(unknown)).toBe(told(known));
  });

  test("is needed by nobody who reads: public pages set no cookie", async () => {
    for (const path of ["/", "/strategier", "/log-ind", "/was", `/initiativer/${open.id}`, "/findes-ikke"]) {
      expect((await nobody.gets(path)).headers.getSetCookie(), path).toEqual([]);
    }
  });
});

test.describe("a right that has ended", () => {
  const POSTS = [
    { organisation: "Region Midtjylland", role: "sekretariat" },
    { body: "Regionsrådet", of: "Region Midtjylland", role: "medlem" },
  ] as const;

  for (const post of POSTS) {
    test(`is gone on the next request: ${"body" in post ? "a seat" : "a membership"}`, async () => {
      test.setTimeout(120_000);
      const { email, password, postId } = await employ(post);
      const person = await signedInWith(email, password);
      expect((await person.gets(`/initiativer/${closed.id}`)).status).toBe(200);
      const may = (await person.calls(idOf("recordStatusAction"), hidden())).message;
      if ("body" in post) expect(may).toBe(NOT_ALLOWED);
      else expect(may).toMatch(ALREADY_CHANGED);

      await endPost(post, postId);

      expect((await person.gets("/overblik")).status, "the session itself goes on").toBe(200);
      expect((await person.gets(`/initiativer/${closed.id}`)).status).toBe(404);
      expect((await person.calls(idOf("recordStatusAction"), hidden())).message).toBe(NOT_FOUND);
    });
  }
});

test.describe("an action", () => {
  test("sent to a page that does not exist, by nobody, does nothing", async () => {
    const before = await newestRecord();

    for (const [action, { id }] of actions) {
      for (const path of ["/findes-ikke", "/_next/static/findes-ikke.js", "/favicon.ico", "/api/v1/findes-ikke"]) {
        const fields = { ...fieldsFor(action, open), expectedVersion: "1", key: freshKey() };
        const answer = await nobody.calls(id, fields, path);

        expect(answer.kind, `${action} at ${path}`).not.toBe("done");
        expect(answer.status, `${action} at ${path}`).toBeLessThan(500);
      }
    }
    expect(await newestRecord()).toBe(before);
  });

  test("that does not exist is refused", async () => {
    const answer = await nobody.sends("40".padEnd(42, "0"), "[]");

    expect([404, 409]).toContain(answer.status);
  });
});

/** What no form of ours sends. */
const ODD: readonly (readonly [what: string, args: string])[] = [
  ["an operator", '[{"kind":"idle"},{"not":""}]'],
  ["an object with our fields", `[{"kind":"idle"},{"initiativeId":{"not":""},"expectedVersion":{"gt":0}}]`],
  ["an array", '[{"kind":"idle"},["x","y"]]'],
  ["null", '[{"kind":"idle"},null]'],
  ["a number", '[{"kind":"idle"},-1]'],
  ["true", "[true,true]"],
  ["text of nearly a megabyte", `[{"kind":"idle"},"${"æ".repeat(450_000)}"]`],
  ["nothing", "[]"],
  ["null instead of arguments", "null"],
  ["an object instead of arguments", '{"not":""}'],
  ["a prototype", '[{"kind":"idle"},{"__proto__":{"isSystem":true},"constructor":"x"}]'],
  ["many arguments", `[${Array(900).fill("1").join()}]`],
];

test.describe("an action's argument", () => {
  for (const [what, args] of ODD) {
    test(`that is ${what} is refused by every action and changes nothing`, async () => {
      const secretariat = await signedInAs("strategi@midt.example");
      const before = await newestRecord();

      for (const [action, { id }] of actions) {
        const answer = await secretariat.sends(id, args, { "content-type": "text/plain;charset=UTF-8" });

        expect(answer.status, action).toBeLessThan(500);
        expect(answer.headers.has("x-action-redirect"), action).toBe(false);
      }
      expect(await newestRecord()).toBe(before);
    });
  }

  test("that holds a field twice, a file, an unknown field or an impossible one is refused", async () => {
    const secretariat = await signedInAs("strategi@midt.example");
    const before = await newestRecord();
    const twice = new FormData();
    for (const [name, value] of Object.entries(status())) twice.append(`_1_${name}`, value);
    twice.append("_1_word", "i-gang");
    twice.append("0", '[{"kind":"idle"},"$K1"]');
    const file = new FormData();
    for (const [name, value] of Object.entries(status())) file.append(`_1_${name}`, new Blob([value]), "fil.txt");
    file.append("0", '[{"kind":"idle"},"$K1"]');
    for (const body of [twice, file]) {
      expect((await secretariat.sends(idOf("recordStatusAction"), body)).html).toContain('"kind":"invalid"');
    }

    const wishes = [
      { isSystem: "true" },
      { initiativeId: '{"not":""}' },
      { initiativeId: "' OR 1=1 --" },
      { expectedVersion: "-1" },
      { expectedVersion: "1e3" },
      { word: "færdig" },
      { progress: "101" },
      { note: "æ".repeat(501) },
      { note: "tegnet\u0000nul" },
      { key: "kort" },
    ];
    for (const wish of wishes) {
      const answer = await secretariat.calls(idOf("recordStatusAction"), { ...status(), ...wish });
      expect(answer.kind, JSON.stringify(wish)).toBe("invalid");
    }
    expect(await newestRecord()).toBe(before);
  });

  test("of more than a megabyte is refused whole", async () => {
    const secretariat = await signedInAs("strategi@midt.example");
    const before = await newestRecord();

    const answer = await secretariat.calls(idOf("recordStatusAction"), { ...status(), note: "x".repeat(2_000_000) });

    expect(answer.kind).toBe("nothing");
    expect(answer.status).toBeLessThan(500);
    expect(await newestRecord()).toBe(before);
  });
});
