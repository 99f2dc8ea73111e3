import "server-only";
import { asDate } from "@/lib/kernel/day";
import { insert, type Projection } from "@/lib/platform/rows";
import type { EditionFact } from "./facts";

export const editionProjection: Projection<EditionFact> = {
  "edition.published": ({ subject, happenedOn, data: { words: _words, ...data } }) => [
    insert("Edition", { id: subject.id, ...data, publishedOn: asDate(happenedOn) }),
  ],
};
