import "server-only";
import { addDays } from "@/lib/kernel/day";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { BodyFact } from "../facts";
import { canKeepBodies } from "../policy";
import { vacateSeatInput } from "../schema";

/** Ends a seat at once: its rights are gone on the person's next request. Refuses SEAT_ENDED. */
export const vacateSeat = command({
  name: "seat.vacate",
  input: vacateSeatInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { seatId }) => {
    const seat = await tx.seat.findUnique({ where: { id: seatId }, select: { validTo: true } });
    return seat && { version: null, hasEnded: seat.validTo !== null };
  },
  see: (actor) => canKeepBodies(actor),
  allow: (actor) => canKeepBodies(actor),
  decide: ({ hasEnded }, { seatId }, { today }) =>
    hasEnded
      ? refuse({ code: "SEAT_ENDED" })
      : ok<BodyFact[]>([
          {
            type: "seat.vacated",
            subject: { kind: "seat", id: seatId, version: 2 },
            happenedOn: today,
            data: { validTo: addDays(today, -1) },
          },
        ]),
});
