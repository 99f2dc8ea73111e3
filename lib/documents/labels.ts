import { MOST_PARAGRAPHS, type Paragraph } from "./model";
import type { Audience } from "@/lib/strategies/model";
import { textKindLabel } from "@/lib/texts/labels";
import { TEXT_KINDS } from "@/lib/texts/model";

/** Who reads a document's editions. */
export const documentAudienceLabel: Record<Audience, string> = {
  internal: "Regionen selv",
  partner: "Parterne",
  public: "Alle",
};

const AUDIENCE_ORDER = ["partner", "public", "internal"] as const satisfies readonly Audience[];
export const AUDIENCE_OPTIONS = AUDIENCE_ORDER.map((value) => ({ value, label: documentAudienceLabel[value] }));
export const TEXT_KIND_OPTIONS = TEXT_KINDS.map((value) => ({ value, label: textKindLabel[value] }));

export const LEVEL_OPTIONS = [
  { value: "1", label: "1 – hovedafsnit" },
  { value: "2", label: "2 – underafsnit" },
  { value: "3", label: "3 – under et underafsnit" },
];

export type DocumentRefusal =
  /** It is composed of texts that fewer people read than the document. */
  | { code: "AUDIENCE_TOO_WIDE" }
  /** Its editions tell of initiatives that fewer may read. */
  | { code: "EDITIONS_TOO_NARROW"; titles: readonly string[] }
  | { code: "NOTHING_TO_COMPOSE" }
  | { code: "PARAGRAPH_GONE" }
  | { code: "STANDS_THERE" }
  | { code: "NOT_IN_STRATEGY" }
  | { code: "WORDS_OF_INITIATIVE" }
  | { code: "NOT_A_SPLIT" }
  | { code: "NUMBERED_ALREADY" }
  | { code: "TOO_MANY_PARAGRAPHS"; most: number }
  /** Paragraphs of a file were changed here since the file was made. */
  | { code: "CHANGED_SINCE_FILE"; labels: readonly string[] }
  /** In a file, words that are initiatives' texts were changed. */
  | { code: "INITIATIVES_WORDS_IN_FILE"; labels: readonly string[] }
  | { code: "NOTHING_NEW_IN_FILE" }
  | { code: "FILE_UNREADABLE" }
  /** It has no paragraphs, more than a document holds, or one that is too long. */
  | { code: "FILE_DOES_NOT_FIT" }
  | { code: "DRAFT_CHANGED" };

export function explainDocumentRefusal(refusal: DocumentRefusal): string {
  switch (refusal.code) {
    case "AUDIENCE_TOO_WIDE":
      return "Dokumentet er sat sammen af initiativernes tekster, og dem læser parterne, ikke offentligheden, før de er vedtaget. Vælg »Parterne« eller »Regionen selv«.";
    case "EDITIONS_TOO_NARROW":
      return "Udgaverne fortæller om initiativer, som færre må læse. Begynd et nyt dokument uden dem til den bredere kreds.";
    case "NOTHING_TO_COMPOSE":
      return "Strategien har endnu ingen initiativer at sætte dokumentet sammen af. Begynd med et tomt dokument, eller opret initiativerne først.";
    case "PARAGRAPH_GONE":
      return "Afsnittet står der ikke længere: en anden har fjernet det eller lagt det sammen med et andet. Se dokumentet, som det er nu, og vælg igen.";
    case "STANDS_THERE":
      return "Afsnittet står der allerede. Vælg et andet sted.";
    case "NOT_IN_STRATEGY":
      return "Det, afsnittet skulle handle om, hører ikke til strategien. Vælg et spor eller et initiativ fra listen.";
    case "WORDS_OF_INITIATIVE":
      return "Ordene er initiativets egen tekst. Ret dem på initiativets side; her kan afsnittet flyttes, omdøbes eller fjernes.";
    case "NOT_A_SPLIT":
      return "Der kan ikke deles dér: afsnittet er ændret, eller stedet ligger midt i noget. Vælg et sted fra listen.";
    case "NUMBERED_ALREADY":
      return "Alle afsnit har allerede det nummer, deres plads giver. Der er intet at ændre.";
    case "TOO_MANY_PARAGRAPHS":
      return `Et dokument kan højst have ${String(refusal.most)} afsnit. Del det i flere dokumenter.`;
    case "CHANGED_SINCE_FILE":
      return `Afsnit ${refusal.labels.join(", ")} er ændret her, siden filen blev hentet, og filen siger noget andet. Intet er indlæst. Hent filen igen, og før dine ændringer ind i den.`;
    case "INITIATIVES_WORDS_IN_FILE":
      return `Afsnit ${refusal.labels.join(", ")} er initiativernes egne tekster, og filen siger noget andet. Intet er indlæst. Ret dem på initiativernes sider, og indlæs filen igen uden de ændringer.`;
    case "NOTHING_NEW_IN_FILE":
      return "Filen siger det samme, som der allerede står. Der er intet at indlæse.";
    case "FILE_UNREADABLE":
      return "Filen kan ikke læses. Gem den som Word (.docx) eller Markdown (.md), og prøv igen.";
    case "FILE_DOES_NOT_FIT":
      return `Filen kan ikke indlæses: den har ingen afsnit, flere end ${String(MOST_PARAGRAPHS)}, eller et afsnit på over 20.000 tegn.`;
    case "DRAFT_CHANGED":
      return "En anden har gemt en kladde af det samme. Din tekst står stadig her.";
  }
}

/** So much of a paragraph tells it from the others in a list. */
const EXCERPT = 70;

/** A text's first words, on one line. */
export function excerpt(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).trimEnd()} …`;
}

/** A paragraph in a list to choose from. */
export const paragraphLabel = ({ label, heading, body }: Pick<Paragraph, "label" | "heading" | "body">): string =>
  `${label} ${excerpt(heading ?? body)}`;

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  "ingen-fil": "Vælg en fil, før du indlæser.",
  "fil-for-stor": "Filen er for stor. Den må højst fylde 5 MB; tag billederne ud.",
  FILE_UNREADABLE: explainDocumentRefusal({ code: "FILE_UNREADABLE" }),
  FILE_DOES_NOT_FIT: explainDocumentRefusal({ code: "FILE_DOES_NOT_FIT" }),
  NOTHING_NEW_IN_FILE: explainDocumentRefusal({ code: "NOTHING_NEW_IN_FILE" }),
  WORDS_OF_INITIATIVE: explainDocumentRefusal({ code: "WORDS_OF_INITIATIVE" }),
  TOO_MANY_PARAGRAPHS: explainDocumentRefusal({ code: "TOO_MANY_PARAGRAPHS", most: MOST_PARAGRAPHS }),
};

/**
 * Why a file was not taken in, by what the address says. null: it says nothing that is known.
 * @param labels the paragraphs it is about
 */
export function explainFileProblem(code: string, labels: readonly string[]): string | null {
  if (code === "") return null;
  if (code === "CHANGED_SINCE_FILE" || code === "INITIATIVES_WORDS_IN_FILE")
    return explainDocumentRefusal({ code, labels });
  return Object.hasOwn(FILE_PROBLEMS, code) ? (FILE_PROBLEMS[code] ?? null) : "Filen er ikke indlæst. Prøv igen.";
}

const LABEL = /^[\d. a-zæøå]{1,12}$/;

/** The paragraphs an address names. */
export const labelsIn = (text: string): readonly string[] =>
  text
    .split(",")
    .filter((label) => LABEL.test(label))
    .slice(0, 20);
