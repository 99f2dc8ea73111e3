import { expect } from "@playwright/test";
import { deliverMail } from "../support/installation";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";

const PASSWORD = "fire ord der ikke hører sammen";

type Names = { readonly organisation: string; readonly body: string; readonly person: string; readonly email: string };

test("the administrator gives somebody new an organisation, a seat and an invitation, and they come in by it", async ({
  people,
}) => {
  test.setTimeout(150_000);
  const mark = crypto.randomUUID().slice(0, 8);
  const names: Names = {
    ...{ organisation: `Klinikken ${mark}`, body: `Følgegruppen ${mark}` },
    ...{ person: `Nanna Nyansat ${mark}`, email: `nanna.${mark}@ansat.example` },
  };
  const admin = await people.come({ email: "admin@demo.example", isSignedIn: true });

  await foundsOrganisation(admin, names);
  await establishesBody(admin, names);
  await registersPerson(admin, names);
  await givesPosts(admin, names);
  await admin.presses("Send invitation");
  await admin.isTold("Invitationen sendes med e-mail inden for få minutter.");
  await admin.presses("Send invitation");
  await admin.isRefused("Personen er lige inviteret. Vent ti minutter, før du sender en ny invitation.");

  const letter = (await deliverMail()).findLast(({ to }) => to === names.email);
  const link = /\/velkommen\/\S+/.exec(letter?.text ?? "")?.[0] ?? "no link";
  const newcomer = await people.come();
  await newcomer.opens(link);
  await newcomer.presses("Vælg adgangskode");
  await newcomer.sees(`Hej ${names.person}.`);
  expect(newcomer.page.url()).not.toContain(link);
  await choosesPassword(newcomer, "for kort");
  await newcomer.isRefused(/mindst 15 tegn/);
  await choosesPassword(newcomer, PASSWORD, `${PASSWORD}s`);
  await newcomer.isRefused("De to adgangskoder er ikke ens. Skriv dem igen.");
  await choosesPassword(newcomer, PASSWORD);
  await newcomer.page.waitForURL("**/overblik");
  await newcomer.sees(`Goddag, ${names.person}.`);

  await newcomer.signsOut();
  await newcomer.opens(link);
  await newcomer.presses("Vælg adgangskode");
  await newcomer.sees(/Linket er allerede brugt\./);
  await newcomer.signsIn(names.email, PASSWORD);
  await newcomer.sees(`Goddag, ${names.person}.`);
  await endsPosts(admin, names);
});

async function choosesPassword(newcomer: Colleague, password: string, again = password): Promise<void> {
  await newcomer.main.getByLabel("Adgangskode", { exact: true }).fill(password);
  await newcomer.main.getByLabel("Adgangskoden igen").fill(again);
  await newcomer.presses("Gem adgangskoden, og log ind");
}

async function foundsOrganisation(admin: Colleague, { organisation }: Names): Promise<void> {
  await admin.opens("/administration/organisationer");
  await admin.unfolds("Ny organisation");
  await admin.presses("Opret organisationen");
  await admin.isRefused("Navnet skal udfyldes.", "Vælg, hvilken slags organisation det er.");
  await admin.writes(organisation, { in: "Navn" });
  await admin.field("Slags").selectOption({ label: "Almen praksis" });
  await admin.field("Ligger i region").selectOption({ label: "Region Midtjylland" });
  await admin.presses("Opret organisationen");
  await admin.isTold("Organisationen er oprettet.");
}

async function establishesBody(admin: Colleague, { body }: Names): Promise<void> {
  await admin.opens("/administration/organer");
  await admin.unfolds("Nyt organ");
  await admin.writes(body, { in: "Navn" });
  await admin.presses("Opret organet");
  await admin.isRefused(
    "Vælg den region, organet hører til.",
    "Vælg, hvilken slags organ det er.",
    "Vælg politisk eller administrativt niveau.",
  );
  await expect(admin.field("Navn")).toHaveValue(body);
  await admin.field("Region").selectOption({ label: "Region Midtjylland" });
  await admin.field("Slags").selectOption({ label: "Administrativt forum" });
  await admin.field("Niveau").selectOption({ label: "Administrativt niveau" });
  await admin.presses("Opret organet");
  await admin.isTold("Organet er oprettet.");
}

async function registersPerson(admin: Colleague, { person, email }: Names): Promise<void> {
  await admin.opens("/administration/personer");
  await admin.unfolds("Ny person");
  await admin.writes(person, { in: "Navn" });
  await admin.writes("politiker@midt.example", { in: "E-mail" });
  await admin.presses("Opret personen");
  await admin.isRefused("Der findes allerede en person med den e-mailadresse. Find personen i listen.");
  await admin.writes(email, { in: "E-mail" });
  await admin.presses("Opret personen");
  await admin.isTold("Personen er oprettet.");
  await expect(admin.page.getByRole("heading", { level: 1 })).toHaveText(person);
}

/** On the page of the person, who becomes a member and takes a seat. */
async function givesPosts(admin: Colleague, { organisation, body, person }: Names): Promise<void> {
  await admin.unfolds("Tilknyt personen til en organisation");
  await admin.presses("Tilknyt");
  await admin.isRefused("Vælg en organisation.", "Vælg en rolle.");
  await admin.main.getByLabel("Organisation", { exact: true }).selectOption({ label: organisation });
  await admin.field("Rolle").selectOption({ label: "Repræsentant" });
  await admin.presses("Tilknyt");
  await admin.isTold("Tilknytningen er oprettet.");
  await admin.unfolds("Giv personen en plads i et organ");
  await admin.main.getByLabel("Organ", { exact: true }).selectOption({ label: `${body}, Region Midtjylland` });
  await admin.field("Plads").selectOption({ label: "Medlem" });
  await admin.presses("Besæt pladsen");
  await admin.isTold("Pladsen er besat.");
  await expect(admin.page.getByRole("heading", { level: 1 })).toHaveText(person);
}

async function endsPosts(admin: Colleague, { organisation, body }: Names): Promise<void> {
  await admin.page.reload();
  await admin.presses(`Fratræd pladsen i ${body}`);
  await admin.isTold("Pladsen er fratrådt.");
  await admin.presses(`Afslut tilknytningen til ${organisation}`);
  await admin.isTold("Tilknytningen er afsluttet.");
}
