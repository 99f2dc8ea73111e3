import type { Actor } from "@/lib/kernel/actor";
import { read, type Reader } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { momentAt } from "@/app/moment";
import { badMomentProblem, notFoundProblem } from "./problem";

/**
 * Answers a question at the address's moment, for whoever asks; null: there is none that they can see. The header
 * `Strategispor-Stamp` is the newest record the answer holds: the same address with `?pr=` that instant gives the same
 * answer for as long as the system stands.
 */
export async function answer(
  request: Request,
  ask: (reader: Reader, viewer: Actor) => Promise<object | null>,
): Promise<Response> {
  const { moment } = await momentAt(new URL(request.url).searchParams.get("pr") ?? "");
  if (moment === undefined) return badMomentProblem();
  const { actor } = await currentVisitor();
  const { found, stamp } = await read(moment, async (reader) => ({
    found: await ask(reader, actor),
    stamp: reader.stamp,
  }));
  if (!found) return notFoundProblem();
  return Response.json(found, {
    headers: { "Strategispor-Stamp": stamp.toISOString(), "Cache-Control": "private, no-store" },
  });
}

const PAGE = /^[1-9]\d{0,5}$/;

/** `side` of the address, from 1; null: it is no page number. */
export function pageOf(request: Request): number | null {
  const side = new URL(request.url).searchParams.get("side") ?? "1";
  return PAGE.test(side) ? Number(side) : null;
}
