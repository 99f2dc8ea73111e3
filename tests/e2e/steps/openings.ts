import { expect } from "@playwright/test";
import { deliverMail } from "../support/installation";
import type { Colleague } from "./colleague";

// How people come from where a screen begins to what is looked at.

export async function unfoldsEverything({ main }: Colleague): Promise<void> {
  for (const summary of await main.locator("summary").all()) await summary.click();
}

/** Goes on from a list to the first of it that stands under the path. */
export function opensTheFirst(path: string) {
  return async ({ main, page }: Colleague): Promise<void> => {
    await main.locator(`table a[href^="${path}"]`).first().click();
    await page.waitForURL(`**${path}*`);
  };
}

/** The council's next meeting has one. */
export async function opensThePaper(person: Colleague): Promise<void> {
  await opensTheFirst("/moeder/")(person);
  await person.follows("Sagsfremstilling nr.");
  await expect(person.main.getByRole("heading", { name: "Resume" })).toBeVisible();
}

export function opensAndUnfolds(path: string) {
  return async (person: Colleague): Promise<void> => {
    await opensTheFirst(path)(person);
    await unfoldsEverything(person);
  };
}

export async function opensTheHearing({ main }: Colleague): Promise<void> {
  await main.getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(main.getByRole("heading", { name: "Parter" })).toBeVisible();
}

/** Invites somebody new, and follows the link of the invitation. */
export async function choosesPassword(admin: Colleague): Promise<void> {
  const email = `nanna.${crypto.randomUUID().slice(0, 8)}@ansat.example`;
  await admin.unfolds("Ny person");
  await admin.writes("Nanna Nyansat", { in: "Navn" });
  await admin.writes(email, { in: "E-mail" });
  await admin.presses("Opret personen");
  await admin.isTold("Personen er oprettet.");
  await admin.presses("Send invitation");
  await admin.isTold("Invitationen sendes med e-mail inden for få minutter.");
  const letter = (await deliverMail()).findLast(({ to }) => to === email);
  await admin.opens(/\/velkommen\/\S+/.exec(letter?.text ?? "")?.[0] ?? "/velkommen");
  await admin.presses("Vælg adgangskode");
  await admin.presses("Gem adgangskoden, og log ind");
  await admin.isRefused(/mindst 15 tegn/);
}

/** From a person's page on to what is told of the person. */
export async function opensTheirTrail(person: Colleague): Promise<void> {
  await opensTheFirst("/administration/personer/")(person);
  await person.follows("Tidslinje");
  await expect(person.main.getByRole("heading", { name: "Tidslinje" })).toBeVisible();
}
