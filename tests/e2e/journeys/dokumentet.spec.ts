import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { unzipped } from "../../support/paper";
import type { Colleague } from "../steps/colleague";
import { stageDebate } from "../support/installation";
import { test, type People } from "../support/people";

const SECRETARIAT = { email: "strategi@midt.example", isSignedIn: true };
const PARTNER = { email: "kommune@aarhus.example", isSignedIn: true };

const OPENING = "Papiret er et oplæg til";
const SECOND = "Høringen slutter til sommer.";

/** On the page of a strategy's documents: one composed of its initiatives and their texts for debate. */
async function beginsADebatpapir(secretariat: Colleague, title: string): Promise<void> {
  await secretariat.unfolds("Begynd et dokument");
  await secretariat.writes("Debatpapir", { in: "Dokumenttype" });
  await secretariat.writes(title, { in: "Titel" });
  await secretariat.main.getByRole("checkbox", { name: "Sæt dokumentet sammen" }).check();
  await secretariat.field("Initiativernes ord").selectOption({ label: "Debattekst" });
  await secretariat.presses("Begynd dokumentet");
  await secretariat.isTold("Dokumentet er begyndt.");
}

async function uploads({ main }: Colleague, markdown: string): Promise<void> {
  const file = { name: "afsnit.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) };
  await main.getByLabel("Word- eller Markdown-fil").setInputFiles(file);
  await main.getByRole("button", { name: "Indlæs filen" }).click();
}

/** Somebody of the secretariat, on the page of a paragraph in a document of their own. */
async function atAParagraph(people: People, javaScript = true) {
  const { slug, documentId, paragraphId } = await stageDebate();
  const secretariat = await people.come({ ...SECRETARIAT, javaScript });
  const document = `/strategier/${slug}/dokumenter/${documentId}`;
  const paragraph = `${document}/afsnit/${paragraphId}`;
  await secretariat.opens(paragraph);
  return { secretariat, document, paragraph };
}

test("the secretariat writes a debatpapir out of its initiatives, and the partner reads the edition", async ({
  people,
}) => {
  test.slow();
  const { slug } = await stageDebate();
  const secretariat = await people.come(SECRETARIAT);
  await secretariat.opens(`/strategier/${slug}/dokumenter`);
  await beginsADebatpapir(secretariat, "Et papir til debat");
  await secretariat.sees("Akutteam i klyngen");
  await secretariat.sees("Teamet kommer samme dag.");

  await secretariat.unfolds("Skriv et nyt afsnit");
  await secretariat.field("Skal stå efter").selectOption({ label: "Først i dokumentet" });
  await secretariat.writes("Indledning", { in: "Overskrift" });
  await secretariat.writes(OPENING, { in: "Tekst" });
  await secretariat.presses("Tilføj afsnittet");
  await secretariat.isTold("Afsnittet er tilføjet.");

  await secretariat.follows("Ret afsnit 0 a");
  await secretariat.writes(`${OPENING} `, { in: "Tekst" });
  await secretariat.presses("Fed");
  await secretariat.page.keyboard.type("debat");
  await expect(secretariat.field("Tekst")).toHaveValue(`${OPENING} **debat**`);
  await secretariat.presses("Vis, hvordan det ser ud");
  await secretariat.isTold("Din kladde er gemt");
  await expect(secretariat.main.locator("#eksempel strong")).toHaveText("debat");

  await secretariat.writes(`${OPENING} **debat**.\n\n${SECOND}`, { in: "Tekst" });
  await secretariat.sees("Kladden er gemt.");
  const again = await people.come(SECRETARIAT);
  await again.opens(secretariat.page.url().replace(/[?].*/, ""));
  await expect(again.field("Tekst")).toHaveValue(`${OPENING} **debat**.\n\n${SECOND}`);
  await again.sees("er ikke gemt i dokumentet endnu");
  await again.presses("Gem afsnittet");
  await again.isTold("Afsnittet er gemt.");

  await again.follows("Ret afsnit 0 a");
  await again.unfolds("Del afsnittet i to");
  await again.main.getByRole("radio", { name: SECOND }).check();
  await again.presses("Del afsnittet");
  await again.isTold("Afsnittet er delt.");
  await again.presses("Offentliggør udgave nr. 1");
  await again.isTold("Dokumentet er offentliggjort.");

  const partner = await people.come(PARTNER);
  await partner.opens(`/strategier/${slug}/dokumenter`);
  await partner.follows("Et papir til debat");
  await partner.sees(SECOND);
  await partner.doesNotSee("Skriv videre");
  const word = await partner.downloads("Hent som Word");
  expect(word.name).toBe("Et papir til debat, udgave 1.docx");
  expect(unzipped(readFileSync(word.path), "word/document.xml")).toContain(SECOND);
  const pdf = await partner.downloads("Hent som PDF");
  expect(readFileSync(pdf.path).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a document goes out to Word and a file comes in, and the comparison tells it word by word", async ({
  people,
}) => {
  const { secretariat, document } = await atAParagraph(people);
  await secretariat.opens(`${document}?vis=udkast`);
  await secretariat.unfolds("Hent som Word");
  const word = await secretariat.downloads("Hent det, der er under udarbejdelse");
  expect(word.name).toBe("Debatpapir om det nære, under udarbejdelse.docx");
  await uploads(secretariat, "# Økonomi\n\nMidlerne findes i **puljen**.\n");
  await secretariat.isTold("Filen er indlæst.");
  await secretariat.sees("Midlerne findes i puljen.");

  await secretariat.opens(`${document}?vis=udkast&mod=1`);
  const changes = secretariat.main.locator("#aendringer");
  await expect(changes.locator("ins", { hasText: "eget" })).toHaveText(/^\s*eget\s*$/);
  await expect(changes).toContainText("Midlerne findes");
});

for (const javaScript of [true, false]) {
  const device = javaScript ? "in a browser" : "in a browser without scripts";

  test(`two who write the same paragraph at once are shown both, and nothing is lost, ${device}`, async ({
    people,
  }) => {
    const { secretariat, paragraph } = await atAParagraph(people, javaScript);
    const colleague = await people.come({ ...SECRETARIAT, javaScript });
    await colleague.opens(paragraph);
    await colleague.writes("Kollegaens ord.", { in: "Tekst" });
    await colleague.presses("Gem afsnittet");
    await colleague.isTold("Afsnittet er gemt.");

    await secretariat.writes("Mine egne ord.", { in: "Tekst" });
    await secretariat.presses("Gem afsnittet");

    await secretariat.isRefused(/^En anden har ændret det/);
    await expect(secretariat.field("Tekst")).toHaveValue("Mine egne ord.");
    await secretariat.sees("Kollegaens ord.");
    await secretariat.presses("Gem afsnittet");
    await secretariat.isTold("Afsnittet er gemt.");
    await secretariat.sees("Mine egne ord.");
  });
}

test("without scripts a paragraph is kept, seen and saved, and a file comes in", async ({ people }) => {
  const { secretariat, document } = await atAParagraph(people, false);
  await expect(secretariat.main.getByRole("button", { name: "Fed" })).toHaveCount(0);
  await secretariat.writes("Skrevet **uden** scripts.", { in: "Tekst" });
  await secretariat.presses("Vis, hvordan det ser ud");
  await secretariat.isTold("Din kladde er gemt");
  await expect(secretariat.main.locator("#eksempel strong")).toHaveText("uden");
  await secretariat.presses("Gem afsnittet");
  await secretariat.isTold("Afsnittet er gemt.");

  await secretariat.opens(`${document}?vis=udkast`);
  await secretariat.unfolds("Hent som Word");
  await uploads(secretariat, "# Også uden scripts\n\nEt afsnit mere.\n");
  await secretariat.isTold("Filen er indlæst.");
  await secretariat.sees("Også uden scripts");
});
