import type { Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { ProcessFact } from "@/lib/processes/facts";
import type { HearingFact } from "./facts";
import type { HearingRefusal } from "./labels";
import { isHearingOpen, type HeardParty, type HearingPhase, type Voice, type VoiceRef } from "./model";

/** What formal input on an initiative is held against. `phase` null: the initiative stands in none. */
export type Hearing = {
  processId: string;
  /** The process'. */
  version: number;
  initiativeId: string;
  phase: HearingPhase | null;
  parties: readonly HeardParty[];
  voice: VoiceRef & Pick<Voice, "within">;
  /** The next receipt's. */
  nextNumber: number;
};

/** What is said, by whom and when. */
export type Said = { id: string; text: string; on: Day; byId: string | null; isByLetter: boolean };

/** A member of a collective that is heard is heard too: each kommune may answer for itself. */
export const isHeard = ({ within }: Pick<Voice, "within">, parties: readonly HeardParty[]): boolean =>
  parties.some(({ partyId }) => within.includes(partyId));

/** Whether input may be given. Refuses HEARING_NOT_OPEN, NOT_HEARD. @returns the phase it is given in */
export function hears({ phase, parties, voice }: Hearing): Result<HearingPhase, HearingRefusal> {
  if (!isHearingOpen(phase)) return refuse({ code: "HEARING_NOT_OPEN" });
  return isHeard(voice, parties) ? ok(phase) : refuse({ code: "NOT_HEARD" });
}

/**
 * Formal input, and thereby the party's answer. A collective has not answered because one of its members has: that the
 * secretariat registers.
 */
export function respond(hearing: Hearing, said: Said): Result<(HearingFact | ProcessFact)[], HearingRefusal> {
  const heard = hears(hearing);
  if (!heard.ok) return heard;
  const { processId, initiativeId, nextNumber: number, parties, voice } = hearing;
  const { organisationId, bodyId } = voice;
  const processVersion = hearing.version + 1;
  const self = organisationId ?? bodyId;
  const unanswered = parties.filter(({ partyId, state }) => partyId === self && state !== "svaret");
  return ok<(HearingFact | ProcessFact)[]>([
    {
      type: "response.sent",
      subject: { kind: "response", id: said.id, version: 1 },
      happenedOn: said.on,
      data: {
        ...{ number, processId, processVersion, phaseId: heard.value.id, initiativeId, organisationId, bodyId },
        text: written(said.text),
        isByLetter: said.isByLetter,
        byId: said.byId,
      },
    },
    ...unanswered.map(({ id }) => answered(id, { byId: said.byId, processId, processVersion }, said.on)),
  ]);
}

const answered = (
  partyId: string,
  data: { byId: string | null; processId: string; processVersion: number },
  on: Day,
): ProcessFact => ({
  type: "party.answered",
  subject: { kind: "party", id: partyId, version: data.processVersion },
  happenedOn: on,
  data: { ...data, state: "svaret" },
});
