import { expect } from "@playwright/test";
import { addDays, dayOf } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import type { InitiativeKey } from "@/seeds/midtjylland/types";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { inStrategyApi } from "../support/api";
import { test } from "../support/people";
import { titleOf } from "../steps/person";

type Way = {
  readonly javaScript: boolean;
  /** One that stands in debatpapir without a lead. Nothing is undone, so each way has its own. */
  readonly key: InitiativeKey;
  readonly hasDraft: boolean;
};

const WAYS: readonly Way[] = [
  { javaScript: true, key: "2.3", hasDraft: true },
  { javaScript: false, key: "3.3", hasDraft: false },
];

/** The plan that is under way: Midtjylland's strategy is approved long ago. */
const PLAN = naersundhedsplanOn(dayOf(new Date()));

const phaseTitle = (kind: string): string =>
  PLAN.processes.flatMap(({ phases }) => phases).find((phase) => phase.kind === kind)?.title ?? "";
const [DEBATPAPIR, INPUT] = [phaseTitle("debatpapir"), phaseTitle("input")];

const NO_LEAD = "Der mangler en tovholder. Udpeg en, eller begrund hvorfor initiativet ikke har nogen.";
const NO_TEXT = "Debatteksten mangler at blive offentliggjort.";
const LEAD_DEMAND = "Initiativet har en tovholder";

for (const { javaScript, key, hasDraft } of WAYS) {
  const equipment = javaScript ? "with a script" : "without JavaScript";

  test(`an initiative goes from debatpapir to input and is led from there, ${equipment}`, async ({ people }) => {
    test.setTimeout(180_000);
    const title = titleOf(key, PLAN);
    const yesterday = addDays(dayOf(new Date()), -1);
    const before = await inStrategyApi(key, { of: PLAN });
    const secretariat = await people.come({ email: "strategi@midt.example", javaScript });

    await secretariat.findsInitiative(key, PLAN);
    const address = new URL(secretariat.page.url()).pathname;
    await secretariat.seesItStandsIn(DEBATPAPIR);
    await secretariat.triesToAdvance();
    await secretariat.isRefused("Initiativet kan ikke gå videre: 2 krav mangler.", NO_TEXT, NO_LEAD);
    if (!hasDraft)
      await secretariat.writesText("debattekst", "Vi foreslår at begynde med de data, der allerede deles.");
    await secretariat.publishesText("debattekst");
    await secretariat.isNotRefused();

    await secretariat.seesDemand("Debatteksten er offentliggjort", "Opfyldt");
    await secretariat.seesDemand(LEAD_DEMAND, "Mangler");
    await secretariat.triesToAdvance();
    await secretariat.isRefused("Initiativet kan ikke gå videre: ét krav mangler.", NO_LEAD);

    await secretariat.triesToAssignLead("tovholder");
    await expect(secretariat.field("Tovholderens e-mailadresse")).toHaveValue("tovholder");
    await expect(secretariat.field("Tovholderens e-mailadresse")).toHaveAccessibleDescription(
      /fx navn@organisation.dk/,
    );
    await secretariat.triesToAssignLead("ukendt@midt.example");
    await secretariat.sees("Der er ingen person i systemet med den e-mailadresse.");
    await expect(secretariat.field("Tovholderens e-mailadresse")).toHaveValue("ukendt@midt.example");
    await secretariat.assignsLead("tovholder@midt.example");
    await secretariat.isNotRefused();
    await secretariat.sees(/Camilla Vestergaard, siden/);

    await secretariat.seesDemand(LEAD_DEMAND, "Opfyldt");
    await secretariat.advances();
    await secretariat.isNotRefused();
    await secretariat.seesItStandsIn(INPUT);
    await secretariat.page.reload();
    await secretariat.seesItStandsIn(INPUT);

    const lead = await people.come({ email: "tovholder@midt.example", javaScript });
    await lead.sees(`${key} ${title}`);
    if (javaScript) await lead.updatesStatusByKeyboard(title, "Forsinket", "35", "Afventer aftale");
    else await lead.updatesStatus(title, "Forsinket", "Afventer aftale");
    expect(new URL(lead.page.url()).pathname).toBe(address);
    await lead.seesAbout("Status", "Forsinket");
    await lead.seesAbout("Seneste linje", "Afventer aftale");
    await lead.seesAbout("Aktualitet", /af Camilla Vestergaard$/);

    await lead.opens(`${address}?pr=${yesterday}`);
    await expect(lead.page.getByRole("status")).toContainText(
      `Du ser initiativet, som det var den ${formatDay(yesterday)}.`,
    );
    await lead.seesItStandsIn(DEBATPAPIR);
    await lead.seesAbout("Status", "Ukendt, ingen status endnu");
    await lead.doesNotSee("Afventer aftale");
    await expect(lead.main.locator("form, button[type=submit]")).toHaveCount(0);
    await expect(lead.main.getByRole("link", { name: "Opdater status" })).toHaveCount(0);
    await secretariat.opens(`${address}?pr=${yesterday}`);
    await secretariat.seesItStandsIn(DEBATPAPIR);
    await secretariat.sees("Initiativet har ingen tovholder.");
    await expect(secretariat.main.locator("form, button[type=submit]")).toHaveCount(0);

    const [then, now] = [
      await inStrategyApi(key, { day: yesterday, of: PLAN }),
      await inStrategyApi(key, { of: PLAN }),
    ];
    expect(then).toEqual(before);
    expect(then).toMatchObject({
      phase: { kind: "debatpapir", title: DEBATPAPIR },
      status: { word: null, known: false },
    });
    expect(now).toMatchObject({ phase: { kind: "input", title: INPUT }, status: { word: "forsinket", known: true } });
    expect(now.status.updatedOn).toBe(dayOf(new Date()));
  });
}
