import { expect } from "@playwright/test";
import { stageUnplanned } from "../support/installation";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";

const SECRETARIAT = { email: "strategi@midt.example", isSignedIn: true };

test("a template is drawn, and a strategy's process is planned from it", async ({ people }) => {
  test.setTimeout(120_000);
  const slug = await stageUnplanned();
  const name = `Kort kommissorium til ${slug}`;
  const secretariat = await people.come(SECRETARIAT);
  await secretariat.opens("/administration/processer");
  await secretariat.unfolds("Ny skabelon");
  await secretariat.presses("Opret skabelonen");
  await secretariat.isRefused("Titlen skal udfyldes.");
  await secretariat.writes("Kort kommissorium", { in: "Titel" });
  await secretariat.presses("Opret skabelonen");
  await secretariat.isTold("Skabelonen er oprettet.");
  const naming = secretariat.main.locator("details", { hasText: "Ret titel og beskrivelse" });
  await naming.locator("summary").click();
  await naming.getByLabel("Titel").fill(name);
  await secretariat.presses("Gem titel og beskrivelse");
  await secretariat.isTold("Skabelonens titel og beskrivelse er gemt.");

  await addsPhase(secretariat, { kind: "Input", title: "Alle bliver hørt", time: "engang" });
  await secretariat.isRefused(/^Tiden kan ikke læses\./);
  await secretariat.main.locator("#ny-plannedText").fill("februar-april 2040");
  await secretariat.presses("Tilføj fasen");
  await secretariat.isTold("Fasen er tilføjet.");
  await addsPhase(secretariat, { kind: "Behandling", title: "Rådet beslutter", time: "Juni" });
  await secretariat.isTold("Fasen er tilføjet.");
  await addsPhase(secretariat, { kind: "Orientering", title: "Tastet forkert", time: "3. kvartal 2040" });
  await secretariat.isTold("Fasen er tilføjet.");
  await secretariat.sees("Forstået som 1. februar 2040 til 30. april 2040");
  await changesPhases(secretariat);

  await secretariat.follows(`Endnu uden proces, ${slug}`);
  await secretariat.writes("maj 2041", { in: "2. Rådet beslutter" });
  await secretariat.presses("Planlæg processen");
  await secretariat.isTold("Processen er planlagt efter skabelonen.");
  expect(new URL(secretariat.page.url()).pathname).toBe(`/strategier/${slug}/proces`);
  await expect(secretariat.phase("Alle bliver hørt")).toContainText("februar-april 2040");
  await expect(secretariat.phase("Rådet beslutter")).toContainText("maj 2041");
  await expect(secretariat.phase("Rådet beslutter")).toContainText("Regionsrådet");
  await secretariat.doesNotSee("Tastet forkert");
});

type Wish = { readonly kind: string; readonly title: string; readonly time: string };

async function addsPhase(secretariat: Colleague, { kind, title, time }: Wish): Promise<void> {
  await secretariat.unfolds("Tilføj en fase");
  const form = secretariat.main.locator("details", { hasText: "Tilføj en fase" });
  await form.getByLabel("Hvad er fasen for?").selectOption({ label: kind });
  await form.getByLabel("Titel").fill(title);
  await form.getByLabel("Hvornår?").fill(time);
  await form.getByRole("button", { name: "Tilføj fasen" }).click();
}

/** A party is added and another taken away again, a phase gets its name and another goes. */
async function changesPhases(secretariat: Colleague): Promise<void> {
  const card = (title: string) =>
    secretariat.main
      .getByRole("listitem")
      .filter({ has: secretariat.page.getByRole("heading", { name: new RegExp(`^\\d\\. ${title}`) }) });
  for (const body of ["Regionsrådet", "Sundhedsstyregruppen"]) {
    await card("Rådet beslutter").locator("summary", { hasText: "Tilføj en part" }).click();
    await card("Rådet beslutter").getByLabel("Organ eller organisation").selectOption({ label: body });
    await card("Rådet beslutter").getByLabel("Rolle").selectOption({ label: "Beslutter" });
    await card("Rådet beslutter").getByRole("button", { name: "Tilføj parten" }).click();
    await secretariat.isTold("Parten er tilføjet.");
  }
  await card("Rådet beslutter").locator("summary", { hasText: "Fjern fasen eller en part" }).click();
  await secretariat.presses("Fjern Sundhedsstyregruppen");
  await secretariat.isTold("Parten er fjernet.");
  await card("Tastet forkert").locator("summary", { hasText: "Ret fasen" }).click();
  await card("Tastet forkert").getByLabel("Titel").fill("Overflødig");
  await card("Tastet forkert").getByRole("button", { name: "Gem fasen" }).click();
  await secretariat.isTold("Fasen er ændret.");
  await card("Overflødig").locator("summary", { hasText: "Fjern fasen eller en part" }).click();
  await secretariat.presses("Fjern »Overflødig«");
  await secretariat.isTold("Fasen er fjernet.");
}
