import { dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { append } from "@/lib/platform/ledger";
import type { AnyFact } from "@/lib/platform/projections";
import { systemActor } from "@/lib/platform/session";

/** Erases a text lawfully, as the one fact of a write. */
export function erase(contentId: string): Promise<unknown> {
  const fact: AnyFact = {
    type: "content.erased",
    subject: { kind: "content", id: contentId, version: 2 },
    happenedOn: dayOf(new Date()),
    data: { contentId, reason: "Artikel 17" },
  };
  const by = { actor: systemActor, command: "content.erase" };
  return database().now.$transaction((tx) => append(tx, by, [fact], null));
}
