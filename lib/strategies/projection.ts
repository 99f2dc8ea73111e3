import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, type Projection } from "@/lib/platform/rows";
import type { StrategyFact } from "./facts";

export const strategyProjection: Projection<StrategyFact> = {
  "strategy.founded": ({ subject, data }) => [
    insert("Strategy", {
      id: subject.id,
      ...data,
      mandateTo: data.mandateTo && asDate(data.mandateTo),
      audience: "internal",
      publishedOn: null,
      adoptedOn: null,
      adoptedBy: null,
      version: subject.version,
    }),
  ],
  "track.added": ({ subject, data }) => [
    insert("Track", { id: subject.id, ...data, isOpenEnded: data.isOpenEnded ?? false }),
  ],
  "strategy.adopted": ({ subject, happenedOn, data }) => [
    change("Strategy", subject.id, { adoptedOn: asDate(happenedOn), adoptedBy: data.by, version: subject.version }),
  ],
  "strategy.transferred": ({ subject, data }) => [
    change("Strategy", subject.id, { ...data, version: subject.version }),
  ],
  "strategy.published": ({ subject, happenedOn }) => [
    change("Strategy", subject.id, { audience: "public", publishedOn: asDate(happenedOn), version: subject.version }),
  ],
};
