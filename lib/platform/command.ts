import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type * as z from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf, type Day } from "@/lib/kernel/day";
import { uuidv7, type Mint } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { anchorIfPublished } from "./anchors";
import { canonical } from "./chain";
import { database, isBusy, isConflict, isConnectionLost, type Tx } from "./db";
import { digestOf } from "./digest";
import { append } from "./ledger";
import { takeLock, type Lock } from "./locks";
import type { AnyFact } from "./projections";

/** What the recipe itself may answer, for every command. */
export type CommonRefusal =
  | { code: "NOT_FOUND" }
  | { code: "NOT_ALLOWED" }
  /** Somebody changed the subject after the person read it. */
  | { code: "ALREADY_CHANGED"; current: number }
  /** The same idempotency key came with other content. */
  | { code: "KEY_REUSED" }
  | { code: "BUSY" };

/** What a write answers: the subject as it now is, and the stamp it was recorded under. */
export type Answer = { subjectId: string; version: number; stamp: string; position: number };

export type Outcome<R> =
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "invalid"; readonly issues: readonly { field: string; message: string }[] }
  | { readonly kind: "refused"; readonly refusal: R | CommonRefusal };

export type Context = { readonly actor: Actor; readonly now: Date; readonly today: Day; readonly mint: Mint };

/** Every command's input carries a key; those that change what a person has read carry the version they read. */
type Wish = { key: string; expectedVersion?: number | undefined };
/** `version` is what `expectedVersion` is held against; null where the subject is new. */
type Evidence = { version: number | null };

type Spec<W extends Wish, E extends Evidence, F extends AnyFact, R extends { code: string }, P> = {
  readonly name: string;
  readonly input: z.ZodType<W>;
  readonly lock: (wish: W) => Lock;
  /**
   * What takes its time, such as printing: before the transaction, so that nothing waits for it. Rights are asked for again
   * in their place, and `decide` holds what was prepared against what stands then. null: there is nothing to prepare.
   */
  readonly prepare?: (wish: NoInfer<W>, context: Context) => Promise<P | null>;
  /** Runs after the locks. null: there is no such thing. */
  readonly load: (tx: Tx, wish: W, context: Context, prepared: NoInfer<P> | null) => Promise<E | null>;
  /** Whether the actor can see the subject at all: if not, the answer is the same as for one that does not exist. */
  readonly see: (actor: Actor, evidence: NoInfer<E>) => boolean;
  readonly allow: (actor: Actor, evidence: NoInfer<E>) => boolean;
  readonly decide: (evidence: NoInfer<E>, wish: NoInfer<W>, context: Context) => Result<readonly F[], R>;
  /** What lies beside the record and is over when it is done: a draft that was sent. Same transaction. */
  readonly clear?: (tx: Tx, wish: NoInfer<W>, context: Context) => Promise<unknown>;
  /** What was prepared and lies beside the record: the files it names. Same transaction. */
  readonly keep?: (tx: Tx, prepared: NoInfer<P> | null) => Promise<unknown>;
};

/** Seeds and tests bring their own clock; a record date is honoured only in a database that is being seeded. */
export type CommandOptions = { readonly at?: Date };
export type Command<R> = ((actor: Actor, input: unknown, options?: CommandOptions) => Promise<Outcome<R>>) & {
  readonly commandName: string;
};

/** Makes a command of its parts. The recipe, in order: parse, prepare, claim the key, lock, load, see, allow, version, decide, write. */
export function command<W extends Wish, E extends Evidence, F extends AnyFact, R extends { code: string }, P = null>(
  spec: Spec<W, E, F, R, P>,
): Command<R> {
  const run = async (actor: Actor, input: unknown, options: CommandOptions = {}): Promise<Outcome<R>> => {
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) {
      return {
        kind: "invalid",
        issues: parsed.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })),
      };
    }
    const wish = parsed.data;
    const prepared = (await spec.prepare?.(wish, contextOf(actor, options.at ?? null))) ?? null;
    return withRetries(() => attempt(spec, { actor, wish, prepared }, options));
  };
  return Object.assign(run, { commandName: spec.name });
}

const TRIES = 4;

/** No try begins later than this, so that with its own time limits a person has an answer within ten seconds. */
const PATIENCE_MS = 3000;

/**
 * Tries again after a conflict, a lost connection or a wait that was too long: the key makes that safe, also when a
 * commit went through unheard.
 */
async function withRetries<R>(once: () => Promise<Outcome<R>>): Promise<Outcome<R>> {
  const begun = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await once();
    } catch (error) {
      const isLast = tries === TRIES || performance.now() - begun > PATIENCE_MS;
      if (isBusy(error)) {
        if (isLast) return { kind: "refused", refusal: { code: "BUSY" } };
      } else if (isLast || !(isConflict(error) || isConnectionLost(error))) throw error;
      await pause(20 * 2 ** tries);
    }
  }
}

/** Carries a refusal out of the transaction, so that all it did is rolled back. */
class Refusal extends Error {
  constructor(
    readonly refusal: CommonRefusal | { code: string },
    readonly subject: string | null,
  ) {
    super(refusal.code);
  }
}

/** Who wants what, with what was prepared for it. */
type Asked<W, P> = { readonly actor: Actor; readonly wish: W; readonly prepared: P | null };

async function attempt<W extends Wish, E extends Evidence, F extends AnyFact, R extends { code: string }, P>(
  spec: Spec<W, E, F, R, P>,
  asked: Asked<W, P>,
  options: CommandOptions,
): Promise<Outcome<R>> {
  const { actor, wish, prepared } = asked;
  const db = database();
  const lock = spec.lock(wish);
  let written: readonly AnyFact[] = [];
  try {
    const answer = await db.now.$transaction(
      async (tx) => {
        const known = await claimKey(tx, spec.name, actor, wish);
        if (known) return known;
        await takeLock(tx, lock);
        const facts = await decideOn(spec, tx, asked, { lock, at: options.at ?? null });
        await spec.clear?.(tx, wish, contextOf(actor, options.at ?? null));
        await spec.keep?.(tx, prepared);
        const appended = await append(tx, { actor, command: spec.name }, facts, options.at ?? null);
        written = facts;
        return storeAnswer(tx, spec.name, actor, wish, answerOf(facts, appended));
      },
      { maxWait: 2000, timeout: 6000 },
    );
    // What is entered with a record date is anchored when the seeding or import has ended.
    if (!options.at) await anchorIfPublished(written);
    return { kind: "done", answer };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await db.now.$executeRaw`
      INSERT INTO ops.attempt (actor, command, subject, code) VALUES (${actor.personId}::uuid, ${spec.name}, ${error.subject}::uuid, ${error.refusal.code})`;
    // The refusal was made by this command's own decide, or by the recipe.
    return { kind: "refused", refusal: error.refusal as R | CommonRefusal };
  }
}

function contextOf(actor: Actor, at: Date | null): Context {
  const now = at ?? new Date();
  return { actor, now, today: dayOf(now), mint: (() => uuidv7(now.getTime())) as Mint };
}

async function decideOn<W extends Wish, E extends Evidence, F extends AnyFact, R extends { code: string }, P>(
  spec: Spec<W, E, F, R, P>,
  tx: Tx,
  { actor, wish, prepared }: Asked<W, P>,
  { lock, at }: { lock: Lock; at: Date | null },
): Promise<readonly F[]> {
  const subject = "id" in lock ? lock.id : null;
  const context = contextOf(actor, at);
  const evidence = await spec.load(tx, wish, context, prepared);
  if (!evidence || !spec.see(actor, evidence)) throw new Refusal({ code: "NOT_FOUND" }, subject);
  if (!spec.allow(actor, evidence)) throw new Refusal({ code: "NOT_ALLOWED" }, subject);
  if (wish.expectedVersion !== undefined && evidence.version !== wish.expectedVersion) {
    throw new Refusal({ code: "ALREADY_CHANGED", current: evidence.version ?? 0 }, subject);
  }
  const decided = spec.decide(evidence, wish, context);
  if (!decided.ok) throw new Refusal(decided.refusal, subject);
  return decided.value;
}

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** First statement of the transaction: a twin waits here for the other's commit. @returns the stored answer of a known key */
async function claimKey(tx: Tx, command: string, actor: Actor, wish: Wish): Promise<Answer | null> {
  const payload = digestOf(canonical(wish));
  const claimed = await tx.$executeRaw`
    INSERT INTO ops.key (actor, command, key, payload) VALUES (${actor.personId ?? NOBODY}::uuid, ${command}, ${wish.key}, ${payload}) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const [known] = await tx.$queryRaw<{ payload: string; answer: Answer }[]>`
    SELECT payload, answer FROM ops.key WHERE actor = ${actor.personId ?? NOBODY}::uuid AND command = ${command} AND key = ${wish.key}`;
  if (known?.payload !== payload) throw new Refusal({ code: "KEY_REUSED" }, null);
  return known.answer;
}

async function storeAnswer(tx: Tx, command: string, actor: Actor, wish: Wish, answer: Answer): Promise<Answer> {
  await tx.$executeRaw`
    UPDATE ops.key SET answer = ${JSON.stringify(answer)}::jsonb
    WHERE actor = ${actor.personId ?? NOBODY}::uuid AND command = ${command} AND key = ${wish.key}`;
  return answer;
}

function answerOf(facts: readonly AnyFact[], { position, stamp }: { position: number; stamp: Date }): Answer {
  const [first] = facts;
  if (!first) throw new RangeError("A decision that lets a write through names at least one fact");
  const last = facts.findLast((fact) => fact.subject.id === first.subject.id) ?? first;
  return { subjectId: first.subject.id, version: last.subject.version, stamp: stamp.toISOString(), position };
}
