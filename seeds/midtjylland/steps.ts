import type { TextKind } from "@/lib/documents/model";
import type { Day } from "@/lib/kernel/day";
import type { PhaseKind } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";
import type { DemoEmail } from "./people";
import type { BodyKey, InitiativeKey } from "./types";

/** A fixed day, or one counted back from the day of the first start, so that statuses are fresh. */
export type Moment = { readonly day: Day } | { readonly daysBeforeToday: number };

/** A status as its lead reports it; progress in per cent. */
export type StatusReport = {
  readonly word: StatusWord;
  readonly progress: number;
  readonly note: string;
  readonly nextStep: string;
};

type Deed =
  /** With title, motto and mandate, and its tracks. */
  | { readonly does: "found-strategy" }
  /** The kommissorium with its case number, phases and participants. */
  | { readonly does: "plan-process" }
  | { readonly does: "open-phase" | "close-phase"; readonly phase: PhaseKind }
  | { readonly does: "register-orientation"; readonly phase: PhaseKind; readonly body: BodyKey }
  /** With its owners and sub-points. */
  | { readonly does: "propose-initiative"; readonly initiative: InitiativeKey }
  | { readonly does: "enter-process"; readonly initiative: InitiativeKey; readonly phase: PhaseKind }
  | { readonly does: "advance-initiative"; readonly initiative: InitiativeKey }
  /** The text stands with the initiative, under the same name. */
  | {
      readonly does: "draft-text" | "publish-text";
      readonly initiative: InitiativeKey;
      readonly kind: Exclude<TextKind, "vedtaget">;
    }
  | { readonly does: "assign-lead"; readonly initiative: InitiativeKey; readonly lead: DemoEmail }
  | { readonly does: "waive-lead"; readonly initiative: InitiativeKey; readonly reason: string }
  | { readonly does: "publish-strategy" }
  | ({ readonly does: "record-status"; readonly initiative: InitiativeKey } & StatusReport);

/** Something a person does on a day. What is done the same day is done in the order of the list. */
export type Step = { readonly on: Moment; readonly by: DemoEmail } & Deed;
