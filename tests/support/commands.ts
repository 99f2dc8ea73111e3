import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import type { Answer, Command, CommandOptions, CommonRefusal } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";

export type Wish = Readonly<Record<string, unknown>>;

export const aKey = (): string => `test-${randomUUID()}`;

/** Carries a command out. Fails the test when it is not done. */
export async function done<R>(
  command: Command<R>,
  by: Actor,
  wish: Wish,
  options: CommandOptions = {},
): Promise<Answer> {
  const outcome = await command(by, { key: aKey(), ...wish }, options);
  if (outcome.kind === "done") return outcome.answer;
  throw new RangeError(`${command.commandName} was not done: ${JSON.stringify(outcome)}`);
}

/** Why a command says no. Fails the test when it does not. */
export async function refusalOf<R>(
  command: Command<R>,
  by: Actor,
  wish: Wish,
  options: CommandOptions = {},
): Promise<R | CommonRefusal> {
  const outcome = await command(by, { key: aKey(), ...wish }, options);
  if (outcome.kind === "refused") return outcome.refusal;
  throw new RangeError(`${command.commandName} was not refused: ${JSON.stringify(outcome)}`);
}

/** The fields of a form that cannot be as they are. */
export async function invalidFieldsOf<R>(command: Command<R>, by: Actor, wish: Wish): Promise<readonly string[]> {
  const outcome = await command(by, { key: aKey(), ...wish });
  return outcome.kind === "invalid" ? outcome.issues.map(({ field }) => field) : [];
}

export type LedgerFact = {
  type: string;
  subjectId: string;
  subjectVersion: number;
  happenedOn: Date;
  actorId: string | null;
  command: string;
  data: Record<string, unknown>;
};

/** What a write left in the ledger: its transaction's facts, in their order. */
export const factsOf = ({ stamp }: Pick<Answer, "stamp">): Promise<LedgerFact[]> =>
  database().now.$queryRaw<LedgerFact[]>`
    SELECT type, subject_id::text AS "subjectId", subject_version AS "subjectVersion", happened_on AS "happenedOn",
      actor_id::text AS "actorId", command, data
    FROM ledger.fact WHERE stamp = ${new Date(stamp)} ORDER BY position`;

/** The types of what it left. */
export const typesOf = async (answer: Pick<Answer, "stamp">): Promise<readonly string[]> =>
  (await factsOf(answer)).map(({ type }) => type);
