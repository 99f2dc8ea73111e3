import { expect, test } from "vitest";
import { listChanges } from "@/lib/changes/queries";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { aDecidingProcess, aProposal } from "../../support/council";
import { useStage } from "../../support/stage";

const stage = useStage();

/** As many facts as are looked through first, of initiatives that are nobody's. The chain of this ledger ends here. */
const otherNews = (): Promise<unknown> =>
  database().pool.query(
    `INSERT INTO ledger.fact (position, stamp, type, subject_kind, subject_id, subject_version, happened_on, command, data, rows_digest, mac)
     SELECT last.position + n, last.stamp + n * interval '1 millisecond', 'status.recorded', 'initiative', gen_random_uuid(), 1,
       last.happened_on, 'test', '{}', '', '' FROM (SELECT * FROM ledger.fact ORDER BY position DESC LIMIT 1) last, generate_series(1, 600) n`,
  );

test("a region's news are found behind any number of others'", async () => {
  await aProposal(stage(), await aDecidingProcess(stage()));
  const wish = { scope: { ownerId: stage().organisations.region }, size: 30 };
  const news = () => readNow((reader) => listChanges(reader, stage().actors.secretariat, wish));
  const before = await news();

  await otherNews();

  expect(before.length).toBeGreaterThan(0);
  expect(await news()).toEqual(before);
});
