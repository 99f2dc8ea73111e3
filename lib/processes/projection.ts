import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection, type Write } from "@/lib/platform/rows";
import type { PlannedParty, ProcessFact } from "./facts";

const party = (phaseId: string, planned: PlannedParty): Write =>
  insert("Participation", {
    ...planned,
    phaseId,
    state: planned.role === "hoeres" ? "inviteret" : null,
    settledOn: null,
    recordedById: null,
  });

/** Whatever changes a gate's evidence gives the process a new version. */
const touched = ({ processId, processVersion }: { processId: string; processVersion: number }): Write =>
  change("Process", processId, { version: processVersion });

export const processProjection: Projection<ProcessFact> = {
  "process.planned": ({ subject, data }) => [insert("Process", { id: subject.id, ...data, version: subject.version })],
  "phase.planned": ({ subject, data: { parties, ...data } }) => [
    insert("Phase", {
      id: subject.id,
      ...data,
      plannedFrom: asDate(data.plannedFrom),
      plannedTo: data.plannedTo && asDate(data.plannedTo),
      state: "planned",
      openedOn: null,
      closedOn: null,
    }),
    ...parties.map((planned) => party(subject.id, planned)),
  ],
  "phase.opened": ({ subject, happenedOn, data }) => [
    change("Phase", subject.id, { state: "open", openedOn: asDate(happenedOn), closedOn: null }),
    touched(data),
  ],
  "phase.closed": ({ subject, happenedOn, data }) => [
    change("Phase", subject.id, { state: "closed", closedOn: asDate(happenedOn) }),
    touched(data),
  ],
  "party.informed": ({ subject, happenedOn, data }) => [
    change("Participation", subject.id, { settledOn: asDate(happenedOn), recordedById: data.byId }),
    touched(data),
  ],
};
