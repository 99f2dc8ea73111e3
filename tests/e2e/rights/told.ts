import { people as demonstrationPeople } from "@/seeds/midtjylland/people";
import { wordsOf } from "../support/forms";
import type { Page } from "../support/visitor";
import { emailOf } from "./matrix";
import type { Staged } from "./staged";

export const INITIATIVE = "app/(offentlig)/initiativer/[id]/page.tsx";
const STATUS = "app/(intern)/initiativer/[id]/status/page.tsx";

const API = "app/api/v1/initiatives/[id]/route.ts";

const TRAIL = "app/(offentlig)/initiativer/[id]/tidslinje/page.tsx";

const TRAIL_API = "app/api/v1/initiatives/[id]/trail/route.ts";

const ADDRESS: Readonly<Record<string, (id: string) => string>> = {
  [INITIATIVE]: (id) => `/initiativer/${id}`,
  [STATUS]: (id) => `/initiativer/${id}/status`,
  [API]: (id) => `/api/v1/initiatives/${id}`,
  [TRAIL]: (id) => `/initiativer/${id}/tidslinje`,
  [TRAIL_API]: (id) => `/api/v1/initiatives/${id}/trail`,
};

export const addressOf = (route: string, id: string): string => {
  const address = ADDRESS[route];
  if (!address) throw new RangeError(`The matrix names ${route}, whose address nobody knows`);
  return address(id);
};

/** Names that only those may read who are shown people. One's own stands at the top of every page. */
const namesBut = (person: string): readonly string[] =>
  demonstrationPeople.filter(({ email }) => email !== emailOf(person)).map(({ name }) => name);

/** What a page shows, told by what stands in it and nowhere else. */
function readingOf({ status, html }: Page, { title }: Staged, person: string): string {
  const words = wordsOf(html);
  if (status === 404) return isPlainlyMissing(words) && !words.includes(title) ? "not-found" : `a 404 with ${words}`;
  const shown = {
    gate: words.includes("Før initiativet"),
    draft: words.includes(`Udkast for ${title}`),
    debate: words.includes(`Debattekst for ${title}`),
    note: words.includes(`Note om ${title}`),
    people: namesBut(person).some((name) => words.includes(name)),
  };
  if (status !== 200 || !words.includes(title)) return `status ${String(status)}`;
  const pattern = Object.values(shown).map((isShown) => (isShown ? "x" : "-"));
  switch (pattern.join("")) {
    case "xxxxx":
    case "xxxx-":
      return "full";
    case "--xxx":
    case "--xx-":
      return "partner";
    case "-----":
      return "public";
  }
  return `a mixture: ${JSON.stringify(shown)}`;
}

/** What the API tells: the reports to those inside, whether they read in full or as a partner. */
function toldOf({ status, html }: Page, { title }: Staged, expected: string): string {
  if (status === 404) return html.includes(title) ? "a 404 that tells" : "not-found";
  if (status !== 200 || !html.includes(title)) return `status ${String(status)}`;
  if (!html.includes(`Note om ${title}`)) return namesBut("").some((name) => html.includes(name)) ? "people" : "public";
  return expected === "partner" ? "partner" : "full";
}

/** What a trail tells, on screen and in the API: of drafts to those who read in full, of a published draft to partners. */
function trailOf({ status, html }: Page, { title }: Staged, person: string): string {
  if (status === 404) return html.includes(title) ? "a 404 that tells" : "not-found";
  if (status !== 200 || !html.includes(title)) return `status ${String(status)}`;
  const isPublicOnly = !namesBut(person).some((name) => html.includes(name));
  if (html.includes("skrevet som udkast")) return "full";
  if (html.includes("Debattekst, version 1, offentliggjort")) return "partner";
  return isPublicOnly ? "public" : "people";
}

/** How each route is read; the page of an initiative where none is named. */
export function readAt(
  route: string,
  page: Page,
  on: Staged,
  { person, expected }: { person: string; expected: string },
): string {
  if (route === STATUS && page.status === 200 && wordsOf(page.html).includes("Gem status")) return "full";
  if (route === API) return toldOf(page, on, expected);
  return route === TRAIL || route === TRAIL_API ? trailOf(page, on, person) : readingOf(page, on, person);
}

/** Also without a script the page says so; a bare 404 would be a white screen. */
const isPlainlyMissing = (words: string): boolean => words.includes("Siden findes ikke");
