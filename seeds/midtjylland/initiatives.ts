import { track1 } from "./initiatives-track-1";
import { track2 } from "./initiatives-track-2";
import { track3 } from "./initiatives-track-3";
import { track4 } from "./initiatives-track-4";
import type { SeedInitiative } from "./types";

/** All 22, in the order of the tracks and of their bullets. */
export const initiatives: readonly SeedInitiative[] = [...track1, ...track2, ...track3, ...track4];
