import { expect, test } from "vitest";
import { anyDeed } from "../../support/deeds";
import { foldedAnew } from "../../support/fold";
import { chance } from "../../support/random";
import { useWorld } from "../../support/world";

const world = useWorld();

test(
  "the ledger folded into an empty database gives every row of the present and of history",
  { timeout: 60_000 },
  async () => {
    const by = chance(22);
    for (let deed = 0; deed < 60; deed++) await anyDeed(world().actors.secretariat, by);

    const { folded, written } = await foldedAnew(world().ownerUrl);

    expect(folded).toEqual(written);
    expect(written['public."Initiative"']).toHaveLength(22);
    expect(written['history."Initiative"']?.length).toBeGreaterThan(22);
  },
);
