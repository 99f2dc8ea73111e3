import { expect } from "@playwright/test";
import axe from "axe-core";
import { dayOf } from "@/lib/kernel/day";
import { strategy } from "@/seeds/midtjylland/strategy";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { inStrategyApi } from "../support/api";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";

type Screen = {
  readonly what: string;
  readonly email?: string;
  readonly address: string;
  readonly status?: number;
  /** What is done there before it is looked at. */
  readonly after?: (person: Colleague) => Promise<void>;
};

const STRATEGY = `/strategier/${strategy.slug}`;
/** In the plan that is under way, waiting for its final text, of which there is a draft; in udmøntning, with reports. */
const [DRAFTED, REPORTED] = ["/initiativer/plan:4.1", "/initiativer/1.5"];

const SECRETARIAT = "strategi@midt.example";
const LEAD = "tovholder@midt.example";
const PARTNER = "kommune@aarhus.example";

const SCREENS: readonly Screen[] = [
  { what: "the front", address: "/" },
  { what: "the front for somebody signed in", address: "/", email: SECRETARIAT },
  { what: "signing in", address: "/log-ind" },
  { what: "signing in, sent back", address: "/log-ind?fejl=demonstration" },
  {
    what: "signing in, with nothing filled in",
    address: "/log-ind",
    after: async (person) => {
      await person.page.getByRole("button", { name: "Log ind", exact: true }).click();
      await person.isRefused("Skriv din e-mail.", "Skriv din adgangskode.");
    },
  },
  { what: "the overview of the lead", address: "/overblik", email: LEAD },
  { what: "the overview of the secretariat", address: "/overblik", email: SECRETARIAT },
  { what: "the overview of somebody without initiatives", address: "/overblik", email: "patient@piu.example" },
  { what: "the strategies", address: "/strategier" },
  { what: "a strategy", address: STRATEGY },
  { what: "a strategy for its secretariat", address: STRATEGY, email: SECRETARIAT },
  { what: "a strategy in the past", address: `${STRATEGY}?pr=2016-02-09` },
  { what: "a strategy on no day", address: `${STRATEGY}?pr=i-morgen` },
  { what: "a process", address: `${STRATEGY}/proces` },
  { what: "a process in the past", address: `${STRATEGY}/proces?pr=2016-02-09` },
  {
    what: "a process for its secretariat, with everything unfolded",
    address: `${STRATEGY}/proces`,
    email: SECRETARIAT,
    after: async (person) => {
      for (const summary of await person.main.locator("summary").all()) await summary.click();
    },
  },
  { what: "a strategy that arrived adopted, with open lists and plans", address: "/strategier/rammepapir-syd" },
  { what: "a strategy without tracks", address: "/strategier/sundhedsaftale-2019-midt" },
  { what: "a strategy under way", address: "/strategier/naersundhedsplan-2027-demo" },
  { what: "a track, which is open", address: "/strategier/rammepapir-syd/spor/1" },
  { what: "the administration", address: "/administration", email: "admin@demo.example" },
  { what: "the organisations", address: "/administration/organisationer", email: "admin@demo.example" },
  { what: "the bodies", address: "/administration/organer", email: "admin@demo.example" },
  { what: "the people", address: "/administration/personer", email: "admin@demo.example" },
  { what: "the process templates", address: "/administration/processer", email: SECRETARIAT },
  { what: "a one-time link", address: "/velkommen/et-link" },
  { what: "a one-time link that cannot be used", address: "/velkommen?fejl=INVITATION_USED" },
  { what: "a track", address: `${STRATEGY}/spor/1` },
  { what: "a track in the past", address: `${STRATEGY}/spor/2?pr=2016-02-09`, email: SECRETARIAT },
  { what: "the initiatives", address: "/initiativer" },
  {
    what: "the initiatives, filtered, with the filters unfolded",
    address: "/initiativer?over-tid=ja&sorter=-opdateret",
    email: SECRETARIAT,
    after: async (person) => person.main.locator("summary").first().click(),
  },
  { what: "the initiatives, none of which fits", address: "/initiativer?organisation=findes-ikke" },
  { what: "the initiatives in the past", address: "/initiativer?status=ukendt&pr=2016-02-09", email: LEAD },
  { what: "the search", address: "/soeg" },
  { what: "the search with hits", address: "/soeg?q=sundhed", email: SECRETARIAT },
  { what: "the search without hits", address: "/soeg?q=kanariefugl" },
  { what: "the search in the past", address: "/soeg?q=borger&pr=2016-02-09", email: SECRETARIAT },
  { what: "the overview of a politician", address: "/overblik", email: "politiker@midt.example" },
  { what: "the overview of a secretary", address: "/overblik", email: "sekretaer@midt.example" },
  { what: "the overview of a partner", address: "/overblik", email: PARTNER },
  { what: "the overview of the auditor", address: "/overblik", email: "revisor@demo.example" },
  { what: "the overview of the administrator", address: "/overblik", email: "admin@demo.example" },
  { what: "an initiative for its secretariat", address: DRAFTED, email: SECRETARIAT },
  {
    what: "an initiative that is refused to go on, with everything unfolded",
    address: DRAFTED,
    email: SECRETARIAT,
    after: async (person) => {
      for (const summary of await person.main.locator("summary").all()) await summary.click();
      await person.presses(/^Ryk videre til/);
      await expect(person.main.getByRole("alert")).toBeVisible();
    },
  },
  { what: "an initiative for its lead", address: REPORTED, email: LEAD },
  { what: "an initiative for a partner", address: REPORTED, email: PARTNER },
  { what: "an initiative for a politician", address: REPORTED, email: "politiker@midt.example" },
  { what: "an initiative for the public", address: REPORTED },
  { what: "an initiative in the past", address: `${REPORTED}?pr=2016-02-09`, email: SECRETARIAT },
  { what: "an initiative on no day", address: `${REPORTED}?pr=2030`, email: SECRETARIAT },
  { what: "the form for a status", address: `${REPORTED}/status`, email: LEAD },
  {
    what: "the form for a status, with mistakes",
    address: `${REPORTED}/status`,
    email: LEAD,
    after: async (person) => {
      await person.writes("150", { in: "Fremdrift" });
      await person.savesStatus();
      await person.isRefused("Fremdriften er et helt tal fra 0 til 100.");
    },
  },
  { what: "the meetings", address: "/moeder" },
  {
    what: "the meetings for a secretary, with everything unfolded",
    address: "/moeder",
    email: "sekretaer@midt.example",
    after: async (person) => {
      for (const summary of await person.main.locator("summary").all()) await summary.click();
    },
  },
  { what: "a meeting and what was decided there", address: "/moeder?vis=tidligere", after: opensTheFirst("meeting") },
  {
    what: "a meeting for its secretary, with everything unfolded",
    address: "/moeder",
    email: "sekretaer@midt.example",
    after: async (person) => {
      await opensTheFirst("meeting")(person);
      for (const summary of await person.main.locator("summary").all()) await summary.click();
    },
  },
  { what: "a body", address: "/moeder?vis=tidligere", email: "politiker@midt.example", after: opensTheFirst("body") },
  { what: "the hearings of the secretariat", address: "/hoeringer", email: SECRETARIAT },
  { what: "the hearings of a partner", address: "/hoeringer", email: PARTNER },
  { what: "the hearings of somebody who has none", address: "/hoeringer", email: "admin@demo.example" },
  {
    what: "a hearing for its secretariat",
    address: "/hoeringer",
    email: SECRETARIAT,
    after: async (person) => {
      await person.main.getByRole("heading", { level: 2 }).getByRole("link").first().click();
      await expect(person.main.getByRole("heading", { name: "Parter" })).toBeVisible();
    },
  },
  { what: "what is not there", address: "/findes-ikke", status: 404 },
  { what: "what somebody may not see", address: `${REPORTED}/status`, email: PARTNER, status: 404 },
  { what: "the accessibility statement", address: "/was" },
  { what: "cookies and privacy", address: "/privatliv" },
];

/** Goes on from a list of meetings to the first of them, or to the body whose meeting it is. */
function opensTheFirst(what: "meeting" | "body") {
  const path = what === "meeting" ? "/moeder/" : "/organer/";
  return async ({ main, page }: Colleague): Promise<void> => {
    await main.locator(`table a[href^="${path}"]`).first().click();
    await page.waitForURL(`**${path}*`);
  };
}

/** A phone, an iPad upright, an office PC. */
const WIDTHS = [320, 768, 1280];

/** "/initiativer/1.5" and, of the plan under way, "/initiativer/plan:4.1" is how we write it; ids are new everywhere. */
async function realAddress(address: string): Promise<string> {
  const key = /^\/initiativer\/(plan:)?(\d)\.(\d)/.exec(address);
  if (!key) return address;
  const [written, ofPlan, track, number] = key;
  const of = ofPlan === undefined ? {} : { of: naersundhedsplanOn(dayOf(new Date())) };
  const { id } = await inStrategyApi(`${Number(track) as 1 | 2 | 3 | 4}.${Number(number)}`, of);
  return address.replace(written, `/initiativer/${id}`);
}

for (const { what, email, address, status = 200, after } of SCREENS) {
  test(`everybody can use the screen: ${what}`, async ({ people }) => {
    const person = await people.come(email === undefined ? {} : { email, isSignedIn: true });
    const response = await person.opens(await realAddress(address));
    const served = await response.text();
    await after?.(person);

    expect(response.status()).toBe(status);
    expect(served).not.toMatch(/<[^>]* style=/);
    expect(served).toContain('lang="da"');
    await expect(person.page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await person.page.evaluate(axe.source);
    for (const width of WIDTHS) {
      await person.page.setViewportSize({ width, height: 900 });
      expect(await sidewaysIn(person), `sideways scrolling at ${width} px`).toBe(0);
      expect(await violationsIn(person), `axe at ${width} px`).toEqual([]);
    }
  });
}

const sidewaysIn = ({ page }: Colleague): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Only what is wrong leaves the page: all that axe found in order is half a megabyte a time. */
const violationsIn = ({ page }: Colleague): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as WithAxe).axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(" | ")})`);
  });

type WithAxe = { readonly axe: typeof axe };
