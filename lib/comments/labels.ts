import { MOST_ANSWERS, type CommentKind } from "./model";

export const commentKindLabel: Record<CommentKind, string> = { kommentar: "Kommentar", notat: "Internt notat" };

export type CommentRefusal =
  | { code: "COMMENTS_CLOSED" }
  | { code: "NOT_YOUR_ORGANISATION" }
  | { code: "COMMENT_NOT_FOUND" }
  | { code: "ANSWER_TO_ANSWER" }
  | { code: "THREAD_FULL" };

export function explainCommentRefusal(refusal: CommentRefusal): string {
  switch (refusal.code) {
    case "COMMENTS_CLOSED":
      return "Der er lukket for kommentarer. De kan skrives, mens initiativet er i input, høring eller udmøntning.";
    case "NOT_YOUR_ORGANISATION":
      return "Du kan ikke skrive på den organisations vegne. Vælg en af dine egne, eller skriv i eget navn.";
    case "COMMENT_NOT_FOUND":
      return "Den kommentar, du ville svare på, findes ikke. Skriv din kommentar som en ny.";
    case "ANSWER_TO_ANSWER":
      return "Der kan ikke svares på et svar. Svar på den kommentar, tråden begynder med.";
    case "THREAD_FULL":
      return `Tråden har ${String(MOST_ANSWERS)} svar og kan ikke blive længere. Skriv en ny kommentar.`;
  }
}
