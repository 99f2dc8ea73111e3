import type { Shown } from "./model";
import type { ParagraphChange } from "./rules";

export type EditionRefusal =
  | { code: "EMPTY_DOCUMENT" }
  /** Initiatives without the text that is to stand in the document. */
  | { code: "TEXT_MISSING"; titles: readonly string[] }
  /** Initiatives or texts that fewer may read than the document. */
  | { code: "TEXT_TOO_NARROW"; titles: readonly string[] }
  | { code: "NOTHING_NEW" }
  | { code: "NOT_AS_READ" }
  | { code: "CHANGED_MEANWHILE" };

export function explainEditionRefusal(refusal: EditionRefusal): string {
  switch (refusal.code) {
    case "EMPTY_DOCUMENT":
      return "Dokumentet har ingen afsnit endnu. Skriv det første, før det offentliggøres.";
    case "TEXT_MISSING":
      return "Der mangler tekster. Skriv dem på initiativernes sider, eller fjern afsnittene:";
    case "TEXT_TOO_NARROW":
      return "Dokumentet må læses af flere end disse initiativers tekster. Fjern afsnittene, eller vælg en snævrere kreds:";
    case "NOTHING_NEW":
      return "Dokumentet siger det samme som den seneste udgave. Der er intet nyt at offentliggøre.";
    case "NOT_AS_READ":
      return "Dokumentet er ændret, siden du læste det. Læs det, som det er nu, og offentliggør så.";
    case "CHANGED_MEANWHILE":
      return "Dokumentet blev ændret, mens det blev dannet. Læs det, som det er nu, og offentliggør så.";
  }
}

/** Which initiatives it is about, line by line. */
export const detailsOfRefusal = (refusal: EditionRefusal): readonly string[] =>
  "titles" in refusal ? refusal.titles : [];

/** What is shown or compared with. */
export const shownLabel = (shown: Shown): string => (shown === "udkast" ? "udkastet" : `udgave nr. ${String(shown)}`);

/** What became of a paragraph, in one line: "Afsnit 4 a: nyt, delt fra 4". */
export function describeParagraphChange(change: ParagraphChange): string {
  const { before, after, cameOf, wentTo } = change;
  const words = [
    ...(before === null ? [cameOf.length > 0 ? `nyt, med ord fra ${cameOf.join(" og ")}` : "nyt"] : []),
    ...(after === null ? [wentTo.length > 0 ? `lagt sammen med ${wentTo.join(" og ")}` : "fjernet"] : []),
    ...(change.isRewritten ? ["skrevet om"] : []),
    ...(change.isMoved ? ["flyttet"] : []),
    ...(change.isRenumbered ? [`før nummer ${before?.label ?? ""}`] : []),
    ...(before !== null && after !== null && cameOf.length > 0 ? [`med ord fra ${cameOf.join(" og ")}`] : []),
    ...(before !== null && after !== null && wentTo.length > 0 ? [`ord er gået til ${wentTo.join(" og ")}`] : []),
  ];
  return `Afsnit ${(after ?? before)?.label ?? ""}: ${words.join(", ")}`;
}
