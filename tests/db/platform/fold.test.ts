import { expect, test } from "vitest";
import { anyDeed } from "../../support/deeds";
import { everyRow, fold } from "../../support/fold";
import { chance } from "../../support/random";
import { testDatabase } from "../../support/test-database";
import { useWorld } from "../../support/world";

const world = useWorld();

test(
  "the ledger folded into an empty database gives every row of the present and of history",
  { timeout: 60_000 },
  async () => {
    const empty = await testDatabase();
    const by = chance(22);
    for (let deed = 0; deed < 60; deed++) await anyDeed(world().actors.secretariat, by);

    await fold(world().owner, empty.ownerUrl);

    const [folded, written] = [await everyRow(empty.ownerUrl), await everyRow(world().ownerUrl)];
    expect(folded).toEqual(written);
    expect(written['public."Initiative"']).toHaveLength(22);
    expect(written['history."Initiative"']?.length).toBeGreaterThan(22);
    await empty.drop();
  },
);
