import { beginDocument } from "@/lib/documents/commands/begin-document";
import { renumberDocument } from "@/lib/documents/commands/renumber-document";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { getDocumentPage } from "@/lib/editions/queries";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { known } from "./foundation";
import type { Scene } from "./scene";
import type { DocumentDeed } from "./steps";

export async function playOnDocument(step: DocumentDeed, { script, stage, actor, send }: Scene): Promise<void> {
  switch (step.does) {
    case "begin-document": {
      const { document, kind, title, audience, textKind, caseNumber, source } = step;
      const { subjectId } = await send(beginDocument, {
        ...{ strategyId: stage.strategyId, kind, title, audience, caseNumber, textKind, source },
        isComposed: textKind !== null,
        isDemonstration: true,
      });
      stage.documents.set(document, subjectId);
      return;
    }
    case "write-section": {
      const documentId = known(stage.documents, step.document);
      const last = await database().now.paragraph.findFirst({
        where: { documentId, endedOn: null },
        orderBy: { place: "desc" },
        select: { id: true },
      });
      const { level, heading, body } = step;
      await send(writeParagraph, {
        documentId,
        afterId: step.isFirst ? null : (last?.id ?? null),
        level,
        heading,
        body,
      });
      return;
    }
    case "renumber-document": {
      const documentId = known(stage.documents, step.document);
      const { version } = await database().now.document.findUniqueOrThrow({
        where: { id: documentId },
        select: { version: true },
      });
      await send(renumberDocument, { documentId, expectedVersion: version });
      return;
    }
    case "publish-edition": {
      const documentId = known(stage.documents, step.document);
      const asked = { slug: script.strategy.slug, documentId, shown: "udkast", against: null } as const;
      const page = await readNow((reader) => getDocumentPage(reader, actor, asked));
      if (!page?.writing) throw new RangeError(`${step.document} is not there to be published`);
      const { editions, seen } = page.writing;
      await send(publishEdition, { documentId, expectedVersion: editions, seen });
    }
  }
}
