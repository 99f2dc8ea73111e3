import { describe, expect, test } from "vitest";
import { anchor, readAnchors, type AnchorLine } from "@/lib/platform/anchors";
import { found, foundAfter, isAbout } from "../../support/audited";
import { chance } from "../../support/random";
import { chainAnew, cutTail } from "../../support/tampering/forgeries";
import { ledgerTamperings } from "../../support/tampering/ledger";
import { rowTamperings } from "../../support/tampering/rows";
import { textTamperings } from "../../support/tampering/texts";
import { useWorld, WORLD_KEY } from "../../support/world";

const world = useWorld();
const tamperings = Object.entries({ ...ledgerTamperings, ...rowTamperings, ...textTamperings });

const anchors = async (): Promise<readonly AnchorLine[]> => {
  await anchor();
  return readAnchors(world().dataDir);
};

test("nothing is found where nobody tampered", async () => {
  const findings = await found(world().owner, await anchors());

  expect(findings).toEqual([]);
});

test("200 of 200 tamperings are found, with the place named", { timeout: 120_000 }, async () => {
  const { owner } = world();
  const by = chance(2016);
  const missed: string[] = [];

  for (let trial = 0; trial < 200; trial++) {
    const [what, tamper] = by.oneOf(tamperings.slice(trial % tamperings.length).slice(0, 1));
    let place = "";
    const findings = await foundAfter(owner, async () => (place = await tamper(owner, by)));
    if (!findings.some(isAbout(place))) missed.push(`${what}: ${place}`);
  }

  expect(missed).toEqual([]);
  expect(await found(owner)).toEqual([]);
});

describe("what only the anchors tell:", () => {
  test("the tail was cut off, rows and all", async () => {
    const { owner } = world();
    const lines = await anchors();

    const findings = await foundAfter(owner, () => cutTail(owner), lines);

    expect(await foundAfter(owner, () => cutTail(owner))).toEqual([]);
    expect(findings).not.toEqual([]);
    expect(findings.every(isAbout("anchor"))).toBe(true);
  });

  test("the ledger was chained anew with the key", async () => {
    const { owner } = world();
    const lines = await anchors();

    const findings = await foundAfter(owner, () => chainAnew(owner, WORLD_KEY), lines);

    expect(await foundAfter(owner, () => chainAnew(owner, WORLD_KEY))).toEqual([]);
    expect(findings).not.toEqual([]);
    expect(findings.every(isAbout("anchor"))).toBe(true);
  });

  test("a line of the anchors is damaged", async () => {
    const findings = await found(world().owner, [{ line: 3, anchor: null }]);

    expect(findings).toEqual([{ place: "anchor on line 3", problem: "the line cannot be read" }]);
  });
});
