import "server-only";
import type { Anchor, AnchorLine } from "./anchors";
import type { Finding } from "./audit-finding";
import type { StoredFact } from "./audit-chain";

type Numbered = { readonly line: number; readonly anchor: Anchor };

/** Holds the facts, as they come by in order, against what was noted outside the database. */
export function anchorsCheck(lines: readonly AnchorLine[]) {
  const waiting = new Map<number, Numbered[]>();
  const damaged: Finding[] = [];
  for (const { line, anchor } of lines) {
    if (anchor) waiting.set(anchor.position, [...(waiting.get(anchor.position) ?? []), { line, anchor }]);
    else damaged.push({ place: placeOf(line), problem: "the line cannot be read" });
  }
  let count = 0;

  function* among(page: readonly StoredFact[]): Generator<Finding> {
    for (const { position, stamp, mac } of page) {
      count += 1;
      for (const { line, anchor } of waiting.get(position) ?? []) {
        if (anchor.stamp !== stamp || anchor.mac !== mac) {
          yield { place: placeOf(line), problem: `fact ${position} is not the one that was anchored at ${anchor.at}` };
        } else if (anchor.count !== count) {
          yield { place: placeOf(line), problem: `${anchor.count} facts stood before it and with it, now ${count} do` };
        }
      }
      waiting.delete(position);
    }
  }

  function* unseen(): Generator<Finding> {
    yield* damaged;
    for (const [position, anchors] of waiting) {
      for (const { line, anchor } of anchors) {
        yield {
          place: placeOf(line),
          problem: `fact ${position}, anchored at ${anchor.at}, is no longer in the ledger`,
        };
      }
    }
  }

  return { among, unseen };
}

const placeOf = (line: number): string => `anchor on line ${line}`;
