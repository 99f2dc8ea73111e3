import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";

export type MeetingRefusal =
  | { code: "BODY_NOT_THERE_THEN"; name: string }
  | { code: "STRATEGY_NOT_FOUND" }
  | { code: "EDITION_NOT_FOUND" }
  | { code: "PHASE_NOT_FOUND" }
  | { code: "INITIATIVE_NOT_FOUND" }
  | { code: "SEVERAL_STRATEGIES" }
  | { code: "NOT_IN_A_PHASE"; titles: readonly string[] }
  | { code: "FINAL_TEXT_NOT_PUBLISHED"; titles: readonly string[] }
  | { code: "AGENDA_EMPTY" }
  | { code: "NOTHING_NEW" };

export function explainMeetingRefusal(refusal: MeetingRefusal): string {
  switch (refusal.code) {
    case "BODY_NOT_THERE_THEN":
      return `${refusal.name} findes ikke den dag. Ret mødedagen.`;
    case "STRATEGY_NOT_FOUND":
      return "Strategien findes ikke, eller du har ikke adgang til den. Vælg en anden.";
    case "EDITION_NOT_FOUND":
      return "Dokumentet findes ikke, eller du har ikke adgang til det. Vælg et andet.";
    case "PHASE_NOT_FOUND":
      return "Fasen hører ikke til strategien. Vælg en af strategiens faser.";
    case "INITIATIVE_NOT_FOUND":
      return "Et af initiativerne findes ikke, eller du har ikke adgang til det. Vælg dem igen.";
    case "SEVERAL_STRATEGIES":
      return "Et punkt handler om én strategi. Sæt initiativer og dokumenter fra flere strategier på hvert sit punkt.";
    case "NOT_IN_A_PHASE":
      return "Initiativer, der ikke står i nogen fase, kan ikke behandles. Fravælg dem, eller bed sekretariatet om at sætte dem i proces.";
    case "FINAL_TEXT_NOT_PUBLISHED":
      return "Der kan ikke træffes beslutning om initiativer uden et offentliggjort endeligt forslag. Fravælg dem, eller bed sekretariatet om at offentliggøre forslaget.";
    case "AGENDA_EMPTY":
      return "Der står ingen punkter på dagsordenen endnu. Sæt et punkt på, og udsend den så.";
    case "NOTHING_NEW":
      return "Dagsordenen er udsendt, som den står. Sæt et nyt punkt på, før den udsendes igen.";
  }
}

/** What its pages are called: "Regionsrådet, 22. juni 2016". */
export const meetingTitle = ({ body, heldOn }: { body: { name: string }; heldOn: Day }): string =>
  `${body.name}, ${formatDay(heldOn)}`;

/** Which initiatives it is about, line by line, for the refusals that can say it. */
export const meetingRefusalDetails = (refusal: { code: string; titles?: readonly string[] }): readonly string[] =>
  refusal.titles ?? [];
