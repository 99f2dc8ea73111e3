import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";

/** Why it is shown as it was then. */
export const momentOfMeeting = ({
  body,
  heldOn,
  isAgenda,
}: {
  body: string;
  heldOn: Day;
  isAgenda: boolean;
}): string =>
  isAgenda
    ? `Da blev dagsordenen til mødet i ${body} den ${formatDay(heldOn)} udsendt.`
    : `Den dag holdt ${body} møde.`;

/** A meeting among others to choose from: "10. juni 2026, Regionsrådet". */
export const meetingName = ({ body, heldOn }: { body: string; heldOn: Day }): string => `${formatDay(heldOn)}, ${body}`;
