import { expect } from "@playwright/test";
import { addDays, dayOf } from "@/lib/kernel/day";
import { stageAgreement } from "../support/installation";
import { test } from "../support/people";

const today = dayOf(new Date());

test("a sundhedsaftale's initiative waits for the foranalyse's result and the milestone, and then goes on", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { initiativeId, slug } = await stageAgreement();
  const [address, process] = [`/initiativer/${initiativeId}`, `/strategier/${slug}/proces`];
  const secretariat = await people.come({ email: "strategi@midt.example", isSignedIn: true });
  await secretariat.opens(address);
  await secretariat.triesToAdvance();
  await secretariat.isRefused(
    "Initiativet kan ikke gå videre: ét krav mangler.",
    "Foranalysens resultat mangler at blive registreret.",
  );

  await secretariat.opens(process);
  const first = secretariat.phase("Foranalyse");
  await first.locator("summary", { hasText: "Registrér, hvad foranalysen kom frem til" }).click();
  await first.getByLabel("Resultat").fill("For lidt");
  await first.getByRole("button", { name: "Gem resultatet" }).click();
  await expect(secretariat.main.getByRole("alert")).toContainText("mindst 10 tegn");
  await expect(first.getByLabel("Resultat")).toHaveValue("For lidt");
  await first.getByLabel("Resultat").fill("Ventetiden er tre gange så lang i vest som i øst.");
  await first.getByRole("button", { name: "Gem resultatet" }).click();
  await secretariat.isTold("Resultatet er registreret.");
  await first.getByRole("button", { name: "Ryk alle klare videre" }).click();
  await secretariat.isTold("De initiativer, der var klar, er rykket videre.");

  await secretariat.opens(address);
  await secretariat.seesItStandsIn("Udvikling");
  await secretariat.triesToAdvance();
  await secretariat.isRefused("Initiativet kan ikke gå videre: ét krav mangler.", "Endnu ikke holdt: Fælles møde.");
  await secretariat.opens(process);
  const second = secretariat.phase("Udvikling");
  await second.locator("summary", { hasText: "Registrér, at en milepæl er holdt" }).click();
  await second.getByLabel("Hvornår blev den holdt?").fill(addDays(today, 1));
  await second.getByRole("button", { name: "Registrér milepælen" }).click();
  await secretariat.isRefused("Dagen ligger i fremtiden. Registrér milepælen, når den er holdt.");
  await second.getByLabel("Hvornår blev den holdt?").fill(today);
  await second.getByRole("button", { name: "Registrér milepælen" }).click();
  await secretariat.isTold("Milepælen er registreret som holdt.");

  await second.locator("summary", { hasText: "Afslut fasen" }).click();
  await second
    .getByLabel("Hvorfor bliver 1.1 Ens adgang til rehabilitering?")
    .fill("Det venter på budgettet for 2041.");
  await second.getByRole("button", { name: "Afslut fasen" }).click();
  await secretariat.isTold("Fasen er afsluttet.");
  await second.getByRole("button", { name: "Åbn fasen igen" }).click();
  await secretariat.isTold("Fasen er åbnet.");
  await secretariat.opens(address);
  await secretariat.advances();
  await secretariat.seesItStandsIn("Høring");
});
