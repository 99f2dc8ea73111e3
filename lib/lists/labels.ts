import { phaseKindLabel } from "@/lib/processes/labels";
import type { Place, Sort } from "./model";

export const placeLabel: Record<Place, string> = {
  ...phaseKindLabel,
  ingen: "Ikke i proces",
  trukket: "Trukket ud af processen",
};

export const sortLabel: Record<Sort, string> = {
  strategi: "Strategi og nummer",
  titel: "Titel",
  status: "Status",
  opdateret: "Opdateret",
  frist: "Frist",
};
