import { describe, expect, test } from "vitest";
import { anchor, readAnchors, type AnchorLine } from "@/lib/platform/anchors";
import { found, foundAfter, isAbout } from "../../support/audited";
import { chainAnew, cutTail } from "../../support/tampering/forgeries";
import { useWorld, WORLD_KEY } from "../../support/world";

const world = useWorld();

const anchors = async (): Promise<readonly AnchorLine[]> => {
  await anchor();
  return readAnchors(world().dataDir);
};

test("nothing is found where nobody tampered", async () => {
  const findings = await found(world().owner, await anchors());

  expect(findings).toEqual([]);
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
