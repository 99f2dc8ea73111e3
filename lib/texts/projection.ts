import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { TextFact } from "./facts";

export const textProjection: Projection<TextFact> = {
  "text.drafted": ({ subject, happenedOn, data: { byId, ...data } }) => [
    insert("TextVersion", {
      id: subject.id,
      ...data,
      authorId: byId,
      writtenOn: asDate(happenedOn),
      publishedOn: null,
      version: subject.version,
    }),
  ],
  "text.rewritten": ({ subject, happenedOn, data }) => [
    change("TextVersion", subject.id, {
      body: data.body,
      authorId: data.byId,
      writtenOn: asDate(happenedOn),
      version: subject.version,
    }),
  ],
  "text.published": ({ subject, happenedOn }) => [
    change("TextVersion", subject.id, { publishedOn: asDate(happenedOn), version: subject.version }),
  ],
};
