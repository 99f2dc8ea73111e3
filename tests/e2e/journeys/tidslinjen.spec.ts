import { expect, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { strategy } from "@/seeds/midtjylland/strategy";
import { unescaped, wordsOf } from "../support/forms";
import { nobody, signedInAs, type Visitor } from "../support/visitor";

const SCREEN = `/strategier/${strategy.slug}/tidslinje`;
const API = `/api/v1/strategies/${strategy.slug}/trail`;

const trail = z.object({
  stamp: z.string(),
  facts: z.array(z.object({ position: z.number(), text: z.string(), category: z.string(), by: z.string().nullable() })),
});

const factsOf = async (who: Visitor, query = "") => trail.parse(JSON.parse((await who.gets(`${API}?${query}`)).html));

async function tableOf(who: Visitor, query = "") {
  const { html } = await who.gets(`${API}?format=csv&${query}`);
  return parse<Record<string, string>>(html, { delimiter: ";", bom: true, columns: true });
}

/** The lines of all pages, in their order. */
async function linesOnScreen(who: Visitor, query = ""): Promise<readonly string[]> {
  const lines: string[] = [];
  for (let page = 1; ; page++) {
    const { html } = await who.gets(`${SCREEN}?side=${String(page)}&${query}`);
    const found = [...html.matchAll(/<strong class="font-medium">([^<]*)</g)].map(([, line = ""]) => unescaped(line));
    if (found.length === 0) return lines;
    lines.push(...found);
  }
}

for (const email of [null, "strategi@midt.example", "kommune@aarhus.example"]) {
  test(`what ${email ?? "the public"} fetches is what stands on the pages of the trail`, async () => {
    const who = email === null ? nobody : await signedInAs(email);

    for (const [screen, api] of [
      ["", ""],
      ["slags=status", "category=status"],
      ["fra=2016-01-01&til=2016-06-30", "from=2016-01-01&to=2016-06-30"],
      ["pr=2016-02-09", "pr=2016-02-09"],
    ]) {
      const lines = await linesOnScreen(who, screen);
      const { facts } = await factsOf(who, api);

      expect(lines.length, screen).toBeGreaterThan(0);
      expect(facts.map(({ text }) => text)).toEqual(lines);
      expect((await tableOf(who, api)).map((row) => row.Hændelse)).toEqual(lines);
      expect(wordsOf((await who.gets(`${SCREEN}?${screen ?? ""}`)).html)).toContain(
        `${lines.length.toLocaleString("da-DK")} hændelser`,
      );
    }
  });
}

test("the same answer can be fetched again by its stamp", async () => {
  const first = await factsOf(nobody);

  expect(await factsOf(nobody, `pr=${first.stamp}`)).toEqual(first);
});

test("the public is told of nobody, the secretariat by whom", async () => {
  const secretariat = await signedInAs("strategi@midt.example");
  const names = async (who: Visitor) => (await factsOf(who)).facts.filter(({ by }) => by !== null).length;

  expect(await names(nobody)).toBe(0);
  expect(await names(secretariat)).toBeGreaterThan(10);
});
