import type { Fact, Written } from "@/lib/kernel/fact";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "./model";

export type TextFact =
  | Fact<
      "text.drafted",
      "text",
      { initiativeId: string; kind: TextKind; number: number; body: Written; audience: Audience; byId: string | null }
    >
  | Fact<"text.rewritten", "text", { body: Written; byId: string | null }>
  /** From here on the version is frozen. */
  | Fact<"text.published", "text", Record<string, never>>;
