import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import type { Random } from "../random";
import { momentOn, workday } from "../recorded";
import { SPAN_DAYS, type Size } from "../sizes";
import type { MeetingBody, Staffed } from "../world/world";

/** When a body meets, known before anything happens. */
export type MeetingPlan = {
  readonly id: string;
  readonly region: Staffed;
  readonly body: MeetingBody;
  readonly calledOn: Day;
  /** When its agenda is made and sent to the members. */
  readonly agendaOn: Day;
  readonly heldOn: Day;
};

/** Days from the load's first one to the first meetings, and from its last one to those that come. */
const [FIRST, COMING] = [45, 5];

/** Every body meets as often as the others, evenly through the years; its last meeting is called, and to come. */
export function planMeetings(options: {
  size: Size;
  regions: readonly Staffed[];
  lastDay: Day;
  random: Random;
}): MeetingPlan[] {
  const { size, regions, lastDay, random } = options;
  const bodies = regions.flatMap((region) => region.meeting.map((body) => ({ region, body })));
  return bodies.flatMap(({ region, body }, at) => {
    const days = daysOf(part(at, size.meetings, bodies.length), lastDay);
    return days.map((heldOn) => {
      const calledOn = workday(addDays(heldOn, -28));
      const id = random.id(momentOn(calledOn, 0));
      return { id, region, body, heldOn, calledOn, agendaOn: workday(addDays(heldOn, -8)) };
    });
  });
}

function daysOf(count: number, lastDay: Day): Day[] {
  const [from, to] = [addDays(lastDay, FIRST - SPAN_DAYS), addDays(lastDay, COMING)];
  const days = daysBetween(from, to);
  return Array.from({ length: count }, (_, at) =>
    workday(addDays(from, Math.floor((at * days) / Math.max(1, count - 1)))),
  );
}

/** What falls to one of so many, from 0; the parts come to the whole. */
export const part = (at: number, whole: number, count: number): number =>
  Math.floor(((at + 1) * whole) / count) - Math.floor((at * whole) / count);
