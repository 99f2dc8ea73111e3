import { isSecretaryOf, type Actor } from "@/lib/kernel/actor";

/** A body's secretary calls its meetings and makes their agendas. */
export const canKeepMeetings = (actor: Actor, { bodyId }: { bodyId: string }): boolean => isSecretaryOf(actor, bodyId);
