/** How much a load holds. Later modules add theirs. */
export type Size = {
  readonly organisations: number;
  readonly people: number;
  readonly strategies: number;
  readonly tracksPerStrategy: number;
  readonly initiatives: number;
  readonly statusUpdates: number;
  /** Comments and internal notes. */
  readonly comments: number;
  readonly meetings: number;
  readonly decisions: number;
};

/** As the project's contract states them. */
export const SIZES = {
  M: {
    organisations: 700,
    people: 1_500,
    strategies: 10,
    tracksPerStrategy: 4,
    initiatives: 2_500,
    statusUpdates: 60_000,
    comments: 50_000,
    meetings: 2_000,
    decisions: 12_000,
  },
  L: {
    organisations: 2_600,
    people: 8_000,
    strategies: 100,
    tracksPerStrategy: 4,
    initiatives: 25_000,
    statusUpdates: 600_000,
    comments: 500_000,
    meetings: 20_000,
    decisions: 120_000,
  },
} as const satisfies Record<string, Size>;

export type LoadProfile = keyof typeof SIZES;

/** Days before its last day on which the load begins: ten years. */
export const SPAN_DAYS = 3_650;
