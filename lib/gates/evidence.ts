import "server-only";
import { fromDate, type Day } from "@/lib/kernel/day";
import { validOn } from "@/lib/initiatives/evidence";
import type { Standing } from "@/lib/initiatives/rules";
import type { OwnerRole } from "@/lib/initiatives/model";
import type { ParticipationRole, PartyState, PhaseKind, PhaseState } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";
import type { TextKind } from "@/lib/documents/model";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const standingSelect = (today: Day) =>
  ({
    title: true,
    leadWaiver: true,
    owners: { select: { role: true } },
    leads: { where: validOn(today), select: { id: true }, take: 1 },
    status: { select: { word: true } },
    texts: { where: { publishedOn: { not: null } }, orderBy: { number: "desc" }, select: { kind: true, body: true } },
    passages: { where: { leftOn: null }, select: { id: true } },
    phase: {
      select: {
        kind: true,
        number: true,
        plannedTo: true,
        source: true,
        parties: {
          orderBy: { number: "asc" },
          select: {
            role: true,
            state: true,
            settledOn: true,
            body: { select: { name: true } },
            organisation: { select: { name: true } },
          },
        },
        process: {
          select: {
            phases: {
              orderBy: { number: "asc" },
              select: { id: true, number: true, title: true, state: true, plannedTo: true },
            },
          },
        },
      },
    },
  }) as const satisfies Prisma.InitiativeSelect;

type Row = Prisma.InitiativeGetPayload<{ select: ReturnType<typeof standingSelect> }>;

const dayOrNull = (date: Date | null): Day | null => date && fromDate(date);

/** Where an initiative stands and what its gate looks at, as of the reader's day. null: it stands in no phase. */
export async function loadStanding(tx: Tx, initiativeId: string, today: Day): Promise<Standing | null> {
  const row = await tx.initiative.findUnique({
    where: { id: initiativeId },
    select: standingSelect(today),
    relationLoadStrategy: "join",
  });
  const [passage] = row?.passages ?? [];
  if (!row?.phase || !passage) return null;
  const { phase } = row;
  const next = phase.process.phases.find(({ number }) => number > phase.number);
  return {
    passageId: passage.id,
    gate: { phase: phaseEvidence(phase), initiative: initiativeEvidence(row) },
    next: next
      ? { id: next.id, title: next.title, state: next.state as PhaseState, plannedTo: dayOrNull(next.plannedTo) }
      : null,
  };
}

const phaseEvidence = (phase: NonNullable<Row["phase"]>): Standing["gate"]["phase"] => ({
  kind: phase.kind as PhaseKind,
  plannedTo: dayOrNull(phase.plannedTo),
  parties: phase.parties.map(({ role, state, settledOn, body, organisation }) => ({
    name: body?.name ?? organisation?.name ?? "",
    role: role as ParticipationRole,
    state: state as PartyState | null,
    settledOn: dayOrNull(settledOn),
  })),
});

const initiativeEvidence = (row: Row): Standing["gate"]["initiative"] => ({
  title: row.title,
  ownerRoles: row.owners.map(({ role }) => role as OwnerRole),
  hasLead: row.leads.length > 0,
  leadWaiver: row.leadWaiver,
  statusWord: (row.status?.word ?? null) as StatusWord | null,
  published: row.texts.map(({ kind, body }) => ({ kind: kind as TextKind, body })),
});
