import type { Actor } from "@/lib/kernel/actor";
import type { Answer, Command } from "@/lib/platform/command";

/** A command did not do what the seed asked of it. */
export class SeedRefused extends Error {
  override readonly name = "SeedRefused";
}

let keys = 0;

/** Seeds use the same doors as people: what the application cannot reach, the seed cannot hold. */
export async function through<R>(
  command: Command<R>,
  actor: Actor,
  at: Date,
  wish: Record<string, unknown>,
): Promise<Answer> {
  keys += 1;
  const outcome = await command(actor, { key: `seed-${String(keys).padStart(8, "0")}`, ...wish }, { at });
  if (outcome.kind === "done") return outcome.answer;
  throw new SeedRefused(`${command.commandName}: ${JSON.stringify(outcome)} for ${JSON.stringify(wish)}`);
}
