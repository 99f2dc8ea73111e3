import type { Fact, Written } from "@/lib/kernel/fact";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "@/lib/texts/model";
import type { Level } from "@/lib/kernel/paragraphs";

type WrittenWords = {
  level: Level;
  heading: Written | null;
  body: Written;
  trackId: string | null;
  initiativeId: string | null;
};

type Placed = { id: string; place: string; label: string };

export type DocumentFact =
  | Fact<"documentKind.added", "documentKind", { name: Written }>
  | Fact<
      "document.begun",
      "document",
      {
        strategyId: string;
        kindId: string;
        title: Written;
        audience: Audience;
        caseNumber: string | null;
        textKind: TextKind | null;
        source: Written | null;
        isDemonstration: boolean;
      }
    >
  | Fact<"document.retitled", "document", { title: Written; audience: Audience; caseNumber: string | null }>
  /** Every paragraph that stands has the number of its place. */
  | Fact<"document.renumbered", "document", { labels: readonly { id: string; label: string; version: number }[] }>
  | Fact<
      "paragraph.written",
      "paragraph",
      WrittenWords & {
        documentId: string;
        place: string;
        label: string;
        textKind: TextKind | null;
        byId: string | null;
      }
    >
  | Fact<"paragraph.rewritten", "paragraph", WrittenWords & { byId: string | null }>
  /** It keeps the first part of its words; the rest is a paragraph of its own. */
  | Fact<
      "paragraph.split",
      "paragraph",
      {
        documentId: string;
        body: Written;
        rest: Placed & { level: Level; body: Written; trackId: string | null; initiativeId: string | null };
        descentId: string;
        byId: string | null;
      }
    >
  /** The words of the one that ends come after its own. */
  | Fact<
      "paragraph.merged",
      "paragraph",
      { ended: { id: string; version: number }; body: Written; descentId: string; byId: string | null }
    >
  | Fact<"paragraph.moved", "paragraph", { place: string }>
  | Fact<"paragraph.removed", "paragraph", Record<string, never>>;
