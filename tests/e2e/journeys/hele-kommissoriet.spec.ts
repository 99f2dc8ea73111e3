import { expect } from "@playwright/test";
import { addDays, dayOf } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { stageKommissorium, type Way } from "../support/installation";
import { test, type People } from "../support/people";
import type { Colleague } from "../steps/colleague";

const TEXT = "En sygeplejerske kan komme hele natten.";
const WORDING = "Regionsrådet godkendte hjælp om natten.";

const today = dayOf(new Date());
const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];

type Stop = Record<"secretariat" | "lead" | "partner" | "secretary" | "politician", Colleague> & {
  readonly on: { readonly address: string; readonly process: string };
};

async function everybodyComes(people: People, { initiativeId, slug }: Way): Promise<Stop> {
  const come = (email: string) => people.come({ email, isSignedIn: true });
  return {
    secretariat: await come("strategi@midt.example"),
    lead: await come("tovholder@midt.example"),
    partner: await come("kommune@aarhus.example"),
    secretary: await come("sekretaer@midt.example"),
    politician: await come("politiker@midt.example"),
    on: { address: `/initiativer/${initiativeId}`, process: `/strategier/${slug}/proces` },
  };
}

test("an initiative goes the whole way of the kommissorium, and five people meet every refusal", async ({ people }) => {
  test.setTimeout(300_000);
  const stop = await everybodyComes(people, await stageKommissorium());

  const phases = { orientering, debatpapir, input, endeligtForslag, behandling, udmoentning };
  for (const [phase, goesThrough] of Object.entries(phases)) await test.step(phase, () => goesThrough(stop));
});

async function orientering({ secretariat, on }: Stop): Promise<void> {
  await secretariat.opens(on.address);
  await secretariat.triesToAdvance();
  await secretariat.isRefused(
    "Initiativet kan ikke gå videre: ét krav mangler.",
    "Endnu ikke orienteret: Regionsrådet.",
  );

  await secretariat.opens(on.process);
  const phase = secretariat.phase("Orientering");
  await phase.locator("summary", { hasText: "Registrér, at en part er orienteret" }).click();
  await phase.getByLabel("Hvornår blev parten orienteret?").fill(tomorrow);
  await secretariat.presses("Registrér orienteringen");
  await secretariat.isRefused("Dagen for orienteringen ligger i fremtiden. Registrér den, når den har fundet sted.");
  await phase.getByLabel("Hvornår blev parten orienteret?").fill(today);
  await secretariat.presses("Registrér orienteringen");
  await secretariat.isTold("Orienteringen er registreret.");

  await phase.locator("summary", { hasText: "Afslut fasen" }).click();
  await phase.getByRole("button", { name: "Afslut fasen" }).click();
  await secretariat.isRefused("Fasen kan ikke afsluttes: ét initiativ står stadig i den uden en begrundelse.");

  await secretariat.opens(on.address);
  await secretariat.sees("Fasen »Debatpapir« er ikke åben. Sekretariatet skal åbne den først.");
  await secretariat.triesToAdvance();
  await secretariat.isRefused("Fasen »Debatpapir« er ikke åben. Sekretariatet skal åbne den først.");
  await secretariat.opens(on.process);
  for (const title of ["Debatpapir", "Input", "Endeligt forslag", "Behandling", "Udmøntning"]) {
    await secretariat.opensPhase(title);
  }
  await secretariat.opens(on.address);
  await secretariat.advances();
  await secretariat.opens(on.process);
  await phase.locator("summary", { hasText: "Afslut fasen" }).click();
  await phase.getByRole("button", { name: "Afslut fasen" }).click();
  await secretariat.isTold("Fasen er afsluttet.");
  await expect(phase).toContainText(`afsluttet ${formatDay(today)}`);
}

async function debatpapir({ secretariat, lead, politician, on }: Stop): Promise<void> {
  await secretariat.opens(on.address);
  await secretariat.unfolds("Initiativet skal ikke have en tovholder");
  await secretariat.writes("Nej", { in: "Hvorfor har initiativet ingen tovholder?" });
  await secretariat.presses("Gem begrundelsen");
  await expect(secretariat.main.getByRole("alert")).toContainText("mindst 10 tegn");
  await secretariat.assignsLead("tovholder@midt.example");

  await lead.opens(on.address);
  await lead.writesText("debattekst", "En sygeplejerske kan komme om natten.");
  await lead.unfolds("Ret udkastet");
  await lead.writes(TEXT, { in: "Udkastets tekst" });
  await lead.presses("Gem udkast");
  await lead.isTold("Udkastet er gemt.");

  await politician.opens(on.address);
  await politician.sees("Udkast");
  await expect(politician.main.getByRole("button", { name: /Offentliggør|Ryk|Gem/ })).toHaveCount(0);
  await secretariat.opens(on.address);
  await secretariat.publishesText("debattekst");
  await secretariat.advances();
  await secretariat.seesItStandsIn("Input");
}

async function input({ secretariat, partner, on }: Stop): Promise<void> {
  await partner.opens(on.address);
  await partner.sees(TEXT);
  await partner.unfolds("Skriv en kommentar");
  await partner.presses("Send kommentar");
  await partner.isRefused("Teksten skal udfyldes.");
  await partner.writes("Hvem kører om vinteren?", { in: "Din kommentar" });
  await partner.presses("Send kommentar");
  await partner.isTold("Kommentaren er sendt.");
  await partner.writes("Kommunen kan stille med to biler.", { in: "Input fra Aarhus Kommune" });
  await partner.presses("Send input");
  await expect(partner.main.getByRole("heading", { name: "Jeres input er modtaget" })).toBeVisible();

  await secretariat.opens(on.address);
  const thread = secretariat.main.getByRole("article").filter({ hasText: "Hvem kører om vinteren?" });
  await thread.locator("summary", { hasText: "Svar" }).click();
  await thread.getByLabel("Dit svar").fill("Det gør regionen.");
  await thread.getByRole("button", { name: "Send svar" }).click();
  await secretariat.isTold("Kommentaren er sendt.");
  await secretariat.unfolds("Registrér input, der er kommet som brev");
  await secretariat.field("Hvem er brevet fra?").selectOption({ label: "Patientinddragelsesudvalget" });
  await secretariat.field("Hvornår kom det?").fill(tomorrow);
  await secretariat.writes("Husk de pårørende.", { in: "Brevets tekst" });
  await secretariat.presses("Registrér brevet");
  await secretariat.isRefused("Dagen, brevet kom, ligger i fremtiden. Skriv den dag, det blev modtaget.");
  await secretariat.field("Hvornår kom det?").fill(yesterday);
  await secretariat.presses("Registrér brevet");
  await secretariat.isTold("Brevet er registreret som input.");

  await secretariat.triesToAdvance();
  await secretariat.isRefused(
    "Initiativet kan ikke gå videre: 2 krav mangler.",
    "Perioden løber til og med 31. december 2040. Mangler svar fra Almen praksis i Region Midtjylland.",
    "2 formelle input er endnu ikke besvaret.",
  );
  await registersAnswer(secretariat, on.process);
  await repliesToAll(secretariat, on.address);
  await secretariat.opens(on.address);
  await secretariat.advances();
  await secretariat.seesItStandsIn("Endeligt forslag");
}

async function registersAnswer(secretariat: Colleague, process: string): Promise<void> {
  await secretariat.opens(process);
  const phase = secretariat.phase("Input");
  await phase.locator("summary", { hasText: "Registrér, hvor langt en hørt part er" }).click();
  await phase.getByRole("button", { name: "Registrér svaret" }).click();
  await secretariat.isRefused("Vælg, hvilken part det gælder.", "Vælg, hvor langt parten er.");
  await phase.getByLabel("Part", { exact: true }).selectOption({ label: "Almen praksis i Region Midtjylland" });
  await phase.getByLabel("Hvor langt er parten?").selectOption({ label: "Ingen bemærkninger" });
  await phase.getByRole("button", { name: "Registrér svaret" }).click();
  await secretariat.isTold("Partens svar er registreret.");
}

async function repliesToAll(secretariat: Colleague, address: string): Promise<void> {
  await secretariat.opens(address);
  for (const voice of ["Aarhus Kommune", "Patientinddragelsesudvalget"]) {
    await secretariat.unfolds(`Svar ${voice}`);
    const form = secretariat.main.locator("details", { hasText: `Svar ${voice}` });
    await form.getByLabel("Hvad er der blevet af inputtet?").fill(`Tak, det står nu i forslaget, ${voice}.`);
    await form.getByRole("button", { name: "Send svar" }).click();
    await secretariat.isTold("Svaret er sendt.");
  }
}

async function endeligtForslag({ secretariat, on }: Stop): Promise<void> {
  await secretariat.opens(on.address);
  await secretariat.writesText("endeligt forslag", TEXT);
  await secretariat.publishesText("endeligt forslag");
  await secretariat.triesToAdvance();
  await secretariat.isRefused(
    "Initiativet kan ikke gå videre: ét krav mangler.",
    "Det endelige forslag er ikke forskelligt fra debatteksten. Skriv en ny version, eller bekræft, at den skal være uændret.",
  );
  await secretariat.presses("Bekræft, at forslaget skal være uændret");
  await secretariat.isTold("Det er bekræftet, at det endelige forslag er uændret.");
  await secretariat.advances();
  await secretariat.seesItStandsIn("Behandling");
}

async function behandling({ secretariat, secretary, politician, on }: Stop): Promise<void> {
  const LACKING = "Mangler beslutning om den gældende tekst fra Regionsrådet.";
  await secretariat.triesToAdvance();
  await secretariat.isRefused("Initiativet kan ikke gå videre: ét krav mangler.", LACKING);
  await politician.opens(on.address);
  await politician.sees(LACKING);

  await secretary.opens("/moeder");
  await secretary.unfolds("Indkald til et møde");
  const calling = secretary.main.locator("details", { hasText: "Indkald til et møde" });
  await calling.getByLabel("Organ").selectOption({ label: "Regionsrådet" });
  await secretary.presses("Indkald til mødet");
  await secretary.isRefused(/^Skriv en dato som/);
  await secretary.field("Mødedag").fill(today);
  await secretary.presses("Indkald til mødet");
  await secretary.isTold("Mødet er indkaldt.");

  const slug = on.process.split("/")[2] ?? "";
  await secretary.field("Hvad handler punktet om?").selectOption(`Behandling – Hele kommissoriet, ${slug}`);
  await secretary.presses("Vælg");
  await expect(secretary.field("1.1 Hjælp om natten")).toBeChecked();
  await secretary.writes("", { in: "Punktets titel" });
  await secretary.presses("Sæt på dagsordenen");
  await secretary.isRefused("Punktets titel skal udfyldes.");
  await secretary.writes("Hjælp om natten", { in: "Punktets titel" });
  await secretary.presses("Sæt på dagsordenen");
  await secretary.isTold("Punktet er sat på dagsordenen.");

  await secretary.unfolds("Registrér en beslutning");
  await secretary.main.getByRole("radio", { name: "Godkendt", exact: true }).check();
  await secretary.writes(WORDING, { in: "Beslutningens ordlyd" });
  await secretary.field("Besluttet den").fill(yesterday);
  await secretary.presses("Registrér beslutningen");
  await secretary.isRefused(`Beslutningen kan ikke være truffet før mødet den ${formatDay(today)}. Ret dagen.`);
  await expect(secretary.field("Beslutningens ordlyd")).toHaveValue(WORDING);
  await secretary.field("Besluttet den").fill(today);
  await secretary.writes("1-30-72-900-26", { in: "Sagsnummer" });
  await secretary.presses("Registrér beslutningen");
  await secretary.isTold("Beslutningen er registreret.");
}

async function udmoentning({ secretariat, lead, partner, politician, on }: Stop): Promise<void> {
  await secretariat.opens(on.address);
  await secretariat.seesItStandsIn("Udmøntning");
  await secretariat.unfolds("Fastlæg, hvordan initiativet udmøntes");
  await secretariat.main.getByLabel("Lokalt i klyngen").check();
  await secretariat.presses("Gem udmøntningsvejen");
  await secretariat.isTold("Udmøntningsvejen er fastlagt.");

  await lead.opens(`${on.address}/status`);
  await lead.fillsInStatus("I gang", "To hold kører fra mandag.");
  await lead.savesStatus();
  await lead.isTold("Status er opdateret.");

  await politician.opens(on.address);
  await politician.seesItStandsIn("Udmøntning");
  await politician.seesAbout("Status", "I gang");
  await politician.seesAbout("Seneste linje", "To hold kører fra mandag.");
  await politician.sees(WORDING);
  await politician.sees("Lokalt i klyngen");
  await expect(politician.main.getByRole("region", { name: "Ophold i faser" }).getByRole("row")).toHaveCount(7);
  await politician.opens(`/soeg?q=${encodeURIComponent("hjælp om natten")}`);
  await expect(politician.main.locator(`a[href="${on.address}"]`).first()).toBeVisible();

  await partner.opens(on.address);
  await partner.sees("Vedtaget tekst, version 1");
  await partner.sees("Tak, det står nu i forslaget, Aarhus Kommune.");
  await partner.sees("Det gør regionen.");
}
