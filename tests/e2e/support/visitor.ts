import { z } from "zod";
import { MEDIA_TYPE } from "@/lib/kernel/formats";
import { unzipped } from "../../support/paper";
import { formWith, type FoundForm } from "./forms";

/** Where the application under test is reached. */
export const ORIGIN = process.env.E2E_ORIGIN ?? "http://localhost:3000";

/** `html`: of a Word file, its text as it lies packed in it. */
export type Page = { readonly status: number; readonly html: string; readonly headers: Headers };

/** What an action answered: its own words, or that it is done and leads on. */
export type ActionAnswer = {
  readonly status: number;
  readonly kind: "refused" | "invalid" | "done" | "nothing";
  readonly message: string;
  readonly details: readonly string[];
};

export type Fields = Readonly<Record<string, string>>;

/** Somebody who asks over HTTP, as a browser does or as no browser would. */
export type Visitor = {
  /** The session cookie, "" for the public. */
  readonly cookie: string;
  readonly gets: (path: string, headers?: Fields) => Promise<Page>;
  /** Sends a form of any page as a browser without JavaScript does; `fields` replace and add to its own. */
  readonly posts: (path: string, form: FoundForm, fields?: Fields, headers?: Fields) => Promise<Page>;
  /** Sends a form with a file to the route that takes it. */
  readonly uploads: (path: string, form: FormData, headers?: Fields) => Promise<Page>;
  /** Sends a form's fields to an action the way the page's script does. */
  readonly calls: (actionId: string, fields: Fields, path?: string) => Promise<ActionAnswer>;
  /** Sends any body at all to an action. */
  readonly sends: (actionId: string, body: BodyInit, headers?: Fields, path?: string) => Promise<Page>;
};

/** Somebody with this session cookie; nobody in particular without one. */
export function visitor(cookie = "", origin = ORIGIN): Visitor {
  const ask = async (path: string, init: Omit<RequestInit, "headers"> & { headers: Fields }): Promise<Page> => {
    const answer = await fetch(origin + path, {
      redirect: "manual",
      ...init,
      headers: { ...(cookie === "" ? {} : { cookie }), ...init.headers },
    });
    return { status: answer.status, html: await writtenIn(answer), headers: answer.headers };
  };
  const sends: Visitor["sends"] = (actionId, body, headers = {}, path = "/privatliv") =>
    ask(path, { method: "POST", body, headers: { origin, "next-action": actionId, ...headers } });
  return {
    cookie,
    gets: (path, headers = {}) => ask(path, { headers }),
    posts: (path, form, fields = {}, headers = {}) =>
      ask(path, { method: "POST", body: bodyOf(form, fields), headers: { origin, ...headers } }),
    uploads: (path, form, headers = {}) => ask(path, { method: "POST", body: form, headers: { origin, ...headers } }),
    sends,
    calls: async (actionId, fields, path) => answerOf(await sends(actionId, argumentsOf(fields), {}, path)),
  };
}

const writtenIn = async (answer: Response): Promise<string> =>
  answer.ok && answer.headers.get("content-type") === MEDIA_TYPE.docx
    ? unzipped(new Uint8Array(await answer.arrayBuffer()), "word/document.xml")
    : answer.text();

function bodyOf({ hidden }: FoundForm, fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of hidden) if (!(name in fields)) body.append(name, value);
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
}

/** The state before, and the form: as React writes the two arguments of a form's action. */
export function argumentsOf(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", '[{"kind":"idle"},"$K1"]');
  return body;
}

const answered = z.object({
  kind: z.enum(["refused", "invalid"]),
  message: z.string().default(""),
  details: z.array(z.string()).default([]),
});

/** Reads the action's own value out of the stream that answers it. */
function answerOf({ status, html, headers }: Page): ActionAnswer {
  const nothing = { status, message: "", details: [] };
  if (headers.has("x-action-redirect")) return { ...nothing, kind: "done" };
  const root = /^0:\{"a":"\$@(\w+)"/m.exec(html)?.[1];
  const row = root && new RegExp(`^${root}:(\\{.*\\})$`, "m").exec(html)?.[1];
  const parsed = row ? answered.safeParse(JSON.parse(row)) : undefined;
  return parsed?.success ? { status, ...parsed.data } : { ...nothing, kind: "nothing" };
}

export const nobody: Visitor = visitor();

/** The session cookie that an answer sets, as a browser sends it back. "" where it sets none, or takes it away. */
export function sessionCookieOf({ headers }: Page): string {
  const set = headers.getSetCookie().find((cookie) => cookie.includes("session-token="));
  const [pair = ""] = set?.split(";") ?? [];
  return pair.endsWith("=") ? "" : pair;
}

/** Signs in by the button of one of the demonstration's people. */
export async function signedInAs(email: string, origin = ORIGIN): Promise<Visitor> {
  const stranger = visitor("", origin);
  const { html } = await stranger.gets("/log-ind");
  const answer = await stranger.posts("/log-ind", formWith(html, email));
  return visitor(sessionCookieOf(answer), origin);
}

/** Signs in with e-mail and password. @returns the public where they are not let in */
export async function signedInWith(email: string, password: string): Promise<Visitor> {
  const { html } = await nobody.gets("/log-ind");
  const answer = await nobody.posts("/log-ind", formWith(html, "Adgangskode"), { email, password });
  return visitor(sessionCookieOf(answer));
}
