import "server-only";
import { command } from "@/lib/platform/command";
import { loadCarryingOut } from "../evidence";
import { canReform } from "../policy";
import { carryOut } from "../rules";
import { carryOutReformInput } from "../schema";

/** Hands over, in one go, everything open that hung on what the reform ended, as it was reviewed. Refuses as `carryOut` does. */
export const carryOutReform = command({
  name: "reform.carryOut",
  input: carryOutReformInput,
  lock: ({ reformId }) => ({ kind: "reform", id: reformId }),
  load: (tx, wish) => loadCarryingOut(tx, wish),
  see: (actor) => canReform(actor),
  allow: (actor) => canReform(actor),
  decide: (reform, wish, context) => carryOut(reform, wish, context),
});
