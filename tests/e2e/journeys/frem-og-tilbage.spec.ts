import { expect } from "@playwright/test";
import { stageCourse } from "../support/installation";
import { test } from "../support/people";

const NOT_INFORMED = "Endnu ikke orienteret: Regionsrådet.";
const DEVIATE = "Ryk videre, selv om noget mangler";
const WHY_NOW = "Hvorfor skal initiativet videre nu?";
const BECAUSE = "Regionsrådet orienteres på mødet i januar.";

for (const javaScript of [true, false]) {
  const equipment = javaScript ? "with a script" : "without JavaScript";

  test(`an initiative goes on by deviation, is held back, sent back, taken out and in again, ${equipment}`, async ({
    people,
  }) => {
    test.setTimeout(180_000);
    const address = await stageCourse();
    const secretariat = await people.come({ email: "strategi@midt.example", javaScript });
    await secretariat.opens(address);
    await secretariat.seesItStandsIn("Orientering");

    await secretariat.triesToAdvance();
    await secretariat.isRefused("Initiativet kan ikke gå videre: ét krav mangler.", NOT_INFORMED);
    await secretariat.findsStep(DEVIATE);
    await secretariat.writes("Nej", { in: WHY_NOW });
    await secretariat.presses(/^Fravig/);
    await expect(secretariat.field(WHY_NOW)).toHaveAccessibleDescription(/mindst 10 tegn/);
    await expect(secretariat.field(WHY_NOW)).toHaveValue("Nej");
    await secretariat.writes(BECAUSE, { in: WHY_NOW });
    await secretariat.presses(/^Fravig/);
    await secretariat.isTold("Initiativet er rykket videre.");
    await secretariat.isNotRefused();
    await secretariat.seesItStandsIn("Input");
    const deviations = secretariat.main.getByRole("region", { name: "Fravigelser" });
    await expect(deviations.getByRole("row").last()).toContainText(BECAUSE);
    await expect(deviations.getByRole("row").last()).toContainText("Anders Bruun");

    await secretariat.findsStep("Spring frem til en senere fase");
    await secretariat.field("Fase at springe til").selectOption({ label: "Udmøntning" });
    await secretariat.writes("Der er travlt, og alle er enige.", { in: "Begrundelse, hvis noget mangler på vejen" });
    await secretariat.presses("Spring frem");
    await secretariat.isRefused(
      "Det, der mangler, kan ikke fraviges. Det skal være på plads, før initiativet kan gå videre.",
      "Mangler beslutning om den gældende tekst fra Regionsrådet.",
    );
    await expect(secretariat.field("Fase at springe til").locator("option:checked")).toHaveText("Udmøntning");

    await secretariat.sendsBackTo("Orientering", "Regionsrådet vil orienteres først.");
    await secretariat.isNotRefused();
    await secretariat.seesItStandsIn("Orientering");
    const stays = secretariat.main.getByRole("region", { name: "Ophold i faser" });
    await expect(stays.getByRole("row")).toHaveCount(4);
    await expect(stays.getByRole("row").nth(2)).toContainText("Sendt tilbage (Anders Bruun)");
    await expect(stays.getByRole("row").nth(2)).toContainText("Regionsrådet vil orienteres først.");

    await secretariat.withdraws("Indsatsen er lagt ind under et andet initiativ.");
    await secretariat.seesAbout("Fase", "Trukket ud af processen");
    const politician = await people.come({ email: "politiker@midt.example", javaScript });
    await politician.opens(address);
    await politician.sees(/^Initiativet blev trukket ud af processen den/);
    await politician.sees("Begrundelse: Indsatsen er lagt ind under et andet initiativ.");
    await expect(politician.main.getByRole("button", { name: "Genoptag initiativet" })).toHaveCount(0);

    await politician.presses("Følg initiativet");
    await politician.isTold("Du følger nu initiativet.");
    await politician.presses("Følg ikke længere");
    await politician.isTold("Du følger ikke længere initiativet.");

    await secretariat.reopensIn("Orientering", "Der er alligevel midler til indsatsen.");
    await secretariat.seesItStandsIn("Orientering");
    await secretariat.doesNotSee(/blev trukket ud af processen den/);
  });
}
