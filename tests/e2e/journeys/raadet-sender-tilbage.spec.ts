import { expect } from "@playwright/test";
import { putOnAgendas, stageProposal } from "../support/installation";
import { test } from "../support/people";

const [COUNCIL, COMMITTEE] = ["Regionsrådet", "Rådgivende udvalg på sundhedsområdet"] as const;
const LACKS_BOTH = `Mangler beslutning om den gældende tekst fra ${COUNCIL} og ${COMMITTEE}.`;
const CHANGED = "Regionen og kommunerne deler natberedskabet, og udgiften deles efter indbyggertal.";

test("what one body sends back and is written anew needs the decision of both again", async ({ people }) => {
  test.setTimeout(150_000);
  const { initiativeId, meetings } = await stageProposal();
  const address = `/initiativer/${initiativeId}`;
  const secretariat = await people.come({ email: "strategi@midt.example", isSignedIn: true });
  await secretariat.opens(address);
  await secretariat.seesItStandsIn("Behandling");
  await secretariat.sees(LACKS_BOTH);

  const secretary = await people.come({ email: "sekretaer@midt.example", isSignedIn: true });
  await secretary.opens(`/moeder/${meetings[COUNCIL]}`);
  await secretary.recordsDecision("Godkendt", "Regionsrådet godkendte natberedskabet.");
  await secretariat.opens(address);
  await secretariat.seesItStandsIn("Behandling");
  await secretariat.sees(`Mangler beslutning om den gældende tekst fra ${COMMITTEE}.`);
  await secretariat.triesToAdvance();
  await secretariat.isRefused(
    "Initiativet kan ikke gå videre: ét krav mangler.",
    `Mangler beslutning om den gældende tekst fra ${COMMITTEE}.`,
  );

  await secretary.opens(`/moeder/${meetings[COMMITTEE]}`);
  await secretary.recordsDecision("Sendt tilbage", "Udvalget vil vide, hvordan udgiften deles.");
  await secretariat.opens(address);
  await secretariat.seesItStandsIn("Endeligt forslag");
  await secretariat.sees("Udvalget vil vide, hvordan udgiften deles.");

  await secretariat.writesText("endeligt forslag", CHANGED);
  await secretariat.publishesText("endeligt forslag");
  await secretariat.advances();
  await secretariat.seesItStandsIn("Behandling");
  await secretariat.sees(LACKS_BOTH);

  const again = await putOnAgendas(initiativeId);
  for (const [body, lacking] of [
    [COMMITTEE, `Mangler beslutning om den gældende tekst fra ${COUNCIL}.`],
    [COUNCIL, null],
  ] as const) {
    await secretary.opens(`/moeder/${again[body]}`);
    await secretary.sees("Endeligt forslag, version 2");
    await secretary.recordsDecision("Godkendt", `${body} godkendte den ændrede tekst.`);
    await secretariat.opens(address);
    if (lacking !== null) await secretariat.sees(lacking);
  }

  await secretariat.seesItStandsIn("Udmøntning");
  await secretariat.sees("Vedtaget tekst, version 1");
  await secretariat.sees(CHANGED);
  const decisions = secretariat.main.locator("section#beslutninger");
  await expect(decisions).toContainText("Sendt tilbage");
  await expect(decisions.getByText(/godkendte den ændrede tekst/)).toHaveCount(2);
});
