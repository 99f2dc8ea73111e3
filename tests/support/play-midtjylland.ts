import { dayOf } from "@/lib/kernel/day";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { main } from "@/scripts/main";
import { whileBackdating } from "@/seeds/backdating";
import { risingClock } from "@/seeds/clock";
import { midtjylland } from "@/seeds/midtjylland/script";
import { layFoundation } from "@/seeds/play/foundation";
import { playScripts } from "@/seeds/play/play";

/** Plays Midtjylland's strategy through commands into an empty database, in a process of its own: see world.ts. */
main(import.meta.url, async () => {
  await whileBackdating(env().DATABASE_OWNER_URL ?? "", async () => {
    const clock = risingClock();
    await playScripts([midtjylland], { foundation: await layFoundation(clock), clock, today: dayOf(new Date()) });
  });
  await closeDatabase();
  return 0;
});
