import { dayOf, type Day } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { actorFor } from "@/lib/platform/session";
import type { risingClock } from "../clock";
import type { Law } from "../laws/laws";
import { through } from "../door";
import { playOnDocument } from "./document-deeds";
import { known, type Foundation } from "./foundation";
import { playOnInitiative } from "./initiative-deeds";
import { enact } from "./laws";
import { playAtMeeting } from "./meeting-deeds";
import { playOnProcess } from "./process-deeds";
import { emptyStage, type Scene, type Stage } from "./scene";
import type { Script } from "./script";
import { dayOfMoment, type Step } from "./steps";
import { playOnStrategy } from "./strategy-deeds";
import { playVoice } from "./voice-deeds";

type Beat = { readonly script: Script; readonly stage: Stage; readonly step: Step; readonly day: Day };

/** The steps of all scripts in one order of time; on one day each script's in its own order. */
export function beatsOf(scripts: readonly Script[], today: Day): readonly Beat[] {
  const beats = scripts.flatMap((script) => {
    const stage = emptyStage();
    return script.steps.map((step): Beat => ({ script, stage, step, day: dayOfMoment(step.on, today) }));
  });
  return beats.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

type Production = {
  foundation: Foundation;
  clock: ReturnType<typeof risingClock>;
  today: Day;
  /** In order of time; each comes after what happens on its day. */
  laws?: readonly Law[];
  /** Done when a step has been played and the next one has not. */
  afterStep?: (at: Date) => Promise<void>;
};

/** Plays the demonstration's courses of events through commands, each by somebody who may, in order of time. */
export async function playScripts(
  scripts: readonly Script[],
  { foundation, clock, today, laws = [], afterStep }: Production,
): Promise<void> {
  const waiting = laws.map((law) => ({ law, day: dayOfMoment(law.on, today) }));
  const enactUntil = async (day: Day | null): Promise<void> => {
    for (let next = waiting[0]; next && (day === null || next.day < day); next = waiting[0]) {
      await enact(next.law, { foundation, clock, day: next.day });
      waiting.shift();
    }
  };
  for (const { step, day, ...on } of beatsOf(scripts, today)) {
    await enactUntil(day);
    const at = clock(day);
    const actor = await actorFor(database().now, known(foundation.people, step.by), dayOf(at), at);
    if (!actor) throw new RangeError(`${step.by} is not registered`);
    const send: Scene["send"] = (command, wish) => through(command, actor, at, wish);
    await play(step, { ...on, foundation, actor, day, today, send });
    await afterStep?.(at);
  }
  await enactUntil(null);
}

async function play(step: Step, scene: Scene): Promise<void> {
  switch (step.does) {
    case "found-strategy":
    case "set-goals":
    case "announce-plans":
    case "publish-strategy":
    case "adopt-strategy":
      return playOnStrategy(step, scene);
    case "begin-document":
    case "write-section":
    case "renumber-document":
    case "publish-edition":
      return playOnDocument(step, scene);
    case "plan-process":
    case "draw-template":
    case "plan-from-template":
    case "open-phase":
    case "close-phase":
    case "register-orientation":
    case "register-answer":
    case "hold-milestone":
    case "register-result":
    case "advance-ready":
      return playOnProcess(step, scene);
    case "call-meeting":
    case "list-item":
    case "publish-agenda":
    case "make-paper":
    case "record-decision":
    case "correct-decision":
    case "close-follow-up":
    case "paste-minutes":
      return playAtMeeting(step, scene);
    case "send-response":
    case "register-letter":
    case "reply-to-response":
    case "send-comment":
      return playVoice(step, scene);
    case "propose-initiative":
    case "enter-process":
    case "advance-initiative":
    case "draft-text":
    case "publish-text":
    case "assign-lead":
    case "waive-lead":
    case "settle-route":
    case "record-status":
      return playOnInitiative(step, scene);
  }
}
