import type { BodyFact } from "@/lib/bodies/facts";
import type { CommentFact } from "@/lib/comments/facts";
import type { DecisionFact } from "@/lib/decisions/facts";
import type { TextFact } from "@/lib/texts/facts";
import type { FollowUpFact } from "@/lib/follow-ups/facts";
import type { DocumentFact } from "@/lib/documents/facts";
import type { EditionFact } from "@/lib/editions/facts";
import type { GoalFact } from "@/lib/goals/facts";
import type { HearingFact } from "@/lib/hearings/facts";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import type { Day } from "@/lib/kernel/day";
import type { MeetingFact } from "@/lib/meetings/facts";
import type { MinutesFact } from "@/lib/minutes/facts";
import type { OrganisationFact } from "@/lib/organisations/facts";
import type { PaperFact } from "@/lib/papers/facts";
import type { PersonFact } from "@/lib/people/facts";
import type { PlanFact } from "@/lib/plans/facts";
import type { ProcessFact } from "@/lib/processes/facts";
import type { ReformFact } from "@/lib/reforms/facts";
import type { StatusFact } from "@/lib/status/facts";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { TemplateFact } from "@/lib/templates/facts";

type ModulesFact =
  | BodyFact
  | CommentFact
  | DecisionFact
  | TextFact
  | FollowUpFact
  | DocumentFact
  | EditionFact
  | GoalFact
  | HearingFact
  | InitiativeFact
  | MeetingFact
  | MinutesFact
  | OrganisationFact
  | PaperFact
  | PersonFact
  | PlanFact
  | ProcessFact
  | ReformFact
  | StatusFact
  | StrategyFact
  | TemplateFact;

/** Everything that can happen; a test holds it against what the ledger takes. */
export type TrailType = ModulesFact["type"] | "content.erased" | "schema.migrated";

export const TRAIL_CATEGORIES = ["proces", "status", "tekster", "hoering", "moeder", "ansvar", "andet"] as const;
export type TrailCategory = (typeof TRAIL_CATEGORIES)[number];

/** Of those who see what a fact is about: all, those who read it inside, those who read it in full, the auditor alone. */
export type Circle = "all" | "inside" | "full" | "auditor";

/** `to`: who is told of it. `by`: who of them is told who did it; who sent an organisation's input is the organisation's own. */
export type Telling = { readonly category: TrailCategory; readonly to: Circle; readonly by: Circle };

const told = (category: TrailCategory, to: Circle, by: Circle): Telling => ({ category, to, by });

/** As the pages show it: what stands there for the public is told to all, with no name. */
export const TELLING: Readonly<Record<TrailType, Telling>> = {
  "initiative.proposed": told("andet", "all", "full"),
  "initiative.entered": told("proces", "all", "inside"),
  "initiative.advanced": told("proces", "all", "inside"),
  "initiative.returned": told("proces", "all", "inside"),
  "initiative.withdrawn": told("proces", "all", "inside"),
  "initiative.reopened": told("proces", "all", "inside"),
  "initiative.stayed": told("proces", "inside", "inside"),
  "route.settled": told("proces", "all", "full"),
  "status.recorded": told("status", "all", "inside"),
  "text.drafted": told("tekster", "full", "full"),
  "text.rewritten": told("tekster", "full", "full"),
  "text.published": told("tekster", "all", "full"),
  "finalText.confirmed": told("tekster", "full", "full"),
  "document.begun": told("tekster", "full", "full"),
  "document.retitled": told("tekster", "full", "full"),
  "document.renumbered": told("tekster", "full", "full"),
  "paragraph.written": told("tekster", "full", "full"),
  "paragraph.rewritten": told("tekster", "full", "full"),
  "paragraph.split": told("tekster", "full", "full"),
  "paragraph.merged": told("tekster", "full", "full"),
  "paragraph.moved": told("tekster", "full", "full"),
  "paragraph.removed": told("tekster", "full", "full"),
  "edition.published": told("tekster", "all", "full"),
  "documentKind.added": told("tekster", "auditor", "auditor"),
  "comment.sent": told("hoering", "inside", "inside"),
  "response.sent": told("hoering", "inside", "auditor"),
  "response.replied": told("hoering", "inside", "full"),
  "item.listed": told("moeder", "all", "full"),
  "agenda.published": told("moeder", "all", "full"),
  "paper.made": told("moeder", "all", "full"),
  "decision.recorded": told("moeder", "all", "full"),
  "followUp.agreed": told("moeder", "all", "full"),
  "followUp.carried": told("moeder", "full", "full"),
  "followUp.transferred": told("moeder", "all", "full"),
  "followUp.closed": told("moeder", "all", "full"),
  "lead.assigned": told("ansvar", "inside", "full"),
  "lead.withdrawn": told("ansvar", "inside", "full"),
  "lead.waived": told("ansvar", "inside", "full"),
  "owner.replaced": told("ansvar", "all", "full"),
  "strategy.transferred": told("ansvar", "all", "full"),
  "party.replaced": told("hoering", "inside", "full"),
  "strategy.founded": told("andet", "all", "full"),
  "strategy.published": told("andet", "all", "full"),
  "strategy.adopted": told("moeder", "all", "full"),
  "track.added": told("andet", "all", "full"),
  "goal.set": told("andet", "all", "full"),
  "plan.announced": told("andet", "all", "full"),
  "plan.transferred": told("ansvar", "all", "full"),
  "process.planned": told("proces", "all", "full"),
  "phase.planned": told("proces", "all", "full"),
  "phase.opened": told("proces", "all", "full"),
  "phase.closed": told("proces", "all", "full"),
  "result.registered": told("proces", "all", "full"),
  "milestone.held": told("proces", "all", "full"),
  "party.informed": told("hoering", "inside", "full"),
  "party.answered": told("hoering", "inside", "full"),
  // Of no initiative and no strategy: told in a person's trail alone.
  "minutes.written": told("moeder", "auditor", "auditor"),
  "minutes.published": told("moeder", "auditor", "auditor"),
  "meeting.called": told("moeder", "auditor", "auditor"),
  "initiative.watched": told("andet", "auditor", "auditor"),
  "initiative.unwatched": told("andet", "auditor", "auditor"),
  "body.established": told("ansvar", "auditor", "auditor"),
  "seat.taken": told("ansvar", "auditor", "auditor"),
  "seat.vacated": told("ansvar", "auditor", "auditor"),
  "organisation.founded": told("ansvar", "auditor", "auditor"),
  "person.registered": told("ansvar", "auditor", "auditor"),
  "person.invited": told("ansvar", "auditor", "auditor"),
  "membership.began": told("ansvar", "auditor", "auditor"),
  "membership.ended": told("ansvar", "auditor", "auditor"),
  "body.renamed": told("ansvar", "auditor", "auditor"),
  "body.abolished": told("ansvar", "auditor", "auditor"),
  "body.transferred": told("ansvar", "auditor", "auditor"),
  "organisation.renamed": told("ansvar", "auditor", "auditor"),
  "organisation.abolished": told("ansvar", "auditor", "auditor"),
  "organisation.placed": told("ansvar", "auditor", "auditor"),
  "reform.prepared": told("ansvar", "auditor", "auditor"),
  "succession.settled": told("ansvar", "auditor", "auditor"),
  "reform.carriedOut": told("ansvar", "auditor", "auditor"),
  "meeting.transferred": told("moeder", "auditor", "auditor"),
  "paperOrder.arranged": told("moeder", "auditor", "auditor"),
  "template.transferred": told("proces", "auditor", "auditor"),
  "templateParty.replaced": told("proces", "auditor", "auditor"),
  "template.drawn": told("proces", "auditor", "auditor"),
  "template.renamed": told("proces", "auditor", "auditor"),
  "templatePhase.added": told("proces", "auditor", "auditor"),
  "templatePhase.changed": told("proces", "auditor", "auditor"),
  "templatePhase.removed": told("proces", "auditor", "auditor"),
  "templateParty.added": told("proces", "auditor", "auditor"),
  "templateParty.removed": told("proces", "auditor", "auditor"),
  "content.erased": told("andet", "auditor", "auditor"),
  "schema.migrated": told("andet", "auditor", "auditor"),
};

// Object.keys forgets which keys an object has.
export const TRAIL_TYPES = Object.keys(TELLING) as readonly TrailType[];

/** What a trail is narrowed to; null: to nothing. `from` and `to` are of the days it happened, both included. */
export type TrailFilter = {
  readonly category: TrailCategory | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Who did it, by id. */
  readonly by: string | null;
};

export const WHOLE: TrailFilter = { category: null, from: null, to: null, by: null };
