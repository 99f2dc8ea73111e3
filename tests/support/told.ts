import { expect } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { WHOLE, type TrailFilter } from "@/lib/trail/model";
import { findInitiativeTrail, findStrategyTrail, listTrail, PAGE_SIZE, type TrailEntry } from "@/lib/trail/queries";
import { actorOf, type Role, type Stage } from "./stage";

/** Of those on the stage the employee leads the initiatives. */
export type Viewer = Role | "lead";

export const viewerOf = ({ actors }: Stage, role: Viewer): Promise<Actor> =>
  role === "lead" ? actorOf(actors.employee.personId) : Promise.resolve(actors[role]);

type Of = { readonly id: string } | { readonly slug: string };
type Asked = { readonly filter?: TrailFilter; readonly at?: Date };

/** All pages of a trail, as many entries as its total says. null: the viewer sees no such thing. */
export async function told(viewer: Actor, of: Of, { filter = WHOLE, at }: Asked = {}): Promise<TrailEntry[] | null> {
  const ask = async (reader: Reader) => {
    const found = await ("id" in of
      ? findInitiativeTrail(reader, viewer, of.id)
      : findStrategyTrail(reader, viewer, of.slug));
    if (!found) return null;
    const entries: TrailEntry[] = [];
    for (let page = 1; ; page++) {
      const { rows, total } = await listTrail(reader, viewer, { scope: found.scope, filter, page });
      entries.push(...rows);
      if (rows.length < PAGE_SIZE) {
        expect(total).toBe(entries.length);
        return entries;
      }
    }
  };
  return at ? readAt(at, ask) : readNow(ask);
}
