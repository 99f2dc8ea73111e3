import { outcomeLabel } from "@/lib/decisions/labels";
import type { Outcome } from "@/lib/decisions/model";
import { textKindLabel } from "@/lib/texts/labels";
import type { TextKind } from "@/lib/texts/model";
import { statusWordLabel } from "@/lib/status/labels";
import type { StatusWord } from "@/lib/status/model";
import type { ChangeType } from "./model";

/** What a fact says about itself, as far as its news needs it. */
export type ChangeDetails = {
  word: StatusWord | null;
  phase: string | null;
  textKind: TextKind | null;
  outcome: Outcome | null;
  /** It corrects an earlier decision. */
  isCorrection: boolean;
  body: string | null;
};

/** The news in one line: "Meldt forsinket", "Rykket videre til »Input«". */
export function describeChange(type: ChangeType, details: ChangeDetails): string {
  const { word, phase, textKind, outcome, isCorrection, body } = details;
  const inPhase = phase === null ? "" : ` »${phase}«`;
  switch (type) {
    case "status.recorded":
      return word === null ? "Ny status" : `Status meldt: ${statusWordLabel[word].toLowerCase()}`;
    case "initiative.entered":
      return `Gået ind i processen${inPhase}`;
    case "initiative.advanced":
      return `Rykket videre til${inPhase}`;
    case "initiative.returned":
      return `Sendt tilbage til${inPhase}`;
    case "initiative.withdrawn":
      return "Trukket ud af processen";
    case "initiative.reopened":
      return `Genoptaget i${inPhase}`;
    case "text.published":
      return textKind === null ? "Tekst offentliggjort" : `${textKindLabel[textKind]} offentliggjort`;
    case "decision.recorded":
      return `${body ?? "Beslutning"}: ${outcome === null ? "besluttet" : outcomeLabel[outcome].toLowerCase()}${isCorrection ? " (rettelse)" : ""}`;
  }
}
