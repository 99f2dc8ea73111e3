import "server-only";
import { idOf } from "@/lib/handovers/rules";
import { command } from "@/lib/platform/command";
import { loadPreparation } from "../evidence";
import { canReform } from "../policy";
import { prepare } from "../rules";
import { prepareReformInput } from "../schema";

/** Enters a merger or an abolition before it holds; nothing open moves until it is carried out. Refuses as `prepare` does. */
export const prepareReform = command({
  name: "reform.prepare",
  input: prepareReformInput,
  lock: ({ predecessors, successors }) => ({ kind: "parties", ids: [...predecessors, ...successors].map(idOf) }),
  load: async (tx, wish) => ({ version: null, ...(await loadPreparation(tx, wish)) }),
  see: () => true,
  allow: (actor) => canReform(actor),
  decide: (preparation, { key: _key, ...wish }, context) => prepare(preparation, wish, context),
});
