import "server-only";
import { command } from "@/lib/platform/command";
import { loadItem } from "../evidence";
import { canRecordDecision } from "../policy";
import { record } from "../rules";
import { recordDecisionInput } from "../schema";

/**
 * Records what a body decided on an item of its agenda, and in the same transaction what follows: initiatives approved move
 * into the implementation with their text adopted, or go back, or out. Refuses as `record` does.
 */
export const recordDecision = command({
  name: "decision.record",
  input: recordDecisionInput,
  lock: ({ itemId }) => ({ kind: "agenda-item", id: itemId }),
  load: (tx, wish, { today }) => loadItem(tx, wish, today),
  see: (actor, item) => canRecordDecision(actor, item),
  allow: (actor, item) => canRecordDecision(actor, item),
  decide: (item, wish, context) => record(item, wish, context),
});
