import { expect, type Locator, type Page, type Response } from "@playwright/test";
import { midtjylland } from "@/seeds/midtjylland/script";
import type { InitiativeKey } from "@/seeds/midtjylland/types";
import type { Script } from "@/seeds/play/script";

export const PASSWORD = "demo-strategispor";

/** An initiative's title: in Midtjylland's strategy, or in another. */
export const titleOf = (key: InitiativeKey, { initiatives }: Pick<Script, "initiatives"> = midtjylland): string => {
  const found = initiatives.find((initiative) => initiative.key === key);
  if (!found) throw new RangeError(`The strategy has no initiative ${key}`);
  return found.title;
};

/** Somebody at a browser. What they do is written as they would tell it. */
export class Person {
  constructor(
    readonly page: Page,
    readonly equipment: { readonly javaScript: boolean },
  ) {}

  async signsIn(email: string, password = PASSWORD): Promise<void> {
    await this.page.goto("/log-ind");
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Adgangskode").fill(password);
    await this.page.getByRole("button", { name: "Log ind", exact: true }).click();
    await this.page.waitForURL("**/overblik");
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole("button", { name: "Log ud" }).click();
    await this.page.waitForURL((url) => url.pathname === "/");
    await expect(this.page.getByRole("link", { name: "Log ind" })).toBeVisible();
  }

  async opens(address: string): Promise<Response> {
    const response = await this.page.goto(address);
    if (!response) throw new RangeError(`${address} was not loaded`);
    return response;
  }

  /** Along the links, as somebody who does not know the address. */
  async findsInitiative(key: InitiativeKey, of: Script = midtjylland): Promise<void> {
    const [number] = key.split(".");
    await this.opens("/strategier");
    await this.follows(of.strategy.title);
    await this.follows(of.tracks[Number(number) - 1]?.title ?? "");
    await this.follows(titleOf(key, of));
    await this.sees(`Initiativ ${key}`);
  }

  async follows(link: string): Promise<void> {
    await this.main.getByRole("link", { name: link }).first().click();
    await this.page.waitForLoadState();
  }

  /** Where a link leads to a file: its name, and where it was put. */
  async downloads(link: string): Promise<{ name: string; path: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.main.getByRole("link", { name: link }).first().click(),
    ]);
    return { name: download.suggestedFilename(), path: await download.path() };
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.main.getByRole("button", { name: button }).click();
  }

  async unfolds(summary: string): Promise<void> {
    await this.main.locator("summary", { hasText: summary }).click();
  }

  async writes(text: string, { in: label }: { in: string }): Promise<void> {
    await this.main.getByLabel(label).fill(text);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text).filter({ visible: true }).first()).toBeVisible();
  }

  async doesNotSee(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text)).toHaveCount(0);
  }

  /** The one message above the title, in sight. */
  async isTold(message: string): Promise<void> {
    const told = this.main.getByRole("status").filter({ hasText: message });
    await expect(told).toBeInViewport();
  }

  /** The error summary: on top of the form, in sight, each line as it should be; with a script it takes the focus and the title. */
  async isRefused(...lines: readonly (string | RegExp)[]): Promise<void> {
    const summary = this.main.getByRole("alert");
    await expect(summary).toHaveCount(1);
    await expect(summary.getByRole("listitem")).toHaveText([...lines]);
    await expect(summary.getByRole("heading")).toHaveText("Der er et problem");
    await expect(summary).toBeInViewport();
    await expect(summary).toBeFocused();
    if (this.equipment.javaScript) await expect(this.page).toHaveTitle(/^Fejl: /);
  }

  async isNotRefused(): Promise<void> {
    await expect(this.main.getByRole("alert")).toHaveCount(0);
    await expect(this.page).not.toHaveTitle(/^Fejl: /);
  }

  /** The page is no wider than the screen it is read on. */
  async scrollsOnlyDown(): Promise<void> {
    const sideways = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `sideways scrolling at ${this.page.url()}`).toBe(0);
  }

  field(label: string): Locator {
    return this.main.getByLabel(label);
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  /** All the words of the page but header and footer. */
  async reads(): Promise<string> {
    return this.main.innerText();
  }
}
