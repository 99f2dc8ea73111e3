import { beforeEach } from "vitest";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import type { Actor } from "@/lib/kernel/actor";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { systemActor } from "@/lib/platform/session";
import type { Answer } from "@/lib/platform/command";
import { done, type Wish } from "./commands";
import { anInitiative, aProcess, aStrategy, type StagedPhase, type StagedProcess, type StagedStrategy } from "./plots";
import { actorOf, SINCE, type Stage } from "./stage";

/** The day of all the meetings here. */
export const HELD_ON = "2016-06-22";

type BodyName = keyof Stage["bodies"];
type Deciding = { deciders?: readonly BodyName[]; before?: readonly StagedPhase[]; after?: readonly StagedPhase[] };

export type Council = {
  readonly strategy: StagedStrategy;
  readonly process: StagedProcess;
  /** The phase in which bodies decide. */
  readonly phaseId: string;
};

/** A strategy whose process ends, unless it is said otherwise, with the bodies' decision on its final proposals. */
export async function aDecidingProcess(
  stage: Stage,
  { deciders = ["council"], before = [{ kind: "endeligt-forslag", isOpen: true }], after = [] }: Deciding = {},
): Promise<Council> {
  const parties = deciders.map((body) => ({ bodyId: stage.bodies[body], role: "beslutter" }));
  const strategy = await aStrategy(stage);
  const process = await aProcess(stage, strategy, [...before, { kind: "behandling", isOpen: true, parties }, ...after]);
  return { strategy, process, phaseId: process.phaseIds[before.length] ?? "" };
}

/** An initiative that stands in the phase of decision with a published final text. @returns its id */
export async function aProposal(
  stage: Stage,
  { strategy, phaseId }: Council,
  by?: Partial<Proposers>,
): Promise<string> {
  const { movedBy = stage.actors.secretariat, writtenBy = stage.actors.secretariat } = by ?? {};
  const initiativeId = await anInitiative(stage, strategy);
  await done(enterProcess, movedBy, { initiativeId, expectedVersion: 1, phaseId });
  await publishFinal(stage, initiativeId, { body: "Borgeren får støtte hjemme.", by: writtenBy });
  return initiativeId;
}

type Proposers = { movedBy: Actor; writtenBy: Actor };

type Proposed = { readonly council: Council; readonly initiativeId: string };

/** A process with one proposal that the bodies are to decide on. */
export async function aProposalToDecide(stage: Stage, deciding?: Deciding): Promise<Proposed> {
  const council = await aDecidingProcess(stage, deciding);
  return { council, initiativeId: await aProposal(stage, council) };
}

/** The same, made anew for each test of the file. */
export function useProposal(
  stage: () => Stage,
  deciding?: Deciding,
): { readonly council: () => Council; readonly initiativeId: () => string } {
  let proposed: Proposed | undefined;
  beforeEach(async () => {
    proposed = await aProposalToDecide(stage(), deciding);
  });
  const made = (): Proposed => {
    if (!proposed) throw new RangeError("The proposal is made in beforeEach: ask for it inside a test");
    return proposed;
  };
  return { council: () => made().council, initiativeId: () => made().initiativeId };
}

/** A new version of the final text, published. @returns its id */
export async function publishFinal(
  { actors }: Stage,
  initiativeId: string,
  { body, by = actors.secretariat }: { body: string; by?: Actor },
): Promise<string> {
  const { subjectId: textId } = await done(draftText, by, { initiativeId, kind: "endelig", body });
  await done(publishText, actors.secretariat, { initiativeId, textId, expectedVersion: 1 });
  return textId;
}

/** A meeting of the council, or of another body whose secretary is given. @returns its id */
export async function aMeeting(
  { actors, bodies }: Stage,
  wish: Wish = {},
  by: Actor = actors.secretary,
): Promise<string> {
  return (await done(callMeeting, by, { bodyId: bodies.council, heldOn: HELD_ON, ...wish })).subjectId;
}

/** An item with these initiatives on a meeting of its own. @returns its id */
export async function anItem(
  stage: Stage,
  initiativeIds: readonly string[],
  { wish = {}, meeting = {}, by = stage.actors.secretary }: { wish?: Wish; meeting?: Wish; by?: Actor } = {},
): Promise<string> {
  const meetingId = await aMeeting(stage, meeting, by);
  const item = { meetingId, expectedVersion: 1, title: "Endeligt forslag til strategi", initiativeIds, ...wish };
  return (await done(listItem, by, item)).subjectId;
}

/** What a decision is recorded with: approved, on the day of the meeting. */
export const aDecision = (itemId: string, initiativeIds: readonly string[], wish: Wish = {}): Wish => ({
  itemId,
  expectedVersion: 0,
  outcome: "godkendt",
  wording: "Regionsrådet godkendte forslaget.",
  caseNumber: "1-30-72-225-15",
  decidedOn: HELD_ON,
  initiativeIds,
  ...wish,
});

/** The body decides on the initiatives, at a meeting of its own. */
export async function decided(
  stage: Stage,
  initiativeIds: readonly string[],
  { body = "council", by = stage.actors.secretary, ...wish }: { body?: BodyName; by?: Actor } & Wish = {},
): Promise<Answer> {
  const itemId = await anItem(stage, initiativeIds, { meeting: { bodyId: stage.bodies[body] }, by });
  return done(recordDecision, by, aDecision(itemId, initiativeIds, wish));
}

/** What the council decided on the initiatives, on an item of its own, and what a correction of it is asked with. */
export async function decidedToCorrect(stage: Stage, initiativeIds: readonly string[], wish: Wish) {
  const itemId = await anItem(stage, initiativeIds);
  const asked = aDecision(itemId, initiativeIds, wish);
  const { subjectId: decisionId, stamp } = await done(recordDecision, stage.actors.secretary, asked);
  return { itemId, decisionId, stamp, correction: { ...asked, decisionId, expectedVersion: 1 } };
}

let secretaries = 0;

/** A secretary of the body who holds no other seat. */
export async function aSecretaryOf({ bodies }: Stage, body: BodyName): Promise<Actor> {
  secretaries += 1;
  const person = { name: `Sekretær ${String(secretaries)}`, email: `sekretaer-${String(secretaries)}@demo.example` };
  const { subjectId: personId } = await done(registerPerson, systemActor, person);
  await done(takeSeat, systemActor, { personId, bodyId: bodies[body], role: "sekretaer", validFrom: SINCE });
  return actorOf(personId);
}

/** Where an initiative stands. null: in no phase. */
export async function phaseOf(initiativeId: string): Promise<string | null> {
  const { phase } = await database().now.initiative.findUniqueOrThrow({
    where: { id: initiativeId },
    select: { phase: { select: { kind: true } } },
  });
  return phase?.kind ?? null;
}

/** Its version, as a person reads it before moving it. */
export const versionOf = async (id: string): Promise<number> =>
  (await database().now.initiative.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** Who adopted the strategy, and when. */
export const adoptionOf = ({
  strategy,
}: Pick<Council, "strategy">): Promise<{ adoptedBy: string | null; adoptedOn: Date | null }> =>
  database().now.strategy.findUniqueOrThrow({
    where: { id: strategy.id },
    select: { adoptedBy: true, adoptedOn: true },
  });
