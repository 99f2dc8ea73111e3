import "server-only";
import { diffWordsWithSpace } from "diff";
import type { Stretch } from "@/lib/kernel/stretch";

/** What became of a text, word by word. */
export const wordsChanged = (before: string, after: string): Stretch[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    is: added ? "added" : removed ? "removed" : "kept",
  }));
