import { expect } from "@playwright/test";
import { dayOf } from "@/lib/kernel/day";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { inStrategyApi } from "../support/api";
import { test } from "../support/people";

/** The council meets on it on the day of the first start; the committee has agreed to it already. */
const KEY = "1.1";

const ITEM = "Nærsundhedsplan 2027: akutteam til ældre";
const WORDING = "Regionsrådet godkendte forslaget om akutteam.";

test("the council approves: the secretary records it, and the initiative stands in udmøntning for everybody", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const plan = naersundhedsplanOn(dayOf(new Date()));
  const { id } = await inStrategyApi(KEY, { of: plan });
  const secretariat = await people.come({ email: "strategi@midt.example" });
  await secretariat.opens(`/initiativer/${id}`);
  await secretariat.sees(/Mangler beslutning om den gældende tekst fra Regionsrådet/);

  const secretary = await people.come({ email: "sekretaer@midt.example" });
  // Among the next, or on an installation older than a day among those that wait to be recorded.
  await secretary.opens("/overblik");
  await secretary.follows(ITEM);
  await secretary.page.waitForURL(/\/moeder\/[0-9a-f-]{36}/);
  await expect(secretary.main.locator(`a[href="/initiativer/${id}"]`).first()).toBeVisible();
  await secretary.unfolds("Registrér en beslutning");
  await secretary.presses("Registrér beslutningen");
  await expect(secretary.main.getByRole("alert")).toContainText("ordlyd");
  await secretary.main.getByRole("radio", { name: "Godkendt", exact: true }).check();
  await secretary.writes(WORDING, { in: "Beslutningens ordlyd" });
  await secretary.presses("Registrér beslutningen");
  await secretary.isTold("Beslutningen er registreret.");
  await secretary.sees(WORDING);

  expect((await inStrategyApi(KEY, { of: plan })).phase?.kind).toBe("udmoentning");
  const politician = await people.come({ email: "politiker@midt.example" });
  await politician.opens(`/initiativer/${id}`);
  await politician.sees(WORDING);
  const citizen = await people.come();
  await citizen.opens(`/initiativer/${id}`);
  await citizen.sees("Vedtaget tekst, version 1");
  await citizen.sees(WORDING);
});
