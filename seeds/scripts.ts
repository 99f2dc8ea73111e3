import { midtjylland } from "./midtjylland/script";
import type { Script } from "./play/script";
import { sundhedsaftale } from "./sundhedsaftale/script";
import { rammepapir } from "./syddanmark/script";

/** The demonstration's strategies: the four documents', and one that is invented. */
export const scripts: readonly Script[] = [midtjylland, rammepapir, sundhedsaftale];
