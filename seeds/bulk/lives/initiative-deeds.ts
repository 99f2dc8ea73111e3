import { sendComment } from "@/lib/comments/commands/send-comment";
import type { CommentKind } from "@/lib/comments/model";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { rewriteText } from "@/lib/texts/commands/rewrite-text";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { assignLead as assignLeadCommand } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { waiveLead as waiveLeadCommand } from "@/lib/initiatives/commands/waive-lead";
import { withdrawLead as withdrawLeadCommand } from "@/lib/initiatives/commands/withdraw-lead";
import type { ProposedOwner } from "@/lib/initiatives/facts";
import { addDays, type Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import type { AnyFact } from "@/lib/platform/projections";
import { recordStatus } from "@/lib/status/commands/record-status";
import { DEFAULT_RHYTHM_DAYS, type StatusWord } from "@/lib/status/model";
import { staleAfter } from "@/lib/status/rules";
import type { Random } from "../random";
import type { InitiativePlan } from "./initiative-plan";
import * as phrases from "./phrases";
import type { GoverningPhase } from "./strategy-plan";

/** An initiative as far as it has come. */
export type Standing = {
  readonly plan: InitiativePlan;
  readonly random: Random;
  version: number;
  reports: number;
  passageId: string;
  lead: { readonly id: string; readonly personId: string } | null;
  text: { readonly id: string; readonly body: string; readonly version: number } | null;
  /** The newest thread of each kind. */
  threads: Partial<Record<CommentKind, string>>;
};

/** Something done to an initiative: which command it takes, by whom, and what it makes happen. */
export type Deed = {
  readonly command: string;
  readonly byId: (standing: Standing) => string;
  readonly facts: (standing: Standing, on: Day, atMs: number) => readonly AnyFact[];
};

export const standingOf = (plan: InitiativePlan, random: Random): Standing => ({
  ...{ plan, random, version: 0, reports: 0, passageId: "", lead: null, text: null, threads: {} },
});

const bySecretariat = ({ plan }: Standing): string => plan.strategy.keeperId;
/** Who has no lead is reported by the secretariat. */
const byLead = (standing: Standing): string => standing.lead?.personId ?? bySecretariat(standing);

export const subjectOf = (standing: Standing) => {
  standing.version += 1;
  return { kind: "initiative", id: standing.plan.id, version: standing.version } as const;
};

export const propose: Deed = {
  command: proposeInitiative.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn, atMs) => {
    const { plan, random } = standing;
    const titles = random.isLucky(0.2) ? phrases.subPoints(random) : [];
    const data = {
      ...{ strategyId: plan.strategy.id, trackId: plan.trackId, number: plan.number, audience: plan.audience },
      ...{ title: written(phrases.initiativeTitle(random)), source: null, isDemonstration: true },
      owners: owners(standing, atMs),
      subPoints: titles.map((title, at) => ({ id: random.id(atMs), number: at + 1, title: written(title) })),
    };
    return [{ type: "initiative.proposed", subject: subjectOf(standing), happenedOn, data }];
  },
};

/** The region is responsible; up to three of its kommuner, hospitals and practices are partners. */
function owners({ plan, random }: Standing, atMs: number): ProposedOwner[] {
  const { id, kommuner, hospitals, practices } = plan.strategy.region;
  const kinds = random.sample(
    [kommuner, hospitals, practices].filter((kind) => kind.length > 0),
    random.between(0, 3),
  );
  return [id, ...kinds.map((kind) => random.pick(kind))].map((organisationId, at) => ({
    ...{ id: random.id(atMs), number: at + 1, organisationId, role: at === 0 ? "ansvarlig" : "partner" },
  }));
}

export const enter: Deed = {
  command: enterProcess.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn, atMs) => {
    const { id: phaseId, plannedTo: lateAfter } = standing.plan.strategy.phases.orientering;
    const data = { phaseId, passageId: standing.random.id(atMs), lateAfter, byId: bySecretariat(standing) };
    standing.passageId = data.passageId;
    return [{ type: "initiative.entered", subject: subjectOf(standing), happenedOn, data }];
  },
};

export const advanceTo = (phase: GoverningPhase): Deed => ({
  command: advanceInitiative.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn, atMs) => {
    const { id: toPhaseId, plannedTo: lateAfter } = standing.plan.strategy.phases[phase];
    const [fromPassageId, passageId] = [standing.passageId, standing.random.id(atMs)];
    const data = { fromPassageId, how: "met", toPhaseId, passageId, lateAfter, byId: bySecretariat(standing) } as const;
    standing.passageId = passageId;
    return [{ type: "initiative.advanced", subject: subjectOf(standing), happenedOn, data }];
  },
});

export const assignLead: Deed = {
  command: assignLeadCommand.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn, atMs) => {
    const { leadId, laterLeadId } = standing.plan;
    // The second time it is the later one's turn.
    const personId = (standing.lead ? laterLeadId : leadId) ?? "";
    standing.lead = { id: standing.random.id(atMs), personId };
    const data = { leadId: standing.lead.id, personId };
    return [{ type: "lead.assigned", subject: subjectOf(standing), happenedOn, data }];
  },
};

/** The lead's last day is the day before. */
export const withdrawLead: Deed = {
  command: withdrawLeadCommand.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn) => {
    const data = { leadId: standing.lead?.id ?? "", validTo: addDays(happenedOn, -1) };
    return [{ type: "lead.withdrawn", subject: subjectOf(standing), happenedOn, data }];
  },
};

export const waiveLead: Deed = {
  command: waiveLeadCommand.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn) => {
    const data = { reason: written(phrases.WAIVER) };
    return [{ type: "lead.waived", subject: subjectOf(standing), happenedOn, data }];
  },
};

export const draft = (kind: "debat" | "endelig"): Deed => ({
  command: draftText.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn, atMs) => {
    const { plan, random } = standing;
    const body = standing.text ? phrases.finalText(standing.text.body, random) : phrases.debateText(random);
    standing.text = { id: kind === "endelig" ? plan.finalTextId : random.id(atMs), body, version: 1 };
    const data = { initiativeId: plan.id, kind, number: 1, body: written(body), audience: "public" } as const;
    const subject = { kind: "text", id: standing.text.id, version: 1 } as const;
    return [{ type: "text.drafted", subject, happenedOn, data: { ...data, byId: bySecretariat(standing) } }];
  },
});

function nextText(standing: Standing, body = standing.text?.body ?? "") {
  const { id = "", version = 0 } = standing.text ?? {};
  standing.text = { id, body, version: version + 1 };
  return { kind: "text", id, version: version + 1 } as const;
}

export const rewrite: Deed = {
  command: rewriteText.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn) => {
    const body = phrases.debateText(standing.random);
    const data = { body: written(body), byId: bySecretariat(standing) };
    return [{ type: "text.rewritten", subject: nextText(standing, body), happenedOn, data }];
  },
};

export const publish: Deed = {
  command: publishText.commandName,
  byId: bySecretariat,
  facts: (standing, happenedOn) => [{ type: "text.published", subject: nextText(standing), happenedOn, data: {} }],
};

export const report = ({ word, progress }: { word: StatusWord; progress: number | null }): Deed => ({
  command: recordStatus.commandName,
  byId: byLead,
  facts: (standing, happenedOn, atMs) => {
    const { plan, random } = standing;
    standing.reports += 1;
    const data = {
      ...{ updateId: random.id(atMs), word, progress, rhythmDays: DEFAULT_RHYTHM_DAYS, byId: byLead(standing) },
      ...{ note: written(phrases.statusNote(word, random)), nextStep: written(phrases.nextStep(random)) },
      staleAfter: staleAfter(word, happenedOn, DEFAULT_RHYTHM_DAYS),
    };
    const subject = { kind: "status", id: plan.id, version: standing.reports } as const;
    return [{ type: "status.recorded", subject, happenedOn, data }];
  },
});

/** Begins a thread, or has the secretariat answer the newest one of its kind. */
export const comment = ({ kind, isAnswer }: { kind: CommentKind; isAnswer: boolean }): Deed => ({
  command: sendComment.commandName,
  byId: isAnswer ? bySecretariat : byLead,
  facts: (standing, happenedOn, atMs) => {
    const { plan, random, threads } = standing;
    const id = random.id(atMs);
    const parentId = isAnswer ? (threads[kind] ?? null) : null;
    if (parentId === null) threads[kind] = id;
    const body = written(parentId === null ? phrases.remark(random) : phrases.answer(random));
    const byId = isAnswer ? bySecretariat(standing) : byLead(standing);
    const data = { initiativeId: plan.id, parentId, kind, body, byId, organisationId: null };
    return [{ type: "comment.sent", subject: { kind: "comment", id, version: 1 }, happenedOn, data }];
  },
});
