import { dayOf } from "@/lib/kernel/day";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { main } from "@/scripts/main";
import { whileBackdating } from "@/seeds/backdating";
import { risingClock } from "@/seeds/clock";
import { midtjylland } from "@/seeds/midtjylland/script";
import { layFoundation } from "@/seeds/play/foundation";
import { playScripts } from "@/seeds/play/play";
import type { Script } from "@/seeds/play/script";
import { dayOfMoment } from "@/seeds/play/steps";

const TODAY = dayOf(new Date());

/** As far as the input, so that the tests have something to move: but with the leads and statuses of later years. */
const untilInput: Script = {
  ...midtjylland,
  steps: midtjylland.steps.filter(
    ({ on, does }) => dayOfMoment(on, TODAY) < "2016-02-15" || does === "assign-lead" || does === "record-status",
  ),
};

/** Plays Midtjylland's strategy through commands into an empty database, in a process of its own: see world.ts. */
main(import.meta.url, async () => {
  await whileBackdating(env().DATABASE_OWNER_URL ?? "", async () => {
    const clock = risingClock();
    await playScripts([untilInput], { foundation: await layFoundation(clock), clock, today: TODAY });
  });
  await closeDatabase();
  return 0;
});
