import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { strategy } from "@/seeds/midtjylland/strategy";
import { squeezed, unzipped } from "../../support/paper";
import { wordsOf } from "../support/forms";
import { test } from "../support/people";

const SINCE = "2016-02-09";
const UNTIL = "2016-08-01";
const PAGE = `/strategier/${strategy.slug}/siden-sidst`;

for (const javaScript of [true, false]) {
  const device = javaScript ? "in a browser" : "in a browser without scripts";

  test(`what is new is taken along as Word, line by line as the page has it, ${device}`, async ({ people }) => {
    const politician = await people.come({ email: "politiker@midt.example", isSignedIn: true, javaScript });
    await politician.opens(`${PAGE}?fradag=${SINCE}&pr=${UNTIL}`);
    const list = politician.main.locator("ol").filter({ has: politician.page.getByRole("heading", { level: 2 }) });
    // What became of a text stands in its line too, folded.
    const ownWords = (found: Element[]) =>
      found.map(({ childNodes }) =>
        [...childNodes].map((node) => (node.nodeType === 3 ? node.textContent : "")).join(""),
      );
    const lines = await list.locator("h2, ul > li").evaluateAll(ownWords);

    const word = await politician.downloads("Hent som Word");

    expect(word.name).toBe(`Siden sidst ${strategy.title} ${SINCE} til ${UNTIL}.docx`);
    expect(lines.length).toBeGreaterThan(10);
    let rest = squeezed(wordsOf(unzipped(readFileSync(word.path), "word/document.xml")));
    for (const line of lines) {
      const at = rest.indexOf(squeezed(line));
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + squeezed(line).length);
    }
  });
}

test("a day that is looked forward to stays chosen when the form is sent", async ({ people }) => {
  const politician = await people.come({ email: "politiker@midt.example", isSignedIn: true });
  await politician.opens(`${PAGE}?fradag=${SINCE}&pr=${UNTIL}`);
  await expect(politician.main.getByLabel("Frem til")).toHaveValue(UNTIL);

  await politician.main.getByRole("button", { name: "Sammenlign" }).click();

  await expect(politician.page).toHaveURL(new RegExp(`[?&]fradag=${SINCE}&pr=${UNTIL}$`));
});

test("a file of moments that cannot be compared is refused in words", async ({ people }) => {
  const citizen = await people.come({});
  const file = `/api/comparisons/${strategy.slug}.docx`;

  for (const [address, status, words] of [
    [`${file}?fradag=i-gaar`, 400, "fra, fradag og pr er en dag"],
    [`${file}?fradag=2999-01-01`, 400, "der ikke ligger i fremtiden"],
    [`${file}?fradag=${UNTIL}&pr=${SINCE}`, 400, "Det første tidspunkt skal ligge før det andet."],
    ["/api/comparisons/findes-ikke.docx", 404, "Det findes ikke, eller du har ikke adgang til det."],
    [`/api/comparisons/${strategy.slug}.pdf`, 404, "Det findes ikke"],
  ] as const) {
    const answer = await citizen.page.request.get(address);

    expect(answer.status(), address).toBe(status);
    expect(answer.headers()["content-type"], address).toBe("application/problem+json");
    expect(await answer.text(), address).toContain(words);
  }
});
