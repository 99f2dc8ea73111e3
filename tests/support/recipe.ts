import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import type { Command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { aKey, done, factsOf, refusalOf, type Wish } from "./commands";
import type { Role, Stage } from "./stage";

async function countFacts(): Promise<number> {
  const [row] = await database().now.$queryRaw<{ facts: number }[]>`SELECT count(*)::int AS facts FROM ledger.fact`;
  return row?.facts ?? 0;
}

type Attempt = { readonly by: Actor; readonly wish: Wish };

type Refused = Partial<Record<Role, "NOT_ALLOWED" | "NOT_FOUND">>;

/** Of what is public in an unpublished strategy: the region's own see it, and only its secretariat moves it. */
export const ONLY_THE_SECRETARIAT_MOVES: Refused = {
  politician: "NOT_ALLOWED",
  secretary: "NOT_ALLOWED",
  auditor: "NOT_ALLOWED",
  employee: "NOT_ALLOWED",
  partner: "NOT_FOUND",
  administrator: "NOT_FOUND",
  "secretariat of another region": "NOT_FOUND",
  public: "NOT_FOUND",
};

/** Of a hearing: its parties see the initiative as the region's own do, and only the secretariat keeps the formal input. */
export const ONLY_THE_SECRETARIAT_KEEPS_INPUT: Refused = {
  politician: "NOT_ALLOWED",
  secretary: "NOT_ALLOWED",
  auditor: "NOT_ALLOWED",
  partner: "NOT_ALLOWED",
  "member of the patients' committee": "NOT_ALLOWED",
  administrator: "NOT_FOUND",
  "secretariat of another region": "NOT_FOUND",
  public: "NOT_FOUND",
};

/** Of what only a body's secretary keeps: to everybody else it is not there. */
export const EVERYBODY_BUT_THE_SECRETARY: Refused = {
  secretariat: "NOT_FOUND",
  "secretariat of another region": "NOT_FOUND",
  "member of the patients' committee": "NOT_FOUND",
  administrator: "NOT_FOUND",
  politician: "NOT_FOUND",
  auditor: "NOT_FOUND",
  public: "NOT_FOUND",
};

/** Of what a strategy is made of: to everybody but its secretariat it is not there. */
export const OUTSIDERS: Refused = {
  "secretariat of another region": "NOT_FOUND",
  administrator: "NOT_FOUND",
  politician: "NOT_FOUND",
  auditor: "NOT_FOUND",
  public: "NOT_FOUND",
};

type Recipe = {
  /** Somebody who may, with a wish that can be granted once; made anew for each test. */
  readonly attempt: () => Promise<Attempt>;
  /** The facts it leaves, by type. */
  readonly leaves: readonly string[];
  /** Those who may not, and what they hear: who cannot even see the subject hears that it is not there. */
  readonly refuses: Refused;
  /** What the wish is held against, for commands that change what a person has read. */
  readonly isVersioned: boolean;
};

/** What every command keeps, told about one of them. */
export function keepsTheRecipe<R>(command: Command<R>, stage: () => Stage, recipe: Recipe): void {
  const { attempt, leaves, refuses, isVersioned } = recipe;

  // What is refused leaves nothing behind, so that one attempt serves all who may not.
  let refused: Promise<Attempt> | undefined;

  describe(`${command.commandName} keeps the recipe:`, () => {
    test("it happens, and the ledger says what, and who did it", async () => {
      const { by, wish } = await attempt();

      const answer = await done(command, by, wish);

      const facts = await factsOf(answer);
      expect(facts.map(({ type }) => type)).toEqual(leaves);
      expect(facts[0]).toMatchObject({
        actorId: by.personId,
        command: command.commandName,
        subjectId: answer.subjectId,
      });
    });

    test("the same key twice writes once, and answers the same", async () => {
      const { by, wish } = await attempt();
      const twice = { key: aKey(), ...wish };

      const first = await done(command, by, twice);
      const between = await countFacts();
      const second = await done(command, by, twice);

      expect(second).toEqual(first);
      expect(await countFacts()).toBe(between);
    });

    test.each(Object.entries(refuses))("the %s hears %s", async (role, code) => {
      refused ??= attempt();
      const { wish } = await refused;
      const before = await countFacts();

      const refusal = await refusalOf(command, stage().actors[role as Role], wish);

      expect(refusal).toEqual({ code });
      expect(await countFacts()).toBe(before);
    });

    if (!isVersioned) return;
    test("who has read what stood before hears that it was changed", async () => {
      const { by, wish } = await attempt();
      const { version } = await done(command, by, wish);

      const refusal = await refusalOf(command, by, wish);

      expect(refusal).toEqual({ code: "ALREADY_CHANGED", current: version });
    });
  });
}
