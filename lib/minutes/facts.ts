import type { Fact, Written } from "@/lib/kernel/fact";

/** `itemId` null: what stands before the items. `isNew`: nothing was written of it before. */
export type WrittenPart = { id: string; itemId: string | null; isNew: boolean; text: Written };

export type MinutesFact =
  | Fact<"minutes.written", "minutes", { meetingId: string; isFirst: boolean; parts: readonly WrittenPart[] }>
  | Fact<"minutes.published", "minutes", { meetingId: string }>;
