import "server-only";
import { asDate, type Day } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { DocumentFact } from "./facts";
import type { ParagraphEnd } from "./model";

const STANDS = { endedOn: null, ended: null };

const endedOn = (day: Day, ended: ParagraphEnd) => ({ endedOn: asDate(day), ended });

export const documentProjection: Projection<DocumentFact> = {
  "documentKind.added": ({ subject, data }) => [insert("DocumentKind", { id: subject.id, ...data })],
  "document.begun": ({ subject, happenedOn, data }) => [
    insert("Document", { id: subject.id, ...data, beganOn: asDate(happenedOn), version: subject.version }),
  ],
  "document.retitled": ({ subject, data }) => [change("Document", subject.id, { ...data, version: subject.version })],
  "document.renumbered": ({ subject, data: { labels } }) => [
    change("Document", subject.id, { version: subject.version }),
    ...labels.map(({ id, label, version }) => change("Paragraph", id, { label, version })),
  ],
  "paragraph.written": ({ subject, happenedOn, data: { byId, ...data } }) => [
    insert("Paragraph", {
      id: subject.id,
      ...data,
      writtenById: byId,
      writtenOn: asDate(happenedOn),
      ...STANDS,
      version: subject.version,
    }),
  ],
  "paragraph.rewritten": ({ subject, happenedOn, data: { byId, ...data } }) => [
    change("Paragraph", subject.id, {
      ...data,
      writtenById: byId,
      writtenOn: asDate(happenedOn),
      version: subject.version,
    }),
  ],
  "paragraph.split": ({ subject, happenedOn, data: { documentId, body, rest, descentId, byId } }) => {
    const writing = { writtenById: byId, writtenOn: asDate(happenedOn) };
    return [
      change("Paragraph", subject.id, { body, ...writing, version: subject.version }),
      insert("Paragraph", { ...rest, documentId, heading: null, textKind: null, ...writing, ...STANDS, version: 1 }),
      descent({ id: descentId, fromId: subject.id, toId: rest.id, how: "split", happenedOn: asDate(happenedOn) }),
    ];
  },
  "paragraph.merged": ({ subject, happenedOn, data: { ended, body, descentId, byId } }) => [
    change("Paragraph", ended.id, { ...endedOn(happenedOn, "merged"), version: ended.version }),
    change("Paragraph", subject.id, {
      body,
      writtenById: byId,
      writtenOn: asDate(happenedOn),
      version: subject.version,
    }),
    descent({ id: descentId, fromId: ended.id, toId: subject.id, how: "merged", happenedOn: asDate(happenedOn) }),
  ],
  "paragraph.moved": ({ subject, data: { place } }) => [
    change("Paragraph", subject.id, { place, version: subject.version }),
  ],
  "paragraph.removed": ({ subject, happenedOn }) => [
    change("Paragraph", subject.id, { ...endedOn(happenedOn, "removed"), version: subject.version }),
  ],
};

const descent = (row: Parameters<typeof insert<"ParagraphDescent">>[1]) => insert("ParagraphDescent", row);
