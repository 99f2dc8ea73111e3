import type { Outcome } from "@/lib/decisions/model";
import type { Day } from "@/lib/kernel/day";
import type { Stretch } from "@/lib/kernel/stretch";
import type { StatusWord } from "@/lib/status/model";
import type { StatusOnDay } from "@/lib/status/rules";
import type { TextKind } from "@/lib/texts/model";

/** The newest published version of one kind of text. */
export type PublishedText = { id: string; kind: TextKind; number: number };

/** An initiative as it stood at a moment, as far as the viewer saw it then. */
export type Standing = {
  id: string;
  /** "2.4" */
  number: string;
  title: string;
  isWithdrawn: boolean;
  /** The title of the phase it stood in; null: none. */
  phase: { id: string; title: string } | null;
  status: StatusOnDay;
  /** The last day before it was over time; null: it had none. */
  lateAfter: Day | null;
  isLate: boolean;
  /** "Aarhus Kommune (partner)", in their order. */
  owners: readonly string[];
  texts: readonly PublishedText[];
  /** Those that count; `isCorrection`: it stands in the place of one that it corrected. */
  decisions: readonly { id: string; body: string; outcome: Outcome; isCorrection: boolean }[];
  deviations: readonly { id: string; reason: string }[];
  /** How many formal inputs had been answered. */
  answered: number;
};

/** A strategy's initiatives at a moment, by track and number. */
export type Snapshot = readonly Standing[];

/** What was reported and where it stood between two moments, whatever it came to in the end. */
export type Meanwhile = { words: readonly StatusWord[]; phases: readonly { id: string; title: string }[] };

/** What is different of one initiative. `days`: by how many a day moved, later is more. */
export type Difference =
  | { kind: "added" | "removed" | "withdrawn" | "reopened" }
  | { kind: "status"; isWorse: boolean; before: StatusOnDay; after: StatusOnDay }
  | { kind: "progress"; before: number | null; after: number | null }
  | { kind: "late" }
  | { kind: "deviation"; reason: string }
  | { kind: "decision"; body: string; outcome: Outcome; isCorrection: boolean }
  | { kind: "phase"; before: string | null; after: string | null }
  | { kind: "deadline"; before: Day | null; after: Day | null; days: number | null }
  | { kind: "owners"; gone: readonly string[]; come: readonly string[] }
  | { kind: "text"; text: PublishedText; beforeId: string | null }
  | { kind: "input"; count: number }
  | { kind: "title"; before: string; after: string }
  /** It was changed, and changed back: through these. */
  | { kind: "back"; of: "status"; through: readonly StatusWord[] }
  | { kind: "back"; of: "phase"; through: readonly string[] };

/** How many initiatives have which kind of difference, the weightiest first; a status counts as better or worse. */
export type Tally = { kind: Difference["kind"] | "better"; count: number }[];

/** An initiative with what is different of it, the weightiest first. */
export type ChangedInitiative = {
  id: string;
  number: string;
  title: string;
  /** Whether it can be opened as it was before and as it was after. */
  wasThere: boolean;
  isThere: boolean;
  differences: readonly Difference[];
};

/** A meeting whose moment is one of the two. `isAgenda`: the moment is when its agenda was sent. */
export type Occasion = { body: string; heldOn: Day; isAgenda: boolean };

/** All that siden sidst tells of two moments. */
export type Comparison = {
  strategy: { title: string; owner: string; caseNumber: string | null };
  since: Date;
  until: Date;
  /** Whose agendas were looked back and forward to; null: a day's end or an instant was. */
  sinceMeeting: Occasion | null;
  untilMeeting: Occasion | null;
  changed: readonly ChangedInitiative[];
  /** What became of the texts that are told of, by id. */
  texts: ReadonlyMap<string, readonly Stretch[]>;
};
