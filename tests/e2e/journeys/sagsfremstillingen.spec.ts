import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { unzipped } from "../../support/paper";
import { test } from "../support/people";

const RESUME = "Regionsrådet skal beslutte, om akutteamene kan begynde.";
const ACCOUNT = "# Baggrund\n\nTeamet kommer **samme dag**.";

for (const javaScript of [true, false]) {
  const device = javaScript ? "in a browser" : "in a browser without scripts";

  test(`the secretary makes the paper and the politician takes it along as Word, ${device}`, async ({ people }) => {
    const secretary = await people.come({ email: "sekretaer@midt.example", javaScript });
    await secretary.opens("/moeder");
    await secretary.follows("Regionsrådet");
    await secretary.follows("Sagsfremstilling nr.");
    const before = Number(/nr\. (\d+)/.exec(await secretary.reads())?.[1]);
    await secretary.unfolds("Dan sagsfremstillingen igen");
    await secretary.writes("", { in: "Resume" });
    await secretary.writes(ACCOUNT, { in: "Sagsfremstilling" });
    await secretary.presses("Dan sagsfremstillingen igen");
    await secretary.isRefused("Resuméet skal udfyldes.");
    await expect(secretary.field("Sagsfremstilling")).toHaveValue(ACCOUNT);
    await secretary.writes(RESUME, { in: "Resume" });
    await secretary.presses("Dan sagsfremstillingen igen");
    await secretary.isTold("Sagsfremstillingen er dannet.");
    await secretary.sees(`Sagsfremstilling nr. ${String(before + 1)}`);

    const politician = await people.come({ email: "politiker@midt.example", javaScript });
    await politician.opens(secretary.page.url());
    await politician.sees(RESUME);
    await politician.sees("Tidligere politisk behandling");
    await politician.doesNotSee("Dan sagsfremstillingen");
    const word = await politician.downloads("Hent som Word");
    expect(word.name).toMatch(/^Sagsfremstilling Regionsrådet .+\.docx$/);
    expect(unzipped(readFileSync(word.path), "word/document.xml")).toContain(RESUME);

    await politician.follows(`Nr. ${String(before)},`);
    await politician.sees(`Sagsfremstilling nr. ${String(before)}`);

    const citizen = await people.come({ javaScript });
    await citizen.opens(secretary.page.url());
    await citizen.doesNotSee(RESUME);
  });
}
