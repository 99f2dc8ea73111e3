import { setTimeout as pause } from "node:timers/promises";
import { clearDrafts } from "@/lib/hearings/commands/clear-drafts";
import { dayOf } from "@/lib/kernel/day";
import { anchor } from "@/lib/platform/anchors";
import { closeDatabase } from "@/lib/platform/db";
import { clearOperations, doChores, type Chore } from "@/lib/platform/jobs";
import { describeError, log } from "@/lib/platform/log";
import { main } from "./main";
import { mailNews, mailReminders } from "./post-office";
import { untilAskedToStop } from "./run";

const CHORES: readonly Chore[] = [
  {
    name: "anchor",
    everyHours: 24,
    work: async () => {
      await anchor();
    },
  },
  { name: "mail-reminders", everyHours: 24, work: () => mailReminders() },
  {
    name: "clear-drafts",
    everyHours: 24,
    work: async () => {
      await clearDrafts(dayOf(new Date()));
    },
  },
  { name: "clear-operations", everyHours: 1, work: clearOperations },
];

const REST_MS = 60_000;

/** `npm run worker`: does what is due, once a minute, until it is stopped. A chore that fails is due again next time. */
async function work(): Promise<number> {
  const asked = untilAskedToStop();
  for (;;) {
    for (const name of await doChores(CHORES, new Date())) log("info", "chore.done", { name });
    try {
      const looked = await mailNews();
      if (looked > 0) log("info", "mail.followed", { facts: looked });
    } catch (error) {
      log("error", "mail.failed", describeError(error));
    }
    if ((await Promise.race([asked, pause(REST_MS)])) === "asked") break;
  }
  await closeDatabase();
  return 0;
}

main(import.meta.url, work);
