import "server-only";
import * as z from "zod";
import { fromList, id, key, optional, text, ticked, version, whole } from "@/lib/platform/input";
import { AUDIENCES } from "@/lib/strategies/model";
import { TEXT_KINDS } from "@/lib/texts/model";
import { MOST_BYTES, subjectIn } from "./model";

const title = () => text({ what: "Titlen", min: 1, max: 200 });
const audience = () => z.enum(AUDIENCES, "Vælg, hvem der må læse dokumentet.");
const caseNumber = () => optional(text({ what: "Sagsnummeret", max: 40 }));

/** `kind`: its name; one that is not known yet is brought in. `isComposed`: with a paragraph for each track and initiative. */
export const beginDocumentInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  kind: text({ what: "Dokumenttypen", min: 2, max: 60 }),
  title: title(),
  audience: audience(),
  caseNumber: caseNumber(),
  textKind: optional(z.enum(TEXT_KINDS, "Vælg, hvilke tekster dokumentet sættes sammen af.")),
  isComposed: ticked(),
  source: optional(text({ what: "Kilden", max: 300 })),
  isDemonstration: z.boolean().default(false),
});

export const retitleDocumentInput = z.strictObject({
  key: key(),
  documentId: id<"Document">(),
  expectedVersion: version(),
  title: title(),
  audience: audience(),
  caseNumber: caseNumber(),
});

const level = () => whole({ min: 1, max: 3, message: "Vælg niveau 1, 2 eller 3." }).transform((n) => n as 1 | 2 | 3);
const heading = () => optional(text({ what: "Overskriften", max: 200 }));
const body = () => text({ what: "Teksten", max: 20_000 });

const about = () => fromList(subjectIn, "Vælg et spor eller et initiativ fra listen.").prefault("");

const words = { level: level(), heading: heading(), body: body(), about: about() };
const sayingSomething = ({ heading: named, body: said }: { heading: string | null; body: string }): boolean =>
  named !== null || said !== "";
const SAY_SOMETHING = { path: ["body"], message: "Skriv en tekst eller en overskrift." };

export const writeParagraphInput = z
  .strictObject({
    key: key(),
    documentId: id<"Document">(),
    afterId: optional(id<"Paragraph">("Vælg, hvor afsnittet skal stå.")),
    ...words,
  })
  .refine(sayingSomething, SAY_SOMETHING);

const onParagraph = {
  key: key(),
  documentId: id<"Document">(),
  paragraphId: id<"Paragraph">(),
  expectedVersion: version(),
};

/** Of a paragraph's form, whether it is saved or kept as a draft. `draftVersion`: the draft the form stands on; 0: none. */
export const rewriteParagraphInput = z.strictObject({ ...onParagraph, ...words, draftVersion: version().default(0) });
export const splitParagraphInput = z.strictObject({
  ...onParagraph,
  at: whole({ min: 1, max: 20_000, message: "Vælg, hvor afsnittet skal deles." }),
});
export const mergeParagraphInput = z.strictObject(onParagraph);
export const removeParagraphInput = z.strictObject(onParagraph);
export const moveParagraphInput = z.strictObject({
  ...onParagraph,
  /** null: first of all. */
  afterId: optional(id<"Paragraph">("Vælg, hvor afsnittet skal stå.")),
});

export const renumberDocumentInput = z.strictObject({
  key: key(),
  documentId: id<"Document">(),
  expectedVersion: version(),
});

/** A file that somebody sent. */
const sentFile = () =>
  z.strictObject({
    name: text({ what: "Filens navn", max: 255 }),
    content: z.base64("Filen kunne ikke læses. Vælg den igen.").max(BASE64_LENGTH, "Filen er for stor."),
  });

/** Of `MOST_BYTES`: four letters for three bytes. */
const BASE64_LENGTH = 4 * Math.ceil(MOST_BYTES / 3);

export const importParagraphsInput = z.strictObject({ key: key(), documentId: id<"Document">(), file: sentFile() });

/** What a file may say of a paragraph: what a person may write in one. */
export const foundWords = z.strictObject({ heading: heading(), body: body() });
