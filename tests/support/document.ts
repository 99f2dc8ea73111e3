import { beginDocument } from "@/lib/documents/commands/begin-document";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { database } from "@/lib/platform/db";
import { done, type Wish } from "./commands";
import { aStrategy, type StagedStrategy } from "./plots";
import type { Stage } from "./stage";

export type StagedDocument = { readonly strategy: StagedStrategy; readonly documentId: string };

/** An empty document of a strategy of its own, unless one is given. */
export async function aDocument(
  stage: Stage,
  { strategy, ...wish }: Wish & { strategy?: StagedStrategy } = {},
): Promise<StagedDocument> {
  const of = strategy ?? (await aStrategy(stage));
  const { subjectId: documentId } = await done(beginDocument, stage.actors.secretariat, {
    strategyId: of.id,
    kind: "Notat",
    title: "Notat om det nære",
    audience: "partner",
    ...wish,
  });
  return { strategy: of, documentId };
}

/** Paragraphs one after the other. @returns their ids */
export async function withParagraphs(
  { actors }: Stage,
  documentId: string,
  bodies: readonly string[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const body of bodies) {
    const wish = { documentId, afterId: ids.at(-1) ?? null, level: 1, heading: null, body };
    ids.push((await done(writeParagraph, actors.secretariat, wish)).subjectId);
  }
  return ids;
}

/** The paragraphs that stand, in their order. */
export const standingIn = (documentId: string) =>
  database().now.paragraph.findMany({
    where: { documentId, endedOn: null },
    orderBy: { place: "asc" },
    select: { id: true, label: true, level: true, heading: true, body: true, version: true },
  });

export const descentsIn = (documentId: string) =>
  database().now.paragraphDescent.findMany({
    where: { from: { documentId } },
    select: { fromId: true, toId: true, how: true },
  });
