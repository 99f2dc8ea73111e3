import { expect, test } from "@playwright/test";
import { stageElsewhere, stageRights } from "../support/installation";
import type { Page, Visitor } from "../support/visitor";
import { everybody, freshKey, MADE_UP, newestRecord, personAmong } from "./attempts";
import { matrix, uploadCombinations } from "./matrix";
import type { Elsewhere } from "./staged";

let on: Elsewhere;
let people: ReadonlyMap<string, Visitor>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await stageRights();
  on = await stageElsewhere();
  people = await everybody();
});

const SLUG = "rettigheder-midt";

/** As many paragraphs as a file may have: with the one that is there already too many, so that the rule refuses it to who may. */
const FILE = "# Et afsnit\n\nEn tekst, som ikke må blive gemt.\n\n".repeat(500);

function formFor(documentId: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: freshKey(), documentId, _slug: SLUG })) form.append(name, value);
  form.append("file", new File([FILE], "afsnit.md", { type: "text/markdown" }));
  return form;
}

const sends = (person: string, address: string, documentId: string, headers?: Readonly<Record<string, string>>) =>
  personAmong(people, person).uploads(address, formFor(documentId), headers);

/** What the address that an upload leads to says of the person's rights. Anything unforeseen is told as it is. */
function meant({ status, headers }: Page): string {
  const to = headers.get("location") ?? "";
  const problem = new URL(to, "http://here").searchParams.get("fejl");
  switch (problem) {
    case "TOO_MANY_PARAGRAPHS":
      return "allowed";
    case "NOT_ALLOWED":
      return "not-allowed";
    case "NOT_FOUND":
      return "not-found";
    default:
      return `${String(status)}: ${to}`;
  }
}

for (const { person, address, on: what, expected } of uploadCombinations) {
  test(`a file that ${person} sends to ${what} is ${expected}`, async () => {
    const before = await newestRecord();

    const answer = await sends(person, address, on.documentId);

    expect(meant(answer)).toBe(expected);
    expect(await newestRecord(), "something was written").toBe(before);
    if (expected !== "not-found") return;
    const madeUp = await sends(person, address, MADE_UP);
    expect(answer.headers.get("location")?.replace(on.documentId, MADE_UP)).toBe(madeUp.headers.get("location"));
  });
}

test("a file from another origin is not taken in", async () => {
  const before = await newestRecord();

  for (const headers of [{ origin: "https://et-andet-sted.example" }, { "sec-fetch-site": "cross-site" }]) {
    const { status } = await sends("strategi@midt", matrix.uploads[0]?.address ?? "", on.documentId, headers);

    expect(status).toBe(403);
  }
  expect(await newestRecord()).toBe(before);
});
