import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";

/** An initiative on the agenda, in the version of its text that is to be decided on; null: none was published. */
export type ListedSubject = { id: string; number: number; initiativeId: string; textId: string | null };

export type MeetingFact =
  /** Happens on the day the meeting was called; `heldOn` is when it takes place. */
  | Fact<"meeting.called", "meeting", { bodyId: string; heldOn: Day; place: Written | null; isDemonstration: boolean }>
  /** Another body holds it. */
  | Fact<"meeting.transferred", "meeting", { bodyId: string }>
  | Fact<
      "item.listed",
      "item",
      {
        meetingId: string;
        meetingVersion: number;
        number: number;
        title: Written;
        proposal: Written | null;
        strategyId: string | null;
        phaseId: string | null;
        subjects: readonly ListedSubject[];
        /** Left out: it takes no edition of a document. */
        editionId?: string | null;
        /** Left out: for everybody who sees what it is about. */
        isClosed?: boolean;
        /** Left out: it could be seen as soon as it was listed. */
        isPublished?: boolean;
      }
    >
  /** The agenda was sent to the members: its moment is the fact's stamp. `number` from 1: a later one brings what came to it. */
  | Fact<
      "agenda.published",
      "agenda",
      { meetingId: string; meetingVersion: number; number: number; itemIds: readonly string[] }
    >;
