import { isSystemAdministrator, type Actor } from "@/lib/kernel/actor";

/** The system administrator keeps organisations, bodies, seats and people; an installation's first ones come from the system. */
export const canAdminister = (actor: Actor): boolean => actor.isSystem || isSystemAdministrator(actor);
