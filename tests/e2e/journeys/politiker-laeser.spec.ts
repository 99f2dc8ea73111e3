import { expect } from "@playwright/test";
import { dayOf } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { strategy } from "@/seeds/midtjylland/strategy";
import { naersundhedsplan } from "@/seeds/naersundhedsplan/script";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";

/** Of the kommissorium. */
const CASE_NUMBER = "1-30-72-225-15";

const POLITICIAN = { email: "politiker@midt.example", isSignedIn: true };

/** An iPad held upright. */
const UPRIGHT = 768;

/** The strategy was approved some months before, and reported on since. */
const THEN = "2017-02-01";

type Figure = { readonly value: string; readonly label: string; readonly href: string };

/** The large numbers of the region, in the order they stand. */
async function figuresOn({ main }: Colleague): Promise<readonly Figure[]> {
  const section = main.locator("section", {
    has: main.page().getByRole("heading", { name: "Region Midtjylland i tal" }),
  });
  const links = await section.getByRole("listitem").getByRole("link").all();
  return Promise.all(
    links.map(async (link) => {
      const [label = "", value = ""] = await link.locator("span").allInnerTexts();
      return { value, label, href: (await link.getAttribute("href")) ?? "" };
    }),
  );
}

const listed = (value: string): string => `${value} ${value === "1" ? "initiativ" : "initiativer"}.`;

for (const { when, pr } of [
  { when: "today", pr: "" },
  { when: "on a day ten years ago", pr: THEN },
]) {
  test(`every number a politician is shown leads to so many rows, ${when}`, async ({ people }) => {
    test.setTimeout(120_000);
    const politician = await people.come({ ...POLITICIAN, width: UPRIGHT });
    await politician.opens(`/overblik${pr === "" ? "" : `?pr=${pr}`}`);
    await politician.scrollsOnlyDown();
    if (pr !== "")
      await expect(politician.page.getByRole("status")).toContainText(`den ${formatDay(dayOf(new Date(pr)))}`);
    const figures = await figuresOn(politician);

    expect(figures.map(({ label }) => label)).toEqual([
      ...["initiativer i alt", "over tid", "meldt forsinket", "med ukendt status", "med fravigelse"],
    ]);
    expect(Number(figures[0]?.value)).toBeGreaterThan(20);
    for (const { value, label, href } of figures) {
      await politician.opens(href);

      expect(new URL(politician.page.url()).searchParams.get("pr") ?? "", label).toBe(pr);
      await politician.sees(listed(value));
      await politician.scrollsOnlyDown();
      if (Number(value) <= 50) await expect(politician.main.locator("tbody tr"), label).toHaveCount(Number(value));
    }
  });
}

test("a politician narrows the list, and another gets the same list from the address", async ({ people }) => {
  const politician = await people.come({ ...POLITICIAN, width: UPRIGHT });
  await politician.opens("/initiativer");
  await politician.unfolds("Filtrér og sortér");
  await politician.field("Strategi").selectOption(naersundhedsplan.slug);
  await politician.field("Status").selectOption({ label: "Forsinket" });
  await politician.field("Sortér efter").selectOption("-titel");
  await politician.presses("Vis initiativer");

  await politician.sees("Filtrér og sortér (2 valgt)");
  const rows = politician.main.locator("tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) await expect(row).toContainText("Forsinket");
  const seen = await rows.allInnerTexts();
  await politician.scrollsOnlyDown();
  const auditor = await people.come({ email: "revisor@demo.example", isSignedIn: true });
  await auditor.opens(politician.page.url());
  expect(await auditor.main.locator("tbody tr").count()).toBe(seen.length);
  await politician.unfolds("Filtrér og sortér");
  await politician.follows("Ryd filtre");
  await politician.page.waitForURL((url) => url.search === "");
  expect(await rows.count()).toBeGreaterThan(seen.length);
});

test("what a politician prints says whose it is and of which day, and holds nothing to press", async ({ people }) => {
  const politician = await people.come({ ...POLITICIAN, width: UPRIGHT });
  const head = politician.main.locator("p", { hasText: "Sagsnummer" });

  for (const { address, day } of [
    { address: `/strategier/${strategy.slug}`, day: dayOf(new Date()) },
    { address: `/strategier/${strategy.slug}?pr=${THEN}`, day: dayOf(new Date(THEN)) },
  ]) {
    await politician.page.emulateMedia({ media: "screen" });
    await politician.opens(address);
    await expect(politician.page.getByRole("banner")).toBeVisible();
    await expect(politician.main.locator("p", { hasText: /^Sagsnummer/ }).first()).toBeHidden();

    await politician.page.emulateMedia({ media: "print" });

    const printed = head.locator("..").first();
    await expect(printed).toBeVisible();
    await expect(printed).toContainText("Region Midtjylland");
    await expect(printed).toContainText(`Sagsnummer ${CASE_NUMBER}`);
    await expect(printed).toContainText(formatDay(day));
    await expect(politician.page.getByRole("banner").filter({ visible: true })).toHaveCount(0);
    await expect(politician.page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
    await expect(politician.page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    await politician.sees(strategy.title);
  }

  await politician.page.emulateMedia({ media: "print" });
  await politician.opens(`/initiativer?strategi=${strategy.slug}`);
  await expect(politician.main.getByText(formatDay(dayOf(new Date())), { exact: true })).toBeVisible();
  await expect(politician.main.getByRole("search")).toBeHidden();
  await politician.sees("22 initiativer.");
});
