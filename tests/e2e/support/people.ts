import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { Colleague } from "../steps/colleague";
import { ORIGIN, signedInAs } from "./visitor";

type Seat = {
  /** Signed in as; the public if left out. */
  readonly email?: string;
  /** Comes with a session from before, where signing in is not what the test is about. */
  readonly isSignedIn?: boolean;
  readonly javaScript?: boolean;
  readonly width?: number;
};

export type People = {
  /** Somebody sits down at a browser of their own, and signs in if they have an e-mail. */
  readonly come: (seat?: Seat) => Promise<Colleague>;
};

/** Everything that went wrong in the browsers, in words. */
type Trouble = string[];

export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const trouble: Trouble = [];
    await use({
      come: async ({ email, isSignedIn = false, javaScript = true, width = 1280 } = {}) => {
        const context = await newContext(browser, { javaScript, width });
        contexts.push(context);
        const page = await context.newPage();
        listen(page, trouble);
        const person = new Colleague(page, { javaScript });
        if (email !== undefined && isSignedIn) await context.addCookies([await sessionOf(email)]);
        else if (email !== undefined) await person.signsIn(email);
        return person;
      },
    });
    for (const context of contexts) await context.close();
    expect(trouble, "the browser complained").toEqual([]);
  },
});

const newContext = (browser: Browser, { javaScript, width }: { javaScript: boolean; width: number }) =>
  browser.newContext({
    baseURL: ORIGIN,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
  });

async function sessionOf(email: string) {
  const { cookie } = await signedInAs(email);
  const [name = "", value = ""] = cookie.split("=");
  return { name, value, url: ORIGIN };
}

/** A page that is not there on purpose is told of in the console too. */
const ABOUT_A_MISSING_PAGE = "Failed to load resource: the server responded with a status of 404 (Not Found)";

function listen(page: Page, trouble: Trouble): void {
  page.on("console", (message) => {
    const isAnnounced = message.text() === ABOUT_A_MISSING_PAGE && message.location().url === page.url();
    if (message.type() === "error" && !isAnnounced) trouble.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== ORIGIN) trouble.push(`asked another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()} from ${response.url()}`);
  });
}
