import { isSecretaryOf, type Actor } from "@/lib/kernel/actor";

/** The secretary of a body records its decisions; what she or he proposed is refused by the rule. */
export const canRecordDecision = (actor: Actor, { bodyId }: { bodyId: string }): boolean =>
  isSecretaryOf(actor, bodyId);
