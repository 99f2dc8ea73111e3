import { beginDocument } from "@/lib/documents/commands/begin-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { splitParagraph } from "@/lib/documents/commands/split-paragraph";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { splitPoints } from "@/lib/kernel/splitting";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishes } from "../rights/stage-documents";
import { anInitiative, aStrategy } from "./plots";

/** What of it is looked at: the paragraph has two parts, one of them new since the edition. */
export type Debate = { readonly slug: string; readonly documentId: string; readonly paragraphId: string };

const INTRODUCTION = `Papiret er et oplæg til **debat**.

## Hvad vi spørger om

- Hvordan møder borgeren ét samlet sundhedsvæsen?
- Hvor skal indsatsen begynde?

| Klynge | Møder |
| --- | --- |
| Aarhus | 4 |`;

const FIRST = "Hvert stykke har sit nummer, så man kan henvise til det i sit høringssvar.";
const SECOND = "Det andet stykke handler om noget andet.";

/** A debatpapir composed of an initiative, with paragraphs of every kind, an edition for the partners, and what is new since. */
export async function stageDebate(): Promise<Debate> {
  const slug = `debat-${crypto.randomUUID().slice(0, 8)}`;
  const place = { secretariat: "strategi@midt.example", owner: "Region Midtjylland" };
  const plot = await aStrategy({
    ...place,
    slug,
    title: `Til debat, ${slug}`,
    isPublished: true,
    sharedWithPartners: true,
  });
  const { secretariat, strategyId } = plot;
  const { initiativeId } = await anInitiative(plot, { title: "Akutteam i klyngen", audience: "public" });
  await secretariat(draftText, { initiativeId, kind: "debat", body: "Teamet kommer **samme dag**." });
  const { subjectId: documentId } = await secretariat(beginDocument, {
    ...{ strategyId, kind: "Debatpapir", title: "Debatpapir om det nære", caseNumber: "1-30-72-225-15" },
    ...{ audience: "partner", textKind: "debat", isComposed: true },
  });
  const writes = async (afterId: string | null, level: number, heading: string | null, body: string) =>
    (await secretariat(writeParagraph, { documentId, afterId, level, heading, body })).subjectId;
  const introduction = await writes(null, 1, "Indledning", INTRODUCTION);
  const paragraphId = await writes(introduction, 1, null, FIRST);
  await writes(paragraphId, 3, "Et underafsnit, der springer et niveau over", SECOND);
  await publishes(secretariat, documentId);
  const body = `${FIRST.replace("sit nummer", "sit eget nummer")}\n\n${SECOND}`;
  const on = { documentId, paragraphId };
  const words = { level: 1, heading: null, body, draftVersion: 0 };
  const { version } = await secretariat(rewriteParagraph, { ...on, ...words, expectedVersion: 1 });
  const [at] = splitPoints(body);
  await secretariat(splitParagraph, { ...on, expectedVersion: version, at });
  return { slug, documentId, paragraphId };
}
