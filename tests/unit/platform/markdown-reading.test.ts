import { expect, test } from "vitest";
import { paragraphsOfMarkdown } from "@/lib/platform/markdown-reading";

test("each heading of the first three levels begins a paragraph, without its number; its words stay as they are", () => {
  const text =
    "Forord.\n\n# 1. Baggrund\n\nOrd  *her*.\n#### Dybt\nOg der.\n\n## 1.1 Mål\n### **Ærø** & <Å>\n```\n# kode\n```\n";

  expect(paragraphsOfMarkdown(text)).toEqual([
    { anchor: null, level: null, heading: null, body: "Forord." },
    { anchor: null, level: 1, heading: "Baggrund", body: "Ord  *her*.\n#### Dybt\nOg der." },
    { anchor: null, level: 2, heading: "Mål", body: "" },
    { anchor: null, level: 3, heading: "Ærø & <Å>", body: "```\n# kode\n```" },
  ]);
});

test("without headings it is one paragraph, and nothing is none", () => {
  expect(paragraphsOfMarkdown("Ord.\n\nFlere ord.")).toEqual([
    { anchor: null, level: null, heading: null, body: "Ord.\n\nFlere ord." },
  ]);
  expect(paragraphsOfMarkdown(" \n\n")).toEqual([]);
});
