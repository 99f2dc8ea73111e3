import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection, type Write } from "@/lib/platform/rows";
import type { PlannedMilestone, PlannedParty, ProcessFact } from "./facts";
import { EVERYBODY_DECIDES } from "./model";

const participation = (phaseId: string, { occasion, ...party }: PlannedParty): Write =>
  insert("Participation", {
    ...party,
    phaseId,
    occasion: occasion?.title ?? null,
    plannedText: occasion?.plannedText ?? null,
    plannedFrom: occasion ? asDate(occasion.plannedFrom) : null,
    plannedTo: occasion?.plannedTo ? asDate(occasion.plannedTo) : null,
    state: party.role === "hoeres" ? "inviteret" : null,
    settledOn: null,
    recordedById: null,
  });

const milestone = (phaseId: string, planned: PlannedMilestone): Write =>
  insert("Milestone", {
    ...planned,
    phaseId,
    plannedFrom: asDate(planned.plannedFrom),
    plannedTo: planned.plannedTo && asDate(planned.plannedTo),
    heldOn: null,
    recordedById: null,
  });

/** Whatever changes a gate's evidence gives the process a new version. */
const touched = ({ processId, processVersion }: { processId: string; processVersion: number }): Write =>
  change("Process", processId, { version: processVersion });

export const processProjection: Projection<ProcessFact> = {
  "process.planned": ({ subject, data }) => [insert("Process", { id: subject.id, ...data, version: subject.version })],
  "phase.planned": ({ subject, data: { parties, milestones = [], ...data } }) => [
    insert("Phase", {
      id: subject.id,
      ...EVERYBODY_DECIDES,
      ...data,
      plannedFrom: asDate(data.plannedFrom),
      plannedTo: data.plannedTo && asDate(data.plannedTo),
      state: "planned",
      openedOn: null,
      closedOn: null,
      result: null,
      resultOn: null,
    }),
    ...parties.map((planned) => participation(subject.id, planned)),
    ...milestones.map((planned) => milestone(subject.id, planned)),
  ],
  "phase.opened": ({ subject, happenedOn, data }) => [
    change("Phase", subject.id, { state: "open", openedOn: asDate(happenedOn), closedOn: null }),
    touched(data),
  ],
  "phase.closed": ({ subject, happenedOn, data }) => [
    change("Phase", subject.id, { state: "closed", closedOn: asDate(happenedOn) }),
    touched(data),
  ],
  "result.registered": ({ subject, happenedOn, data }) => [
    change("Phase", subject.id, { result: data.result, resultOn: asDate(happenedOn) }),
    touched(data),
  ],
  "milestone.held": ({ subject, happenedOn, data }) => [
    change("Milestone", subject.id, { heldOn: asDate(happenedOn), recordedById: data.byId }),
    touched(data),
  ],
  "party.replaced": ({ subject, data: { bodyId, organisationId, ...data } }) => [
    change("Participation", subject.id, { bodyId, organisationId }),
    touched(data),
  ],
  "party.answered": ({ subject, happenedOn, data }) => [
    change("Participation", subject.id, {
      state: data.state,
      settledOn: asDate(happenedOn),
      recordedById: data.byId,
    }),
    touched(data),
  ],
  "party.informed": ({ subject, happenedOn, data }) => [
    change("Participation", subject.id, { settledOn: asDate(happenedOn), recordedById: data.byId }),
    touched(data),
  ],
};
