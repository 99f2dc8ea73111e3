import type { Recorded, Stream } from "./recorded";

type Pending = {
  readonly atMs: number;
  readonly number: number;
  readonly stream: Iterator<Recorded>;
  record?: Recorded;
};

/** All streams as one, in order of time; a stream is begun when its time comes. */
export function* mergeByTime(streams: readonly Stream[]): Generator<Recorded> {
  const heap: Pending[] = [];
  streams.forEach(({ beginsMs, records }, number) => {
    push(heap, { atMs: beginsMs, number, stream: lazily(records) });
  });
  for (let first = pop(heap); first; first = pop(heap)) {
    if (first.record) yield first.record;
    const next = first.stream.next();
    if (!next.done) push(heap, { ...first, atMs: next.value.at.getTime(), record: next.value });
  }
}

function* lazily(records: () => Iterator<Recorded>): Generator<Recorded> {
  yield* { [Symbol.iterator]: records };
}

const isBefore = (a: Pending, b: Pending): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.number < b.number);

function push(heap: Pending[], entry: Pending): void {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function pop(heap: Pending[]): Pending | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last && heap.length > 0) sink(heap, last);
  return first;
}

/** Puts an entry in the place of the first, and lets it sink to where it belongs. */
function sink(heap: Pending[], entry: Pending): void {
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    if (!left) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, entry)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = entry;
}
