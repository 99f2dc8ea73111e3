import { addDays, type Day } from "@/lib/kernel/day";
import type { Change } from "./model";

export const NEWS_DAYS = 7;

/** What was recorded longer ago is no news: a history that is entered mails nobody. */
export const isNews = (stamp: Date, now: Date): boolean => now.getTime() - stamp.getTime() < NEWS_DAYS * 86_400_000;

export type MailedAbout = "invitation" | "reply" | Change;

/** Which facts mail somebody. null: nobody. */
export function mailedAbout(type: string): MailedAbout | null {
  switch (type) {
    case "person.invited":
      return "invitation";
    case "response.replied":
      return "reply";
    case "status.recorded":
      return "status";
    case "initiative.advanced":
      return "move";
    case "initiative.returned":
      return "return";
    case "initiative.withdrawn":
      return "withdrawal";
    case "initiative.reopened":
      return "reopening";
  }
  return null;
}

/** A lead is reminded from this many days before a report grows too old. */
const AHEAD_DAYS = 7;

/** The last `staleAfter` that is reminded of on the day. */
export const remindUntil = (today: Day): Day => addDays(today, AHEAD_DAYS);

/** The Monday of the day's week: a lead is reminded of an initiative once a week. */
export function weekOf(today: Day): Day {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, -((weekday + 6) % 7));
}
