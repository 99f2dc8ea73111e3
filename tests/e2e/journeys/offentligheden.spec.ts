import { expect } from "@playwright/test";
import { dayOf } from "@/lib/kernel/day";
import { history } from "@/seeds/midtjylland/history";
import { initiatives } from "@/seeds/midtjylland/initiatives";
import { people as demonstrationPeople } from "@/seeds/midtjylland/people";
import { strategy } from "@/seeds/midtjylland/strategy";
import type { InitiativeKey } from "@/seeds/midtjylland/types";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { nobody } from "../support/visitor";
import { inStrategyApi } from "../support/api";
import { test } from "../support/people";
import { titleOf } from "../steps/person";

/** It has a lead, a debate text, a final and an adopted one, comments, and reports with notes. */
const RICH: InitiativeKey = "1.3";

/** Everything the demonstration holds that is not for the public. */
const names = demonstrationPeople.map(({ name }) => name);
const emails = demonstrationPeople.map(({ email }) => email);
const notes = history.steps.flatMap((step) => (step.does === "record-status" ? [step.note, step.nextStep] : []));
const said = history.steps.flatMap((step) => (step.does === "send-comment" ? [step.body] : []));
const input = history.steps.flatMap((step) => ("text" in step ? [step.text] : "reply" in step ? [step.reply] : []));
/** The final text became the adopted one, which everybody may read. */
const texts = initiatives.map(({ debat }) => debat.slice(0, 60));
const reasons = history.steps.flatMap((step) => (step.does === "waive-lead" ? [step.reason] : []));

const secretsIn = (words: string): readonly string[] =>
  [...names, ...emails, ...notes, ...said, ...input, ...texts, ...reasons].filter((secret) => words.includes(secret));

test("the public reads the strategy and how far it is, but no notes, no people and no drafts", async ({ people }) => {
  const citizen = await people.come();

  await citizen.opens("/");
  await citizen.follows(strategy.title);
  await citizen.sees(strategy.motto.quote);
  const overview = await citizen.reads();
  await citizen.follows(strategy.tracks[0]?.title ?? "");
  const track = await citizen.reads();
  await citizen.follows(titleOf(RICH));
  const initiative = await citizen.reads();

  await citizen.seesAbout("Status", "Gennemført");
  await citizen.sees("Region Midtjylland (region)");
  await citizen.doesNotSee(/Tovholder/);
  await citizen.doesNotSee(/Statushistorik/);
  await citizen.doesNotSee(/Debattekst/);
  await expect(citizen.main.getByRole("button", { name: /Ryk|Udpeg|Gem|Offentliggør/ })).toHaveCount(0);
  for (const words of [overview, track, initiative]) expect(secretsIn(words)).toEqual([]);
});

test("nothing that is not for the public stands anywhere in what the public is sent", async () => {
  const { id } = await inStrategyApi(RICH);
  const addresses = [
    "/",
    "/strategier",
    `/strategier/${strategy.slug}`,
    ...strategy.tracks.map(({ number }) => `/strategier/${strategy.slug}/spor/${String(number)}`),
    `/initiativer/${id}`,
    `/api/v1/strategies/${strategy.slug}`,
    `/strategier/${strategy.slug}?pr=2016-02-09`,
    `/initiativer/${id}?pr=2016-02-09`,
    `/api/v1/strategies/${strategy.slug}?pr=2016-02-09`,
  ];
  for (const address of addresses) {
    const { status, html } = await nobody.gets(address);

    expect(status, address).toBe(200);
    expect(secretsIn(html), address).toEqual([]);
  }
});

test("before it was published the public saw no strategy, and its own region did", async ({ people }) => {
  const address = `/strategier/${strategy.slug}?pr=2016-01-25`;
  const citizen = await people.come();
  const secretariat = await people.come({ email: "strategi@midt.example" });

  expect((await citizen.opens(address)).status()).toBe(404);
  await citizen.sees("Siden findes ikke");
  expect((await secretariat.opens(address)).status()).toBe(200);
  await secretariat.sees(strategy.title);
});

test("another region's secretariat sees just what the public sees", async ({ people }) => {
  const { id } = await inStrategyApi(RICH);
  const citizen = await people.come();
  const neighbour = await people.come({ email: "strategi@syd.example" });

  for (const address of [`/strategier/${strategy.slug}`, `/strategier/${strategy.slug}/spor/1`, `/initiativer/${id}`]) {
    await citizen.opens(address);
    await neighbour.opens(address);

    // Whoever is signed in may follow what they can see.
    const seen = (await neighbour.reads()).replace("Følg initiativet\n", "");
    expect(seen, address).toBe(await citizen.reads());
  }
  expect((await neighbour.opens(`/initiativer/${id}/status`)).status()).toBe(404);
});

test("a partner reads the debate text and the notes, but neither drafts nor what the phase demands", async ({
  people,
}) => {
  const plan = naersundhedsplanOn(dayOf(new Date()));
  const { id } = await inStrategyApi("4.2", { of: plan });
  const partner = await people.come({ email: "kommune@viborg.example" });

  await partner.opens(`/initiativer/${id}`);

  await partner.sees("Debattekst, version 1");
  await partner.sees(/Camilla Vestergaard, siden/);
  await partner.sees("Statushistorik");
  await partner.doesNotSee("Før initiativet kan gå videre");
  await expect(partner.main.getByRole("button", { name: /Ryk|Udpeg|Gem udkast|Offentliggør/ })).toHaveCount(0);

  const drafted = `/initiativer/${(await inStrategyApi("4.1", { of: plan })).id}`;
  const secretariat = await people.come({ email: "strategi@midt.example", isSignedIn: true });
  await secretariat.opens(drafted);
  await secretariat.sees("Endeligt forslag, version 1 Udkast");
  await partner.opens(drafted);
  await partner.sees("Debattekst, version 1");
  await partner.doesNotSee(/Udkast/);
  await partner.doesNotSee("Endeligt forslag, version 1");
});
