import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { MinutesFact } from "./facts";

export const minutesProjection: Projection<MinutesFact> = {
  "minutes.written": ({ subject: { id, version }, data: { meetingId, isFirst, parts } }) => [
    isFirst ? insert("Minutes", { id, meetingId, publishedOn: null, version }) : change("Minutes", id, { version }),
    ...parts.map(({ id: partId, itemId, isNew, text }) =>
      isNew
        ? insert("MinutesPart", { id: partId, minutesId: id, itemId, text })
        : change("MinutesPart", partId, { text }),
    ),
  ],
  "minutes.published": ({ subject, happenedOn }) => [
    change("Minutes", subject.id, { publishedOn: asDate(happenedOn), version: subject.version }),
  ],
};
