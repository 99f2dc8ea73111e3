import { expect } from "@playwright/test";
import { dayOf } from "@/lib/kernel/day";
import { strategy } from "@/seeds/midtjylland/strategy";
import { naersundhedsplanOn } from "@/seeds/naersundhedsplan/script";
import { inStrategyApi } from "../support/api";
import { stageCourse, stageHearing } from "../support/installation";
import { DOCUMENT_SCREENS } from "./document-screens";
import {
  choosesPassword,
  opensAndUnfolds,
  opensTheFirst,
  opensTheHearing,
  opensThePaper,
  opensTheirTrail,
  unfoldsEverything,
} from "./openings";
import type { Screen } from "./screen";

const STRATEGY = `/strategier/${strategy.slug}`;
/** In the plan that is under way, waiting for its final text, of which there is a draft; in udmøntning, with reports. */
const [DRAFTED, REPORTED] = ["/initiativer/plan:4.1", "/initiativer/1.5"];

const SECRETARIAT = "strategi@midt.example";
const LEAD = "tovholder@midt.example";
const ADMIN = "admin@demo.example";
const PARTNER = "kommune@aarhus.example";
const POLITICIAN = "politiker@midt.example";

/** The first of what the administration keeps in a place, for its keeper, with everything unfolded. */
const kept = (what: string, place: string, email = ADMIN): Screen => {
  const address = `/administration/${place}`;
  return { what, address, email, after: opensAndUnfolds(`${address}/`) };
};

/** Every screen, as whoever meets it. */
export const SCREENS: readonly Screen[] = [
  { what: "the front", address: "/" },
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
  { what: "what is new since a day", address: `${STRATEGY}/siden-sidst?fradag=2016-05-01` },
  {
    what: "what is new since the last time, for a politician",
    address: "/strategier/naersundhedsplan-2027-demo/siden-sidst",
    email: POLITICIAN,
  },
  { what: "a strategy's trail", address: `${STRATEGY}/tidslinje` },
  {
    what: "a strategy's trail for its secretariat, filtered, with the filters unfolded",
    address: `${STRATEGY}/tidslinje?slags=proces&side=2`,
    email: SECRETARIAT,
    after: unfoldsEverything,
  },
  { what: "a strategy's trail with nothing in it", address: `${STRATEGY}/tidslinje?fra=2001-01-01&til=2001-01-02` },
  { what: "two moments in the wrong order", address: `${STRATEGY}/siden-sidst?fradag=2016-09-01&pr=2016-08-01` },
  { what: "a process", address: `${STRATEGY}/proces` },
  { what: "a process in the past", address: `${STRATEGY}/proces?pr=2016-02-09` },
  {
    what: "a process for its secretariat, with everything unfolded",
    address: `${STRATEGY}/proces`,
    email: SECRETARIAT,
    after: unfoldsEverything,
  },
  { what: "a strategy that arrived adopted, with open lists and plans", address: "/strategier/rammepapir-syd" },
  { what: "a strategy without tracks", address: "/strategier/sundhedsaftale-2019-midt" },
  { what: "a strategy under way", address: "/strategier/naersundhedsplan-2027-demo" },
  { what: "a track, which is open", address: "/strategier/rammepapir-syd/spor/1" },
  { what: "the administration", address: "/administration", email: ADMIN },
  { what: "the organisations", address: "/administration/organisationer", email: ADMIN },
  { what: "the bodies", address: "/administration/organer", email: ADMIN },
  kept("a body for its keeper", "organer"),
  { what: "the reforms", address: "/administration/reformer", email: ADMIN },
  kept("a reform with everything open, before it is carried out", "reformer"),
  { what: "the people", address: "/administration/personer", email: ADMIN },
  kept("a person for their keeper", "personer"),
  {
    what: "a person's trail for their keeper",
    address: "/administration/personer",
    email: ADMIN,
    after: opensTheirTrail,
  },
  { what: "the process templates", address: "/administration/processer", email: SECRETARIAT },
  kept("a process template", "processer", SECRETARIAT),
  { what: "a one-time link", address: "/velkommen/et-link" },
  {
    what: "choosing a password, with nothing filled in",
    address: "/administration/personer",
    email: ADMIN,
    after: choosesPassword,
  },
  { what: "a one-time link that cannot be used", address: "/velkommen?fejl=INVITATION_USED" },
  { what: "a track", address: `${STRATEGY}/spor/1` },
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
  { what: "the overview of a politician", address: "/overblik", email: "politiker@midt.example" },
  { what: "the overview of a secretary", address: "/overblik", email: "sekretaer@midt.example" },
  { what: "the overview of a partner", address: "/overblik", email: PARTNER },
  { what: "the overview of the auditor", address: "/overblik", email: "revisor@demo.example" },
  { what: "an initiative for its secretariat", address: DRAFTED, email: SECRETARIAT },
  {
    what: "an initiative that is refused to go on, with everything unfolded",
    address: DRAFTED,
    email: SECRETARIAT,
    after: async (person) => {
      await unfoldsEverything(person);
      await person.presses(/^Ryk videre til/);
      await expect(person.main.getByRole("alert")).toBeVisible();
      await person.presses("Træk ud af processen");
      await expect(person.main.getByRole("alert")).toHaveCount(2);
    },
  },
  {
    what: "an initiative that was withdrawn",
    address: stageCourse,
    email: SECRETARIAT,
    after: async (person) => {
      await person.unfolds("Andre skridt");
      await person.unfolds("Træk initiativet ud af processen");
      await person.writes("Tages op i en anden strategi.", { in: "Hvorfor trækkes initiativet ud?" });
      await person.presses("Træk ud af processen");
      await expect(person.main.getByRole("heading", { name: "Genoptag initiativet" })).toBeVisible();
    },
  },
  { what: "an initiative for its lead", address: REPORTED, email: LEAD },
  { what: "an initiative for a partner", address: REPORTED, email: PARTNER },
  { what: "an initiative for a politician", address: REPORTED, email: "politiker@midt.example" },
  { what: "an initiative for the public", address: REPORTED },
  { what: "an initiative's trail", address: `${REPORTED}/tidslinje`, email: LEAD },
  { what: "an initiative's trail in the past, for the public", address: `${REPORTED}/tidslinje?pr=2016-08-01` },
  { what: "an initiative in the past", address: `${REPORTED}?pr=2016-02-09`, email: SECRETARIAT },
  { what: "an initiative on no day", address: `${REPORTED}?pr=2030`, email: SECRETARIAT },
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
    after: unfoldsEverything,
  },
  { what: "a meeting and what was decided there", address: "/moeder?vis=tidligere", after: opensTheFirst("/moeder/") },
  {
    what: "a meeting for its secretary, with everything unfolded",
    address: "/moeder",
    email: "sekretaer@midt.example",
    after: opensAndUnfolds("/moeder/"),
  },
  {
    what: "a sagsfremstilling",
    address: "/moeder",
    email: "politiker@midt.example",
    after: opensThePaper,
  },
  {
    what: "a sagsfremstilling for its secretary, with everything unfolded and a mistake",
    address: "/moeder",
    email: "sekretaer@midt.example",
    after: async (person) => {
      await opensThePaper(person);
      await unfoldsEverything(person);
      await person.writes("", { in: "Resume" });
      await person.presses("Dan sagsfremstillingen igen");
      await person.isRefused("Resuméet skal udfyldes.");
    },
  },
  {
    what: "a body",
    address: "/moeder?vis=tidligere",
    email: "politiker@midt.example",
    after: opensTheFirst("/organer/"),
  },
  { what: "the hearings of a partner", address: "/hoeringer", email: PARTNER },
  { what: "the hearings of somebody who has none", address: "/hoeringer", email: ADMIN },
  {
    what: "a hearing for its secretariat",
    address: "/hoeringer",
    email: SECRETARIAT,
    after: opensTheHearing,
  },
  { what: "a hearing for a partner", address: "/hoeringer", email: PARTNER, after: opensTheHearing },
  {
    what: "an initiative on which a partner gives input",
    address: async () => `/initiativer/${(await stageHearing()).initiativeId}`,
    email: PARTNER,
    after: async ({ main }) => {
      await expect(main.getByRole("button", { name: "Gem kladde" }).first()).toBeVisible();
    },
  },
  ...DOCUMENT_SCREENS,
  { what: "what is not there", address: "/findes-ikke", status: 404 },
  { what: "what somebody may not see", address: `${REPORTED}/status`, email: PARTNER, status: 404 },
  { what: "the accessibility statement", address: "/was" },
  { what: "cookies and privacy", address: "/privatliv" },
];

/** "/initiativer/1.5" and, of the plan under way, "/initiativer/plan:4.1" is how we write it; ids are new everywhere. */
export async function realAddress(address: string): Promise<string> {
  const key = /^\/initiativer\/(plan:)?(\d)\.(\d)/.exec(address);
  if (!key) return address;
  const [written, ofPlan, track, number] = key;
  const of = ofPlan === undefined ? {} : { of: naersundhedsplanOn(dayOf(new Date())) };
  const { id } = await inStrategyApi(`${Number(track) as 1 | 2 | 3 | 4}.${Number(number)}`, of);
  return address.replace(written, `/initiativer/${id}`);
}
