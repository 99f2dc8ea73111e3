import "server-only";
import { asDate, type Day } from "@/lib/kernel/day";
import { change, insert, type Projection, type Write } from "@/lib/platform/rows";
import type { InitiativeFact } from "./facts";

type Entry = {
  initiativeId: string;
  phaseId: string;
  passageId: string;
  lateAfter: Day | null;
  byId: string | null;
  on: Day;
  version: number;
};

/** It stands in a new phase: on the initiative, and as a passage of its own. */
const enter = ({ initiativeId, phaseId, passageId, lateAfter, byId, on, version }: Entry): readonly Write[] => [
  change("Initiative", initiativeId, { phaseId, lateAfter: lateAfter && asDate(lateAfter), version }),
  insert("Passage", {
    id: passageId,
    initiativeId,
    phaseId,
    enteredOn: asDate(on),
    enteredById: byId,
    leftOn: null,
    leftById: null,
    how: null,
  }),
];

export const initiativeProjection: Projection<InitiativeFact> = {
  "initiative.proposed": ({ subject, data: { owners, subPoints, ...data } }) => [
    insert("Initiative", {
      id: subject.id,
      ...data,
      phaseId: null,
      lateAfter: null,
      leadWaiver: null,
      version: subject.version,
    }),
    ...owners.map((owner) => insert("InitiativeOwner", { ...owner, initiativeId: subject.id })),
    ...subPoints.map((subPoint) => insert("SubPoint", { ...subPoint, initiativeId: subject.id })),
  ],
  "initiative.entered": ({ subject, happenedOn, data }) =>
    enter({ ...data, initiativeId: subject.id, on: happenedOn, version: subject.version }),
  "initiative.advanced": ({ subject, happenedOn, data }) => [
    change("Passage", data.fromPassageId, { leftOn: asDate(happenedOn), leftById: data.byId, how: data.how }),
    ...enter({ ...data, initiativeId: subject.id, phaseId: data.toPhaseId, on: happenedOn, version: subject.version }),
  ],
  "lead.assigned": ({ subject, happenedOn, data }) => [
    insert("InitiativeLead", {
      id: data.leadId,
      initiativeId: subject.id,
      personId: data.personId,
      validFrom: asDate(happenedOn),
      validTo: null,
    }),
    change("Initiative", subject.id, { leadWaiver: null, version: subject.version }),
  ],
  "lead.withdrawn": ({ subject, data }) => [
    change("InitiativeLead", data.leadId, { validTo: asDate(data.validTo) }),
    change("Initiative", subject.id, { version: subject.version }),
  ],
  "lead.waived": ({ subject, data }) => [
    change("Initiative", subject.id, { leadWaiver: data.reason, version: subject.version }),
  ],
};
