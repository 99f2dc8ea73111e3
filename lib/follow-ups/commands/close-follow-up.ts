import "server-only";
import { command } from "@/lib/platform/command";
import { loadFollowUp } from "../evidence";
import { canCloseFollowUp, ownsFollowUp } from "../policy";
import { close } from "../rules";
import { closeFollowUpInput } from "../schema";

/** Closes a follow-up of a decision with what came of it. Refuses ALREADY_CLOSED. */
export const closeFollowUp = command({
  name: "followUp.close",
  input: closeFollowUpInput,
  lock: ({ followUpId }) => ({ kind: "follow-up", id: followUpId }),
  load: (tx, { followUpId }, { actor }) => loadFollowUp(tx, actor, followUpId),
  see: (actor, followUp) => followUp.isSeen || ownsFollowUp(actor, followUp),
  allow: (actor, followUp) => canCloseFollowUp(actor, followUp),
  decide: (followUp, { note }, { actor, today }) => close(followUp, { note, byId: actor.personId, today }),
});
