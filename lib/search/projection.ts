import "server-only";
import type { CommentFact } from "@/lib/comments/facts";
import type { DecisionFact } from "@/lib/decisions/facts";
import type { DocumentFact } from "@/lib/documents/facts";
import type { EditionFact } from "@/lib/editions/facts";
import type { TextFact } from "@/lib/texts/facts";
import type { GoalFact } from "@/lib/goals/facts";
import type { HearingFact } from "@/lib/hearings/facts";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection, type Row, type Write } from "@/lib/platform/rows";
import type { ProcessFact } from "@/lib/processes/facts";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { EntryKind } from "./model";
import { widestAudience } from "./rules";

/** What happens elsewhere and can be found here. */
export type SearchedFact =
  | Extract<StrategyFact, { type: "strategy.founded" | "track.added" }>
  | Extract<ProcessFact, { type: "process.planned" }>
  | Extract<InitiativeFact, { type: "initiative.proposed" }>
  | TextFact
  | Extract<DocumentFact, { type: "document.begun" | "document.retitled" }>
  | EditionFact
  | GoalFact
  | DecisionFact
  | CommentFact
  | HearingFact;

type Entry = Pick<Row<"SearchEntry">, "title" | "happenedOn"> &
  Partial<Omit<Row<"SearchEntry">, "kind">> & { id: string; kind: EntryKind };

/** What it leads to is what it is about, unless said otherwise. */
const found = (entry: Entry): Write =>
  insert("SearchEntry", {
    subjectId: entry.id,
    strategyId: null,
    initiativeId: null,
    audience: "public",
    body: "",
    caseNumber: null,
    version: 1,
    ...entry,
  });

/**
 * A second projection over the facts of other modules: each writes its own tables, and this one what can be found of it.
 * An entry has the id of the thing itself. `audience` is the widest that may find it; who may see its strategy or
 * initiative is asked when somebody searches. A draft lies ready with no day, and is found from the day it is published.
 */
export const searchProjection: Projection<SearchedFact> = {
  "strategy.founded": ({ subject, happenedOn, data: { title, motto, caseNumber } }) => [
    found({
      id: subject.id,
      kind: "strategi",
      strategyId: subject.id,
      title,
      body: motto ?? "",
      caseNumber,
      happenedOn: asDate(happenedOn),
    }),
  ],
  "track.added": ({ subject, happenedOn, data: { strategyId, title, introduction } }) => [
    found({ id: subject.id, kind: "spor", strategyId, title, body: introduction, happenedOn: asDate(happenedOn) }),
  ],
  // The kommissorium's case number leads to the strategy that is made by it.
  "process.planned": ({ subject, happenedOn, data: { strategyId, title, caseNumber } }) => [
    found({
      id: subject.id,
      kind: "strategi",
      subjectId: strategyId,
      strategyId,
      title,
      caseNumber,
      happenedOn: asDate(happenedOn),
    }),
  ],
  "initiative.proposed": ({ subject, happenedOn, data: { strategyId, title, subPoints } }) =>
    [{ id: subject.id, title }, ...subPoints].map((named) =>
      found({
        id: named.id,
        kind: "initiativ",
        subjectId: subject.id,
        strategyId,
        initiativeId: subject.id,
        title: named.title,
        happenedOn: asDate(happenedOn),
      }),
    ),
  "text.drafted": ({ subject, data: { initiativeId, kind, audience, body } }) => [
    found({
      id: subject.id,
      kind: "tekst",
      initiativeId,
      audience: widestAudience(kind, audience),
      title: "",
      body,
      happenedOn: null,
    }),
  ],
  "text.rewritten": ({ subject, data: { body } }) => [
    change("SearchEntry", subject.id, { body, version: subject.version }),
  ],
  "text.published": ({ subject, happenedOn }) => [
    change("SearchEntry", subject.id, { happenedOn: asDate(happenedOn), version: subject.version }),
  ],
  // It lies ready until it is published; what is found is what its newest edition says.
  "document.begun": ({ subject, data: { strategyId, title, audience, caseNumber } }) => [
    found({ id: subject.id, kind: "dokument", strategyId, audience, title, caseNumber, happenedOn: null }),
  ],
  "document.retitled": ({ subject, data }) => [change("SearchEntry", subject.id, data)],
  "edition.published": ({ happenedOn, data: { documentId, number, words } }) => [
    change("SearchEntry", documentId, { body: words, happenedOn: asDate(happenedOn), version: number }),
  ],
  "goal.set": ({ subject, happenedOn, data: { strategyId, title, body } }) => [
    found({ id: subject.id, kind: "maal", strategyId, title, body, happenedOn: asDate(happenedOn) }),
  ],
  // One for each initiative it counts for: whoever sees one of them finds the decision. Or one alone: whoever sees the item.
  "decision.recorded": ({ subject, happenedOn, data: { subjects, wording, caseNumber } }) =>
    (subjects.length > 0 ? subjects : [{ id: subject.id, initiativeId: null }]).map(({ id, initiativeId }) =>
      found({
        id,
        kind: "beslutning",
        subjectId: subject.id,
        initiativeId,
        title: "",
        body: wording,
        caseNumber,
        happenedOn: asDate(happenedOn),
      }),
    ),
  // A note is for the region alone, and for reading where it stands.
  "comment.sent": ({ subject, happenedOn, data: { kind, initiativeId, body } }) =>
    kind === "notat"
      ? []
      : [
          found({
            id: subject.id,
            kind: "kommentar",
            initiativeId,
            audience: "partner",
            title: "",
            body,
            happenedOn: asDate(happenedOn),
          }),
        ],
  "response.sent": ({ subject, happenedOn, data: { initiativeId, text } }) => [
    found({
      id: subject.id,
      kind: "input",
      initiativeId,
      audience: "partner",
      title: "",
      body: text,
      happenedOn: asDate(happenedOn),
    }),
  ],
  // Leads to the input it is a reply to, and is read by those who read that.
  "response.replied": ({ subject, happenedOn, data: { entry, reply } }) =>
    entry === undefined
      ? []
      : [
          found({
            ...entry,
            kind: "input",
            subjectId: subject.id,
            audience: "partner",
            title: "",
            body: reply,
            happenedOn: asDate(happenedOn),
          }),
        ],
};
