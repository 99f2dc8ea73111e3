import { expect, type APIResponse, type Response } from "@playwright/test";
import axe from "axe-core";
import { test } from "../support/people";
import type { Colleague } from "../steps/colleague";
import { realAddress, SCREENS } from "../steps/screens";

/** A phone, an iPad upright, an office PC. */
const WIDTHS = [320, 768, 1280];

for (const { what, email, address, status = 200, after } of SCREENS) {
  test(`everybody can use the screen: ${what}`, async ({ people }) => {
    // What is done there first takes its time.
    if (after) test.slow();
    const person = await people.come(email === undefined ? {} : { email, isSignedIn: true });
    const opened = await person.opens(typeof address === "string" ? await realAddress(address) : await address());
    await after?.(person);
    const response = await reached(person, opened);
    const served = await response.text();

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

/** The page the person has come to, as it is served: the one that was opened, unless they have gone on. */
async function reached({ page }: Colleague, opened: Response): Promise<Response | APIResponse> {
  const [here] = page.url().split("#");
  return here === opened.url() ? opened : page.request.get(page.url());
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
