import { isSecretaryOf, type Actor } from "@/lib/kernel/actor";
import { canKeepStrategy } from "@/lib/strategies/policy";

/** The secretariat plans the process and opens and closes its phases. */
export const canRunProcess = canKeepStrategy;

/** The secretariat records orientation; so does the secretary of the body that was informed. */
export const canRegisterOrientation = (actor: Actor, subject: { ownerId: string; bodyId: string | null }): boolean =>
  canRunProcess(actor, subject) || (subject.bodyId !== null && isSecretaryOf(actor, subject.bodyId));
