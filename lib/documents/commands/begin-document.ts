import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { Tx } from "@/lib/platform/db";
import { asWideAs, type Audience } from "@/lib/strategies/model";
import type { TextKind } from "@/lib/texts/model";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import type { ParagraphWords } from "../model";
import { canWriteDocument, isTooWide } from "../policy";
import { writeAll } from "../rules";
import { beginDocumentInput } from "../schema";

/**
 * Begins a document of a strategy: empty, or composed in one step with a paragraph for each track and each of its
 * initiatives that the document's readers may see. Where it is composed of a kind of texts, the initiatives' words are those
 * texts themselves. Refuses AUDIENCE_TOO_WIDE, NOTHING_TO_COMPOSE.
 */
export const beginDocument = command({
  name: "document.begin",
  input: beginDocumentInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, wish) => {
    const strategy = await tx.strategy.findUnique({ where: { id: wish.strategyId }, select: { ownerId: true } });
    const kind = await tx.documentKind.findUnique({ where: { name: wish.kind }, select: { id: true } });
    const composed = wish.isComposed ? await compose(tx, wish) : [];
    return strategy && { version: null, ownerId: strategy.ownerId, kindId: kind?.id ?? null, composed };
  },
  see: (actor, evidence) => canWriteDocument(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: ({ kindId, composed }, wish, { mint, today, actor }): Result<DocumentFact[], DocumentRefusal> => {
    const { strategyId, audience, caseNumber, textKind, source, isDemonstration } = wish;
    if (isTooWide(wish)) return refuse({ code: "AUDIENCE_TOO_WIDE" });
    if (wish.isComposed && composed.length === 0) return refuse({ code: "NOTHING_TO_COMPOSE" });
    const kind = { kind: "documentKind", id: mint(), version: 1 } as const;
    const document = { kind: "document", id: mint(), version: 1 } as const;
    const paragraphs = writeAll({ documentId: document.id, standing: [] }, composed, {
      byId: actor.personId,
      today,
      mint,
    });
    if (!paragraphs.ok) return paragraphs;
    return ok<DocumentFact[]>([
      {
        type: "document.begun",
        subject: document,
        happenedOn: today,
        data: {
          ...{ strategyId, kindId: kindId ?? kind.id, title: written(wish.title), audience, caseNumber, textKind },
          source: writtenOrNull(source),
          isDemonstration,
        },
      },
      ...(kindId === null ? [added(kind, wish.kind, today)] : []),
      ...paragraphs.value,
    ]);
  },
});

const added = (
  subject: Extract<DocumentFact, { type: "documentKind.added" }>["subject"],
  name: string,
  happenedOn: DocumentFact["happenedOn"],
): DocumentFact => ({ type: "documentKind.added", subject, happenedOn, data: { name: written(name) } });

type Composing = { strategyId: string; audience: Audience; textKind: TextKind | null };

async function compose(tx: Tx, { strategyId, audience, textKind }: Composing): Promise<ParagraphWords[]> {
  const tracks = await tx.track.findMany({
    where: { strategyId },
    orderBy: { number: "asc" },
    select: {
      id: true,
      title: true,
      introduction: true,
      initiatives: {
        where: { withdrawnOn: null, audience: { in: asWideAs(audience) } },
        orderBy: { number: "asc" },
        select: { id: true, title: true },
      },
    },
  });
  if (tracks.every(({ initiatives }) => initiatives.length === 0)) return [];
  return tracks.flatMap(({ id, title, introduction, initiatives }): ParagraphWords[] => [
    { level: 1, heading: title, body: introduction, trackId: id, initiativeId: null, textKind: null },
    ...initiatives.map((initiative): ParagraphWords => ({
      ...{ level: 2, heading: initiative.title, body: "", trackId: null, initiativeId: initiative.id, textKind },
    })),
  ]);
}
