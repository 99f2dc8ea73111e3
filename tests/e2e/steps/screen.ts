import type { Colleague } from "./colleague";

/** A screen as whoever meets it. */
export type Screen = {
  readonly what: string;
  readonly email?: string;
  /** As written, or made for the screen. */
  readonly address: string | (() => Promise<string>);
  readonly status?: number;
  /** What is done there before it is looked at. */
  readonly after?: (person: Colleague) => Promise<void>;
};
