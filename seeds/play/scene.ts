import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { Answer, Command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import type { PhaseKind } from "@/lib/processes/model";
import type { BodyKey, OrganisationKey } from "../midtjylland/types";
import { known, type Foundation } from "./foundation";
import type { Script } from "./script";

/** The ids one strategy's course of events goes by; what has versions is read anew each time. */
export type Stage = {
  strategyId: string;
  templateId: string;
  readonly initiatives: Map<string, string>;
  readonly meetings: Map<string, string>;
  readonly items: Map<string, string>;
  readonly documents: Map<string, string>;
  /** Responses and comments. */
  readonly said: Map<string, string>;
};

export const emptyStage = (): Stage => ({
  strategyId: "",
  templateId: "",
  initiatives: new Map(),
  meetings: new Map(),
  items: new Map(),
  documents: new Map(),
  said: new Map(),
});

/** Somebody, on a day, with what they can reach. */
export type Scene = {
  readonly script: Script;
  readonly foundation: Foundation;
  readonly stage: Stage;
  readonly actor: Actor;
  /** The day of the step, and that of the first start. */
  readonly day: Day;
  readonly today: Day;
  readonly send: <R>(command: Command<R>, wish: Record<string, unknown>) => Promise<Answer>;
};

export const strategyOf = ({ stage: { strategyId } }: Scene) =>
  database().now.strategy.findUniqueOrThrow({ where: { id: strategyId }, select: { id: true, version: true } });

/** A strategy has at most one phase of a kind. */
export const phaseOf = ({ stage: { strategyId } }: Scene, kind: PhaseKind) =>
  database().now.phase.findFirstOrThrow({
    where: { kind, process: { strategyId } },
    select: { id: true, processId: true, process: { select: { version: true } } },
  });

/** A party as commands name it: a body or an organisation. */
export function partyOf(
  { foundation: { bodies, organisations } }: Pick<Scene, "foundation">,
  key: BodyKey | OrganisationKey,
): { bodyId: string | null; organisationId: string | null } {
  const bodyId = bodies.get(key) ?? null;
  return { bodyId, organisationId: bodyId === null ? known(organisations, key) : null };
}
