import { expect } from "@playwright/test";
import { z } from "zod";
import { test } from "../support/people";
import { nobody } from "../support/visitor";

/** What the four documents say, written down from them and not from the demonstration's data. */
type Source = {
  readonly slug: string;
  readonly caseNumber: string | null;
  readonly tracks: readonly number[];
  readonly subPoints: number;
  /** Each phase's time as it is written. */
  readonly times: readonly string[];
};

const SOURCES: readonly Source[] = [
  {
    slug: "naere-sundhedsvaesen-midt",
    caseNumber: "1-30-72-225-15",
    tracks: [9, 4, 5, 4],
    subPoints: 3,
    times: ["Nov – december 2015", "December-januar", "februar-april", "Maj", "Juni"],
  },
  { slug: "rammepapir-syd", caseNumber: null, tracks: [5, 11], subPoints: 0, times: [] },
  {
    slug: "sundhedsaftale-2019-midt",
    caseNumber: null,
    tracks: [],
    subPoints: 0,
    times: ["3. kvartal 2017-april 2018", "4. april 2018 -", "Primo 2019", "Marts-juni 2019", "Fra 1. juli 2019"],
  },
];

/** The partners of Midtjylland's initiatives, in the order of its bullets: kommuner, almen praksis, hospitaler. */
const PARTNERS = [
  ["", "A", "H", "K", "K", "HKA", "KA", "KA", "HKA"],
  ["KA", "KA", "KA", "HKA"],
  ["", "", "HKA", "KA", ""],
  ["", "A", "", ""],
];
const LETTERS: readonly (readonly [letter: string, kind: string])[] = [
  ["H", "hospital"],
  ["K", "kommune"],
  ["A", "almen-praksis"],
];

const told = z.object({
  caseNumber: z.string().nullable(),
  tracks: z.array(
    z.object({
      number: z.number(),
      initiatives: z.array(
        z.object({
          id: z.uuid(),
          subPoints: z.array(z.unknown()),
          owners: z.array(z.object({ organisation: z.string(), kind: z.string(), role: z.string() })),
        }),
      ),
    }),
  ),
  process: z.object({ phases: z.array(z.object({ planned: z.object({ text: z.string() }) })) }).nullable(),
});

const toldOf = async (slug: string): Promise<z.output<typeof told>> =>
  told.parse(JSON.parse((await nobody.gets(`/api/v1/strategies/${slug}`)).html));

for (const { slug, caseNumber, tracks, subPoints, times } of SOURCES) {
  test(`the API tells of ${slug} what its document says`, async () => {
    const answer = await toldOf(slug);
    const initiatives = answer.tracks.flatMap((track) => track.initiatives);

    expect(answer.caseNumber).toBe(caseNumber);
    expect(answer.tracks.map((track) => track.initiatives.length)).toEqual(tracks);
    expect(initiatives.flatMap((initiative) => initiative.subPoints)).toHaveLength(subPoints);
    expect((answer.process?.phases ?? []).map(({ planned }) => planned.text)).toEqual(times);
  });

  test(`the screens show of ${slug} what its document says`, async ({ people }) => {
    const citizen = await people.come();
    await citizen.opens(`/strategier/${slug}`);
    if (caseNumber !== null) await citizen.sees(caseNumber);

    for (const [index, count] of tracks.entries()) {
      await citizen.opens(`/strategier/${slug}/spor/${String(index + 1)}`);
      await expect(citizen.main.getByRole("row").locator('a[href^="/initiativer/"]')).toHaveCount(count);
    }
    if (times.length === 0) return;
    await citizen.opens(`/strategier/${slug}/proces`);
    for (const [index, time] of times.entries()) {
      const phase = citizen.main.locator(`section[id^="fase-${String(index + 1)}-"]`);
      // An implementation's phases come after the governing process's.
      await expect(phase.first().locator("dl")).toContainText(time);
    }
  });
}

test("Midtjylland's initiatives have the owners of the document, in the API and on screen", async ({ people }) => {
  const { tracks } = await toldOf("naere-sundhedsvaesen-midt");
  const lettersOf = (owners: readonly { kind: string; role: string }[]): string =>
    LETTERS.filter(([, kind]) => owners.some((owner) => owner.role === "partner" && owner.kind === kind))
      .map(([letter]) => letter)
      .join("");

  expect(tracks.map(({ initiatives }) => initiatives.map(({ owners }) => lettersOf(owners)))).toEqual(PARTNERS);
  for (const { owners } of tracks.flatMap((track) => track.initiatives)) {
    expect(owners.filter(({ role }) => role === "ansvarlig").map(({ organisation }) => organisation)).toEqual([
      "Region Midtjylland",
    ]);
  }

  const citizen = await people.come();
  await citizen.opens(`/initiativer/${tracks[0]?.initiatives[5]?.id ?? ""}`);
  for (const { organisation } of tracks[0]?.initiatives[5]?.owners ?? []) await citizen.sees(new RegExp(organisation));
});
