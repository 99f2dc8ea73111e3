import { dayOf } from "@/lib/kernel/day";
import { closeDatabase } from "@/lib/platform/db";
import { risingClock } from "./clock";
import { whileBackdating } from "./backdating";
import { layFoundation } from "./midtjylland/foundation";
import { playHistory } from "./midtjylland/play";
const t = performance.now();
await whileBackdating(process.env.DATABASE_OWNER_URL ?? "", async () => {
  const clock = risingClock();
  const f = await layFoundation(clock);
  console.log("foundation", performance.now() - t);
  await playHistory(f, clock, dayOf(new Date()));
});
console.log("all", performance.now() - t);
await closeDatabase();
