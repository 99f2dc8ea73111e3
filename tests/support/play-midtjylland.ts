import { dayOf } from "@/lib/kernel/day";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { main } from "@/scripts/main";
import { whileBackdating } from "@/seeds/backdating";
import { risingClock } from "@/seeds/clock";
import { layFoundation } from "@/seeds/midtjylland/foundation";
import { playHistory } from "@/seeds/midtjylland/play";

/** Plays Midtjylland's strategy through commands into an empty database, in a process of its own: see world.ts. */
main(import.meta.url, async () => {
  await whileBackdating(env().DATABASE_OWNER_URL ?? "", async () => {
    const clock = risingClock();
    await playHistory(await layFoundation(clock), clock, dayOf(new Date()));
  });
  await closeDatabase();
  return 0;
});
