import type { Wish } from "./commands";
import { aMeeting, anItem } from "./council";
import type { Stage } from "./stage";
import { database } from "@/lib/platform/db";

export type Held = { readonly meetingId: string; readonly itemId: string; readonly items: readonly string[] };

/** A meeting that was held, with one item on its agenda. */
export async function aHeldMeeting(stage: Stage, wish: Wish = {}): Promise<Held> {
  const itemId = await anItem(stage, [], { wish: { title: "Budgetopfølgning", ...wish } });
  const { meetingId } = await database().now.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
  return { meetingId, itemId, items: [itemId] };
}

/** One that is still to come. */
export const aComingMeeting = (stage: Stage): Promise<string> => aMeeting(stage, { heldOn: "2040-01-01" });
