import { expect } from "@playwright/test";
import { stageHearing } from "../support/installation";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";

const PHONE = 320;
const PARTNER = "kommune@aarhus.example";
const LABEL = "Input fra Aarhus Kommune";

const BEGUN = "Vi støtter besøgene, men kørslen skal betales.";
const WHOLE = `${BEGUN}\n\nVi kan begynde i to distrikter.`;
const REPLY = "Kørslen betales af puljen. Det står nu i forslaget.";

for (const javaScript of [true, false]) {
  const equipment = javaScript ? "with a script" : "without JavaScript";

  test(`a partner's draft on a phone survives signing out, is sent, and is answered, ${equipment}`, async ({
    people,
  }) => {
    test.setTimeout(120_000);
    const { initiativeId, phaseId } = await stageHearing();
    const address = `/initiativer/${initiativeId}`;
    const partner = await people.come({ email: PARTNER, javaScript, width: PHONE });

    await partner.opens("/hoeringer");
    await partner.scrollsOnlyDown();
    await partner.opens(`/hoeringer/${phaseId}`);
    await partner.scrollsOnlyDown();
    await partner.follows("Sygeplejersken kommer hjem");
    await partner.scrollsOnlyDown();
    await keepsDraft(partner, BEGUN);

    await partner.signsOut();
    expect((await partner.opens(address)).status()).toBe(404);
    await partner.signsIn(PARTNER);
    await partner.opens(`/hoeringer/${phaseId}`);
    await partner.sees("Kladde gemt");
    // Not along the link this time: where an address leads into a page, no browser puts the focus anywhere by itself.
    await partner.opens(address);
    await expect(partner.field(LABEL)).toHaveValue(BEGUN);

    await partner.writes("", { in: LABEL });
    await partner.presses("Send input");
    await partner.isRefused("Teksten skal udfyldes.");
    await partner.scrollsOnlyDown();
    await partner.writes(WHOLE, { in: LABEL });
    await partner.presses("Send input");
    await expect(partner.main.getByRole("heading", { name: "Jeres input er modtaget" })).toBeVisible();
    const receipt = await partner.main.locator("p", { hasText: "Kvitteringsnummer:" }).locator("strong").innerText();
    expect(receipt).toMatch(/^\d{4}-\d+$/);
    await partner.scrollsOnlyDown();
    await expect(partner.field(LABEL)).toHaveValue("");

    const secretariat = await people.come({ email: "strategi@midt.example", isSignedIn: true, javaScript });
    await secretariat.opens(`/hoeringer/${phaseId}?vis=ubesvarede`);
    await secretariat.sees(new RegExp(`Kvittering ${receipt}\\.`));
    await secretariat.unfolds("Svar Aarhus Kommune");
    await secretariat.presses("Send svar");
    await secretariat.isRefused("Svaret skal udfyldes.");
    await secretariat.writes(REPLY, { in: "Hvad er der blevet af inputtet?" });
    await secretariat.presses("Send svar");
    await secretariat.isTold("Svaret er sendt.");

    await partner.opens(address);
    const ours = partner.main.getByRole("article").filter({ hasText: `Kvittering ${receipt}.` });
    await expect(ours).toContainText("Jeres");
    await expect(ours).toContainText("Vi kan begynde i to distrikter.");
    await expect(ours).toContainText(REPLY);
    await expect(partner.main.getByRole("button", { name: "Send svar" })).toHaveCount(0);
    await partner.scrollsOnlyDown();
  });
}

/** With a script the page keeps it by itself when one pauses; without there is a button. */
async function keepsDraft(partner: Colleague, text: string): Promise<void> {
  await partner.writes(text, { in: LABEL });
  if (!partner.equipment.javaScript) await partner.presses("Gem kladde");
  await expect(partner.main.getByRole("status").filter({ hasText: "Kladden er gemt." }).first()).toBeVisible();
}
