import { expect } from "@playwright/test";
import type { InitiativeKey } from "@/seeds/midtjylland/types";
import { inStrategyApi } from "../support/api";
import { test } from "../support/people";

type Way = { readonly javaScript: boolean; /** One that the lead of most leads. */ readonly key: InitiativeKey };

const WAYS: readonly Way[] = [
  { javaScript: true, key: "1.8" },
  { javaScript: false, key: "2.3" },
];

const TOLD =
  "En anden har ændret det, siden du åbnede siden. Det, du skrev, er gemt i felterne. Se det nye nedenfor, og send igen, hvis din ændring stadig skal gælde.";

for (const { javaScript, key } of WAYS) {
  const equipment = javaScript ? "with a script" : "without JavaScript";

  test(`two people update the same status at once: nobody's words are lost, ${equipment}`, async ({ people }) => {
    test.setTimeout(120_000);
    const { id } = await inStrategyApi(key);
    const lead = await people.come({ email: "tovholder@midt.example", javaScript });
    const secretariat = await people.come({ email: "strategi@midt.example", javaScript });
    await lead.opens(`/initiativer/${id}/status`);
    await secretariat.opens(`/initiativer/${id}/status`);

    await lead.fillsInStatus("Forsinket", "To kommuner har bedt om mere tid.");
    await lead.savesStatus();
    await lead.isTold("Status er opdateret.");
    await secretariat.fillsInStatus("I bero", "Afventer budgettet.", "20");
    await secretariat.savesStatus();

    await secretariat.isRefused(TOLD);
    await expect(secretariat.main.getByRole("radio", { name: "I bero" })).toBeChecked();
    await expect(secretariat.field("Fremdrift")).toHaveValue("20");
    await expect(secretariat.field("Én linje om status")).toHaveValue("Afventer budgettet.");
    const newest = secretariat.main.getByRole("complementary", { name: "Seneste status" });
    await expect(newest).toContainText("Forsinket");
    await expect(newest).toContainText("To kommuner har bedt om mere tid.");
    await expect(newest).toContainText("af Camilla Vestergaard");
    expect((await inStrategyApi(key)).status.word).toBe("forsinket");

    await secretariat.savesStatus();
    await secretariat.isTold("Status er opdateret.");
    await secretariat.seesAbout("Status", "I bero");
    await secretariat.seesAbout("Seneste linje", "Afventer budgettet.");
    await secretariat.sees("To kommuner har bedt om mere tid.");
    expect((await inStrategyApi(key)).status).toMatchObject({ word: "i-bero", progress: 20 });
  });

  test(`a form sent twice by an impatient finger is one status, ${equipment}`, async ({ people }) => {
    const { id } = await inStrategyApi(key);
    const lead = await people.come({ email: "tovholder@midt.example", javaScript });
    await lead.opens(`/initiativer/${id}/status`);
    const note = `Trykket to gange, ${equipment}.`;
    await lead.fillsInStatus("I gang", note);

    await lead.main.getByRole("button", { name: "Gem status" }).dblclick();

    await lead.isTold("Status er opdateret.");
    const history = lead.main.getByRole("table").filter({ hasText: "Statusopdateringer" });
    await expect(history.getByRole("row").filter({ hasText: note })).toHaveCount(1);
  });
}
