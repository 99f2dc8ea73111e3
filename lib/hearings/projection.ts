import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { HearingFact } from "./facts";

export const hearingProjection: Projection<HearingFact> = {
  "response.sent": ({ subject, happenedOn, data: { byId, processVersion, ...data } }) => [
    insert("HearingResponse", {
      id: subject.id,
      ...data,
      sentOn: asDate(happenedOn),
      sentById: byId,
      reply: null,
      repliedOn: null,
      repliedById: null,
      version: subject.version,
    }),
    change("Process", data.processId, { version: processVersion }),
  ],
  "response.replied": ({ subject, happenedOn, data }) => [
    change("HearingResponse", subject.id, {
      reply: data.reply,
      repliedOn: asDate(happenedOn),
      repliedById: data.byId,
      version: subject.version,
    }),
    change("Process", data.processId, { version: data.processVersion }),
  ],
};
