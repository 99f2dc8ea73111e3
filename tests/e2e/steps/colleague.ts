import { expect, type Locator } from "@playwright/test";
import { Person } from "./person";

/** Somebody who works with the initiatives: what they do on the page of one, and with its status. */
export class Colleague extends Person {
  /** A draft of the first version or of a new one. */
  async writesText(kind: "debattekst" | "endeligt forslag", text: string): Promise<void> {
    await this.unfolds(`: ${kind}`);
    await this.writes(text, { in: `Nyt udkast: ${kind}` });
    await this.presses("Gem udkast");
    await this.isTold("Udkastet er gemt.");
  }

  async publishesText(kind: "debattekst" | "endeligt forslag"): Promise<void> {
    await this.presses(`Offentliggør ${kind}`);
    await this.isTold("Teksten er offentliggjort.");
  }

  /** The part of a process's page that is about one phase. */
  phase(title: string): Locator {
    const heading = this.page.getByRole("heading", { level: 2, name: new RegExp(`^\\d+\\. ${title}`) });
    return this.main.locator("section").filter({ has: heading });
  }

  async opensPhase(title: string): Promise<void> {
    await this.phase(title).getByRole("button", { name: "Åbn fasen" }).click();
    await this.isTold("Fasen er åbnet.");
  }

  /** On the page of a meeting with one item to decide on. */
  async recordsDecision(outcome: string, wording: string): Promise<void> {
    const form = this.main.locator("details", { hasText: "Registrér en beslutning" });
    if ((await form.getAttribute("open")) === null) await this.unfolds("Registrér en beslutning");
    await this.main.getByRole("radio", { name: outcome, exact: true }).check();
    await this.writes(wording, { in: "Beslutningens ordlyd" });
    await this.presses("Registrér beslutningen");
    await this.isTold("Beslutningen er registreret.");
    await this.sees(wording);
  }

  async triesToAdvance(): Promise<void> {
    await this.presses(/^Ryk videre til/);
  }

  async advances(): Promise<void> {
    await this.triesToAdvance();
    await this.isTold("Initiativet er rykket videre.");
  }

  /** Unfolds one of the steps that are not the expected one, unless it has unfolded itself to say something. */
  async findsStep(summary: string): Promise<void> {
    const step = this.main.locator("summary", { hasText: summary });
    if (!(await step.isVisible())) await this.unfolds("Andre skridt");
    const isOpen = await step.evaluate((element) => element.parentElement?.hasAttribute("open"));
    if (!isOpen) await step.click();
  }

  async sendsBackTo(phase: string, reason: string): Promise<void> {
    await this.findsStep("Send initiativet tilbage");
    await this.field("Fase at sende tilbage til").selectOption({ label: phase });
    await this.writes(reason, { in: "Hvorfor sendes initiativet tilbage?" });
    await this.presses("Send tilbage");
    await this.isTold("Initiativet er sendt tilbage.");
  }

  async withdraws(reason: string): Promise<void> {
    await this.findsStep("Træk initiativet ud");
    await this.writes(reason, { in: "Hvorfor trækkes initiativet ud?" });
    await this.presses("Træk ud af processen");
    await this.isTold("Initiativet er trukket ud af processen.");
  }

  async reopensIn(phase: string, reason: string): Promise<void> {
    await this.field("Fase at genoptage det i").selectOption({ label: phase });
    await this.writes(reason, { in: "Hvorfor genoptages initiativet?" });
    await this.presses("Genoptag initiativet");
    await this.isTold("Initiativet er genoptaget.");
  }

  async triesToAssignLead(email: string): Promise<void> {
    await this.writes(email, { in: "Tovholderens e-mailadresse" });
    await this.presses("Udpeg tovholder");
  }

  async assignsLead(email: string): Promise<void> {
    await this.triesToAssignLead(email);
    await this.isTold("Tovholderen er udpeget.");
  }

  /** What stands beside a heading word: "Fase", "Ejer", "Status". */
  async seesAbout(term: string, description: string | RegExp): Promise<void> {
    await expect(this.about(term)).toHaveText(description);
  }

  about(term: string) {
    const group = this.main.locator("dl > div").filter({ has: this.page.getByText(term, { exact: true }) });
    return group.first().locator("dd");
  }

  /** The condition of the phase, and whether it is met. */
  async seesDemand(title: string, state: "Opfyldt" | "Mangler"): Promise<void> {
    const demands = this.main.getByRole("list", { name: "Fasens krav" }).getByRole("listitem");
    await expect(demands.filter({ hasText: title })).toContainText(state);
  }

  /** Where the initiative stands among its phases. */
  async seesItStandsIn(phase: string): Promise<void> {
    await this.seesAbout("Fase", phase);
    await expect(this.main.locator('li[aria-current="step"]')).toContainText(phase);
  }

  async opensStatusFormOf(title: string): Promise<void> {
    await this.opens("/overblik");
    await this.main.getByRole("link", { name: `Opdater status: ${title}` }).click();
    await this.page.waitForURL("**/status");
  }

  async fillsInStatus(word: string, note: string, progress?: string): Promise<void> {
    await this.main.getByRole("radio", { name: word }).check();
    if (progress !== undefined) await this.writes(progress, { in: "Fremdrift" });
    await this.writes(note, { in: "Én linje om status" });
  }

  async savesStatus(): Promise<void> {
    await this.presses("Gem status");
  }

  async updatesStatus(title: string, word: string, note: string): Promise<void> {
    await this.opensStatusFormOf(title);
    await this.fillsInStatus(word, note);
    await this.savesStatus();
    await this.isTold("Status er opdateret.");
  }

  /** Without a mouse: from the start page to the receipt with Tab, the arrows, Enter and the letters. */
  async updatesStatusByKeyboard(title: string, word: string, progress: string, note: string): Promise<void> {
    await this.opens("/overblik");
    await this.tabsTo("link", `Opdater status: ${title}`);
    await this.page.keyboard.press("Enter");
    await this.page.waitForURL("**/status");
    await this.tabsTo("radio");
    await this.choosesByArrow(word);
    await this.tabsTo("textbox", /^Fremdrift/);
    await this.retypes(progress);
    await this.tabsTo("textbox", /^Én linje om status/);
    await this.retypes(note);
    await this.tabsTo("button", "Gem status");
    await this.page.keyboard.press("Enter");
    await this.isTold("Status er opdateret.");
  }

  /** Presses Tab until something has the focus, and can see that it has. */
  private async tabsTo(role: "link" | "radio" | "textbox" | "button", name?: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole(role, name === undefined ? {} : { name });
    for (let presses = 0; presses < 80; presses++) {
      await this.page.keyboard.press("Tab");
      const focused = wanted.and(this.page.locator(":focus"));
      if ((await focused.count()) === 0) continue;
      await expect(focused).toBeInViewport();
      const outline = await focused.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline, `the focus on ${String(name ?? role)} can be seen`).not.toBe("none");
      return;
    }
    throw new RangeError(`Tab never comes to ${role} ${String(name ?? "")}`);
  }

  private async choosesByArrow(word: string): Promise<void> {
    const wanted = this.main.getByRole("radio", { name: word });
    for (let presses = 0; presses < 8; presses++) {
      if (await wanted.isChecked()) return;
      await this.page.keyboard.press("ArrowDown");
    }
    throw new RangeError(`The arrows never come to ${word}`);
  }

  private async retypes(text: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }
}
