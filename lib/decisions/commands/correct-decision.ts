import "server-only";
import { command } from "@/lib/platform/command";
import { loadDecision } from "../evidence";
import { canRecordDecision } from "../policy";
import { correct } from "../rules";
import { correctDecisionInput } from "../schema";

/**
 * Corrects a decision by a new one that names it and counts in its place; the old stays to be read. What the old one has
 * moved stays where it is. Refuses as `correct` does.
 */
export const correctDecision = command({
  name: "decision.correct",
  input: correctDecisionInput,
  lock: ({ itemId }) => ({ kind: "agenda-item", id: itemId }),
  load: (tx, wish, { today }) => loadDecision(tx, wish, today),
  see: (actor, item) => canRecordDecision(actor, item),
  allow: (actor, item) => canRecordDecision(actor, item),
  decide: (item, wish, context) => correct(item, wish, context),
});
