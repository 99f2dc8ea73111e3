/** How fast something is done, in milliseconds and times a second. */
export type Pace = {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly count: number;
  /** How many more were tried and failed; they are in none of the other figures. */
  readonly failed: number;
};

export type Course = { readonly connections: number; readonly seconds: number };

/**
 * Does something again and again, so many at a time, for so long. What fails is counted, unless nothing succeeds.
 * @param work is told which of the lanes it runs in
 */
export async function measure(
  work: (lane: number) => Promise<unknown>,
  { connections, seconds }: Course,
): Promise<Pace> {
  const took: number[] = [];
  const failures: unknown[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const runLane = async (lane: number): Promise<void> => {
    while (performance.now() < end) {
      const from = performance.now();
      await work(lane).then(
        () => took.push(performance.now() - from),
        (error: unknown) => failures.push(error),
      );
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, lane) => runLane(lane)));
  if (took.length === 0) throw failures[0];
  return { ...paceOf(took, performance.now() - begun), failed: failures.length };
}

function paceOf(took: number[], elapsedMs: number): Omit<Pace, "failed"> {
  const sorted = took.toSorted((a, b) => a - b);
  const quantile = (part: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return {
    p50: quantile(0.5),
    p95: quantile(0.95),
    perSecond: rounded((took.length * 1000) / elapsedMs),
    count: took.length,
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
