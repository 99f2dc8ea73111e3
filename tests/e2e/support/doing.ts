import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import type { Answer, Command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { actorFor, systemActor } from "@/lib/platform/session";

/** A deed that prepares a test was refused. */
export class DeedRefused extends Error {
  override readonly name = "DeedRefused";
}

/** Somebody who does things in the installation under test, through its commands and with their own rights. */
export type Doing = <R>(command: Command<R>, wish: Readonly<Record<string, unknown>>) => Promise<Answer>;

const as =
  (actor: Actor): Doing =>
  async (command, wish) => {
    const outcome = await command(actor, { key: crypto.randomUUID(), ...wish });
    if (outcome.kind === "done") return outcome.answer;
    throw new DeedRefused(`${command.commandName}: ${JSON.stringify(outcome)}`);
  };

/** The person with this e-mail, with the rights of this moment. */
export async function doing(email: string): Promise<Doing> {
  const now = new Date();
  const person = await database().now.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const actor = await actorFor(database().now, person.id, dayOf(now), now);
  if (!actor) throw new DeedRefused(`${email} is nobody`);
  return as(actor);
}

/** The system itself, which keeps organisations, bodies and people. */
export const doingAsSystem: Doing = as(systemActor);
