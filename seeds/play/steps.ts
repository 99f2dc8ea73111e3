import type { CommentKind } from "@/lib/comments/model";
import type { Outcome } from "@/lib/decisions/model";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "@/lib/texts/model";
import type { Route } from "@/lib/initiatives/model";
import { addDays, type Day } from "@/lib/kernel/day";
import type { PartyState, PhaseKind, ProcessPurpose } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";
import type { DemoEmail } from "../midtjylland/people";
import type { BodyKey, InitiativeKey, OrganisationKey } from "../midtjylland/types";

/** A fixed day, or one counted back from the day of the first start, so that statuses are fresh; negative: to come. */
export type Moment = { readonly day: Day } | { readonly daysBeforeToday: number };

export const dayOfMoment = (on: Moment, today: Day): Day =>
  "day" in on ? on.day : addDays(today, -on.daysBeforeToday);

/** A status as its lead reports it; progress in per cent. */
type StatusReport = {
  readonly word: StatusWord;
  readonly progress: number;
  readonly note: string;
  readonly nextStep: string;
};

/** What happens to the strategy as a whole. */
export type StrategyDeed =
  /** With title, motto and mandate, and its tracks. */
  | { readonly does: "found-strategy" }
  | { readonly does: "set-goals" | "announce-plans" | "publish-strategy" }
  | { readonly does: "adopt-strategy"; readonly body: string; readonly adoptedOn: Day };

/** What happens to its process. */
export type ProcessDeed =
  | { readonly does: "plan-process"; readonly purpose: ProcessPurpose }
  /** Draws a template of the region's with the phases and parties of the governing process. */
  | { readonly does: "draw-template"; readonly title: string; readonly description: string }
  /** Plans the governing process by the template that was drawn, with its own times. */
  | { readonly does: "plan-from-template" }
  | { readonly does: "open-phase" | "close-phase"; readonly phase: PhaseKind }
  | { readonly does: "register-orientation"; readonly phase: PhaseKind; readonly party: BodyKey }
  | {
      readonly does: "register-answer";
      readonly phase: PhaseKind;
      readonly party: BodyKey | OrganisationKey;
      readonly state: PartyState;
    }
  | { readonly does: "hold-milestone"; readonly phase: PhaseKind; readonly milestone: string }
  | { readonly does: "register-result"; readonly phase: PhaseKind; readonly result: string }
  /** Everything that is ready goes on from the phase. */
  | { readonly does: "advance-ready"; readonly phase: PhaseKind };

/** What happens at meetings; meetings and items go by names of the script's own. */
export type MeetingDeed =
  | { readonly does: "call-meeting"; readonly meeting: string; readonly body: BodyKey; readonly heldOn: Moment }
  | {
      readonly does: "list-item";
      readonly meeting: string;
      readonly item: string;
      readonly title: string;
      readonly proposal: string;
      readonly initiatives: readonly InitiativeKey[];
      /** Left out: it takes no document; else the newest edition of it. */
      readonly document?: string;
    }
  | { readonly does: "publish-agenda"; readonly meeting: string }
  | {
      readonly does: "make-paper";
      readonly item: string;
      readonly resume: string;
      readonly account: string;
      readonly consequences: string;
    }
  | {
      /** Corrects the newest decision on the item: its day and its initiatives stand. */
      readonly does: "correct-decision";
      readonly item: string;
      readonly outcome: Outcome;
      readonly wording: string;
      readonly caseNumber: string | null;
    }
  | {
      readonly does: "record-decision";
      readonly item: string;
      readonly outcome: Outcome;
      readonly wording: string;
      readonly caseNumber: string | null;
      readonly initiatives: readonly InitiativeKey[];
      /** "idet …": followed up by a person. */
      readonly conditions?: readonly { readonly text: string; readonly by: DemoEmail; readonly deadline: Moment }[];
    }
  /** The minutes as one text, put under the agenda's items and published. */
  | { readonly does: "paste-minutes"; readonly meeting: string; readonly text: string }
  | {
      readonly does: "close-follow-up";
      readonly item: string;
      /** From 1. */
      readonly number: number;
      readonly note: string;
    };

/** What happens to documents; they go by names of the script's own. */
export type DocumentDeed = { readonly document: string } & (
  | {
      readonly does: "begin-document";
      readonly kind: string;
      readonly title: string;
      readonly audience: Audience;
      readonly caseNumber: string | null;
      /** The texts it is composed of; null: it is written of its own. */
      readonly textKind: TextKind | null;
      readonly source: string | null;
    }
  | {
      readonly does: "write-section";
      readonly level: 1 | 2 | 3;
      readonly heading: string;
      readonly body: string;
      /** Before all others; else after them. */
      readonly isFirst?: true;
    }
  | { readonly does: "renumber-document" | "publish-edition" }
);

type OnInitiative = { readonly initiative: InitiativeKey };

/** What happens to one initiative. */
export type InitiativeDeed = OnInitiative &
  (
    | { readonly does: "propose-initiative" }
    | { readonly does: "enter-process"; readonly phase: PhaseKind }
    /** `reason`: by deviation. */
    | { readonly does: "advance-initiative"; readonly reason?: string }
    /** The text stands with the initiative, under its kind, unless a changed one is given. */
    | { readonly does: "draft-text"; readonly kind: TextKind; readonly body?: string }
    | { readonly does: "publish-text"; readonly kind: TextKind }
    | { readonly does: "assign-lead"; readonly lead: DemoEmail }
    | { readonly does: "waive-lead"; readonly reason: string }
    | { readonly does: "settle-route"; readonly route: Route }
    | ({ readonly does: "record-status" } & StatusReport)
  );

/** What parties say; responses and comments that something is answered to go by names of the script's own. */
export type VoiceDeed =
  | {
      readonly does: "send-response" | "register-letter";
      readonly initiative: InitiativeKey;
      readonly party: BodyKey | OrganisationKey;
      readonly response: string;
      readonly text: string;
    }
  | { readonly does: "reply-to-response"; readonly response: string; readonly reply: string }
  | {
      readonly does: "send-comment";
      readonly initiative: InitiativeKey;
      readonly kind: CommentKind;
      /** In whose name; null: the person's own. */
      readonly organisation: OrganisationKey | null;
      readonly body: string;
      readonly comment?: string;
      readonly answers?: string;
    };

export type Deed = StrategyDeed | DocumentDeed | ProcessDeed | MeetingDeed | InitiativeDeed | VoiceDeed;

/** Something a person does on a day. What is done the same day is done in the order of the list. */
export type Step = { readonly on: Moment; readonly by: DemoEmail } & Deed;
