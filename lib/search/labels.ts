import type { EntryKind } from "./model";

export const entryKindLabel: Record<EntryKind, string> = {
  strategi: "Strategi",
  spor: "Strategispor",
  initiativ: "Initiativ",
  tekst: "Tekst",
  beslutning: "Beslutning",
  kommentar: "Kommentar",
  input: "Input",
  dokument: "Dokument",
  maal: "Mål",
};
