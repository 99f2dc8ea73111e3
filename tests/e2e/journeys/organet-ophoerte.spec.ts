import { expect } from "@playwright/test";
import { test } from "../support/people";

const BODY = "Sundhedskoordinationsudvalget";

for (const javaScript of [true, false]) {
  test(`a committee that is no more takes no new member and no new name, ${javaScript ? "with a script" : "without JavaScript"}`, async ({
    people,
  }) => {
    const admin = await people.come({ email: "admin@demo.example", isSignedIn: true, javaScript });
    await admin.opens("/administration/organer");
    await admin.follows(BODY);
    const { pathname } = new URL(admin.page.url());

    await admin.unfolds("Besæt en plads");
    await admin.main.getByLabel("Person").selectOption({ index: 1 });
    await admin.main.getByLabel("Plads", { exact: true }).selectOption({ label: "Medlem" });
    await admin.presses("Besæt pladsen");
    await admin.isRefused("Organets sidste dag er 30. juni 2022. Vælg den dag eller en tidligere.");
    await expect(admin.main.getByLabel("Plads", { exact: true })).toHaveValue("medlem");

    await admin.opens(pathname);
    await admin.unfolds("Giv organet et nyt navn");
    await admin.writes("Koordinationsudvalget", { in: "Nyt navn" });
    await admin.presses("Gem navnet");
    await admin.isRefused("Organets sidste dag er 30. juni 2022. Vælg den dag eller en tidligere.");

    await admin.follows("Se organets side");
    await admin.sees("Organet er ophørt. Vælg en dag, hvor det fandtes, for at se, hvem der sad i det.");
    await expect(admin.page.getByRole("heading", { name: "Kommende møder" })).toHaveCount(0);
  });
}
