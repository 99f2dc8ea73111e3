import "server-only";
import { asDate, type Day } from "@/lib/kernel/day";
import type { Written } from "@/lib/kernel/fact";
import { change, insert, remove, type Projection, type Write } from "@/lib/platform/rows";
import type { InitiativeFact } from "./facts";
import type { PassageEnd } from "./model";

type Entry = {
  initiativeId: string;
  phaseId: string;
  passageId: string;
  lateAfter: Day | null;
  byId: string | null;
  on: Day;
  version: number;
};

const leave = (
  passageId: string,
  how: PassageEnd,
  on: Day,
  by: { byId: string | null; reason: Written | null },
): Write => change("Passage", passageId, { leftOn: asDate(on), leftById: by.byId, how, reason: by.reason });

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
    reason: null,
    stayReason: null,
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
      withdrawnOn: null,
      withdrawnReason: null,
      confirmedTextId: null,
      route: null,
      version: subject.version,
    }),
    ...owners.map((owner) => insert("InitiativeOwner", { ...owner, initiativeId: subject.id })),
    ...subPoints.map((subPoint) => insert("SubPoint", { ...subPoint, initiativeId: subject.id })),
  ],
  "owner.replaced": ({ subject, data: { ownerId, organisationId } }) => [
    organisationId === null
      ? remove("InitiativeOwner", ownerId)
      : change("InitiativeOwner", ownerId, { organisationId }),
    change("Initiative", subject.id, { version: subject.version }),
  ],
  "initiative.entered": ({ subject, happenedOn, data }) =>
    enter({ ...data, initiativeId: subject.id, on: happenedOn, version: subject.version }),
  "initiative.advanced": ({ subject, happenedOn, data }) => [
    leave(data.fromPassageId, data.how, happenedOn, { byId: data.byId, reason: data.reason ?? null }),
    ...(data.deviations ?? []).map((deviation) =>
      insert("Deviation", {
        ...deviation,
        initiativeId: subject.id,
        passageId: data.fromPassageId,
        madeOn: asDate(happenedOn),
        madeById: data.byId,
      }),
    ),
    ...enter({ ...data, initiativeId: subject.id, phaseId: data.toPhaseId, on: happenedOn, version: subject.version }),
  ],
  "initiative.returned": ({ subject, happenedOn, data }) => [
    leave(data.fromPassageId, "sent-back", happenedOn, data),
    ...enter({ ...data, initiativeId: subject.id, phaseId: data.toPhaseId, on: happenedOn, version: subject.version }),
  ],
  "initiative.withdrawn": ({ subject, happenedOn, data }) => [
    ...(data.fromPassageId === null ? [] : [leave(data.fromPassageId, "withdrawn", happenedOn, data)]),
    change("Initiative", subject.id, {
      phaseId: null,
      lateAfter: null,
      withdrawnOn: asDate(happenedOn),
      withdrawnReason: data.reason,
      version: subject.version,
    }),
  ],
  "initiative.reopened": ({ subject, happenedOn, data }) => [
    change("Initiative", subject.id, { withdrawnOn: null, withdrawnReason: null }),
    ...enter({ ...data, initiativeId: subject.id, on: happenedOn, version: subject.version }),
  ],
  "initiative.stayed": ({ subject, data }) => [
    change("Passage", data.passageId, { stayReason: data.reason }),
    change("Initiative", subject.id, { version: subject.version }),
  ],
  "finalText.confirmed": ({ subject, data }) => [
    change("Initiative", subject.id, { confirmedTextId: data.textId, version: subject.version }),
  ],
  "route.settled": ({ subject, data }) => [
    change("Initiative", subject.id, { route: data.route, version: subject.version }),
  ],
  "initiative.watched": ({ subject, happenedOn, data }) => [
    insert("Watch", { id: subject.id, ...data, since: asDate(happenedOn) }),
  ],
  "initiative.unwatched": ({ subject }) => [remove("Watch", subject.id)],
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
