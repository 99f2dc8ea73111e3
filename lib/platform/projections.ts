import "server-only";
import { bodyProjection } from "@/lib/bodies/projection";
import type { BodyFact } from "@/lib/bodies/facts";
import { documentProjection } from "@/lib/documents/projection";
import type { DocumentFact } from "@/lib/documents/facts";
import { editionProjection } from "@/lib/editions/projection";
import type { EditionFact } from "@/lib/editions/facts";
import { textProjection } from "@/lib/texts/projection";
import type { TextFact } from "@/lib/texts/facts";
import { initiativeProjection } from "@/lib/initiatives/projection";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import type { Fact } from "@/lib/kernel/fact";
import { organisationProjection } from "@/lib/organisations/projection";
import type { OrganisationFact } from "@/lib/organisations/facts";
import { personProjection } from "@/lib/people/projection";
import type { PersonFact } from "@/lib/people/facts";
import { processProjection } from "@/lib/processes/projection";
import type { ProcessFact } from "@/lib/processes/facts";
import { statusProjection } from "@/lib/status/projection";
import type { StatusFact } from "@/lib/status/facts";
import { strategyProjection } from "@/lib/strategies/projection";
import type { StrategyFact } from "@/lib/strategies/facts";
import { commentProjection } from "@/lib/comments/projection";
import type { CommentFact } from "@/lib/comments/facts";
import { decisionProjection } from "@/lib/decisions/projection";
import type { DecisionFact } from "@/lib/decisions/facts";
import { followUpProjection } from "@/lib/follow-ups/projection";
import type { FollowUpFact } from "@/lib/follow-ups/facts";
import { goalProjection } from "@/lib/goals/projection";
import type { GoalFact } from "@/lib/goals/facts";
import { hearingProjection } from "@/lib/hearings/projection";
import type { HearingFact } from "@/lib/hearings/facts";
import { meetingProjection } from "@/lib/meetings/projection";
import type { MeetingFact } from "@/lib/meetings/facts";
import { minutesProjection } from "@/lib/minutes/projection";
import type { MinutesFact } from "@/lib/minutes/facts";
import { paperProjection } from "@/lib/papers/projection";
import type { PaperFact } from "@/lib/papers/facts";
import { planProjection } from "@/lib/plans/projection";
import type { PlanFact } from "@/lib/plans/facts";
import { reformProjection } from "@/lib/reforms/projection";
import type { ReformFact } from "@/lib/reforms/facts";
import { templateProjection } from "@/lib/templates/projection";
import type { TemplateFact } from "@/lib/templates/facts";
import { searchProjection, type SearchedFact } from "@/lib/search/projection";
import type { Projection, Write } from "./rows";

/** A text was lawfully erased; the database itself blanks it wherever it was copied to. */
type ContentFact = Fact<"content.erased", "content", { contentId: string; reason: string }>;
/** The tables changed their shape; the row versions that look different now were sealed anew. */
type SchemaFact = Fact<"schema.migrated", "schema", { migrations: readonly string[] }>;

/** Everything that can happen. */
export type AnyFact =
  | OrganisationFact
  | BodyFact
  | PersonFact
  | StrategyFact
  | ProcessFact
  | InitiativeFact
  | TextFact
  | DocumentFact
  | EditionFact
  | StatusFact
  | CommentFact
  | DecisionFact
  | FollowUpFact
  | GoalFact
  | HearingFact
  | MeetingFact
  | MinutesFact
  | PaperFact
  | PlanFact
  | ReformFact
  | TemplateFact
  | ContentFact
  | SchemaFact;

const projections: Projection<AnyFact> = {
  ...organisationProjection,
  ...bodyProjection,
  ...personProjection,
  ...strategyProjection,
  ...processProjection,
  ...initiativeProjection,
  ...textProjection,
  ...documentProjection,
  ...editionProjection,
  ...statusProjection,
  ...commentProjection,
  ...decisionProjection,
  ...followUpProjection,
  ...goalProjection,
  ...hearingProjection,
  ...meetingProjection,
  ...minutesProjection,
  ...paperProjection,
  ...planProjection,
  ...reformProjection,
  ...templateProjection,
  "content.erased": () => [],
  "schema.migrated": () => [],
};

const isSearched = (fact: AnyFact): fact is SearchedFact => Object.hasOwn(searchProjection, fact.type);

/**
 * The rows a fact writes, by the projection of the module that owns it, and what can then be found of it. Pure, so that a
 * bulk load can fold in memory.
 */
export const project = (fact: AnyFact): readonly Write[] => [
  ...writesOf(projections, fact),
  ...(isSearched(fact) ? writesOf(searchProjection, fact) : []),
];

function writesOf<F extends { type: string }>(projection: Projection<F>, fact: F): readonly Write[] {
  // The record maps each type to a function of just that fact, which a lookup by union cannot say.
  const write = projection[fact.type as F["type"]] as (fact: F) => readonly Write[];
  return write(fact);
}
