import type { SourceReference } from "../midtjylland/types";
import { cite } from "../play/script";

export const RAMMEPAPIR = "Rammepapir - det nære og sammenhængende sundhedsvæsen";

/** A place in the rammepapir, as it is named on the screen. `item` null: the whole section. */
export const inRammepapir = (section: string, item: SourceReference["item"] = null): string =>
  cite({ document: RAMMEPAPIR, section: `afsnit ${section}`, item });
