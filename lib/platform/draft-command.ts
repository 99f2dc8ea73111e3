import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/kernel/actor";
import type { Result } from "@/lib/kernel/result";
import type { Command, CommonRefusal, Outcome } from "./command";
import { database, type Tx } from "./db";
import { keepDraft, type DraftPlace } from "./drafts";

/** `key`: the form it is sent from. `draftVersion`: the draft the form stands on; 0: none. */
type Wish = { readonly key: string; readonly draftVersion: number };

/** What is kept, and where; or why the actor keeps none there. */
export type Decided<R> = Result<{ readonly place: DraftPlace; readonly body: string }, R | CommonRefusal>;

type Spec<W extends Wish, R extends { code: string }> = {
  readonly name: string;
  readonly input: z.ZodType<W>;
  readonly decide: (db: Tx, wish: NoInfer<W>, actor: Actor) => Promise<Decided<R>>;
};

/**
 * Makes a command that keeps what somebody is writing. It is no fact of the domain, since nothing has been said yet, so it
 * leaves no trace in the ledger. Answers with what the draft is about and the draft's version. Refuses DRAFT_CHANGED where
 * another text was kept there meanwhile, and what `decide` refuses.
 */
export function draftCommand<W extends Wish, R extends { code: string }>(
  spec: Spec<W, R>,
): Command<R | { code: "DRAFT_CHANGED" }> {
  const run = async (actor: Actor, input: unknown): Promise<Outcome<R | { code: "DRAFT_CHANGED" }>> => {
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
      return { kind: "invalid", issues };
    }
    const wish = parsed.data;
    const { now: db } = database();
    const decided = await spec.decide(db, wish, actor);
    if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
    const { place, body } = decided.value;
    const text = { body, version: wish.draftVersion, form: wish.key, personId: actor.personId };
    const version = await keepDraft(db, place, text);
    if (version === null) return { kind: "refused", refusal: { code: "DRAFT_CHANGED" } };
    // Outside the ledger there is no stamp; the position only tells one saving from the next.
    const answer = { subjectId: place.subjectId, version, stamp: new Date().toISOString(), position: version };
    return { kind: "done", answer };
  };
  return Object.assign(run, { commandName: spec.name });
}
