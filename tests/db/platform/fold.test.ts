import { expect, test } from "vitest";
import { everyRow, fold } from "../../support/fold";
import { testDatabase } from "../../support/test-database";
import { useWorld } from "../../support/world";

const world = useWorld();

test("the ledger folded into an empty database gives every row of the present and of history", async () => {
  const empty = await testDatabase();

  await fold(world().owner, empty.ownerUrl);

  const [folded, written] = [await everyRow(empty.ownerUrl), await everyRow(world().ownerUrl)];
  expect(folded).toEqual(written);
  expect(written['public."Initiative"']).toHaveLength(22);
  expect(written['history."Initiative"']?.length).toBeGreaterThan(22);
  await empty.drop();
});
