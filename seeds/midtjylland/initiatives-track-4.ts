import { inStrategy } from "./documents";
import type { SeedInitiative } from "./types";

const SECTION = "Strategispor 4";

export const track4: readonly SeedInitiative[] = [
  {
    key: "4.1",
    title: "Økonomi, der belønner sammenhæng – nationalt og i lokale forsøg",
    debat:
      "Pengene følger ikke altid det, der er bedst for borgeren. Vi foreslår, at regionen over for staten arbejder for at få ændret de økonomiske incitamenter, der modvirker en samlet indsats. Indtil det sker, bør lokale forsøg, der tager udgangspunkt i patienten, have frie hænder, også når de koster på bundlinjen efter de gældende regler. Hvor stor en risiko tør vi løbe?",
    endelig:
      "Regionen søger nationalt at få ændret den økonomiske styring, hvor den står i vejen for sammenhængende indsatser. Første skridt er at sætte lokale initiativer fri, når de stiller patienten forrest. Regionen accepterer, at det kan indebære en risiko, så længe finansieringen er, som den er.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 1),
    note: null,
  },
  {
    key: "4.2",
    title: "Lokale aftaler og nye honorarformer i almen praksis",
    debat:
      "Den praktiserende læges rolle fastlægges i dag mest andre steder end i regionen. Vi foreslår, at regionen får større del i at beskrive den og selv tager det første skridt til lokale aftaler med almen praksis om noget nyt. Det må gerne omfatte forsøg med, hvordan lægerne bliver betalt. Hvilke opgaver vil I helst prøve det på?",
    endelig:
      "Regionen tager større del i at bestemme, hvad almen praksis skal være i det nære og sammenhængende sundhedsvæsen. Når noget nyt skal prøves, er regionen først til at foreslå en lokal aftale, og den eksperimenterer gerne med honorarerne.",
    partners: ["A"],
    subPoints: [],
    source: inStrategy(SECTION, 2),
    note: null,
  },
  {
    key: "4.3",
    title: "Journaladgang for det personale, borgeren møder",
    debat:
      "En sygeplejerske eller læge kan ikke hjælpe på et grundlag, hun eller han ikke må se. Vi foreslår, at regionen arbejder for regler, der åbner de dele af journalen, som den ansatte har brug for, uanset hvilken sektor og hvilket system de ligger i. Hvor gør de lukkede systemer mest skade?",
    endelig:
      "Regionen arbejder vedholdende for en lovgivning, der giver den, som står med borgeren, adgang til det nødvendige i journalen. Hverken sektor eller it-system må afgøre, om oplysningen kan læses.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 3),
    note: null,
  },
  {
    key: "4.4",
    title: "Bedre brug af data og bedre kommunikation om forløbet",
    debat:
      "Fælles indsatser planlægges for tit uden fælles tal. Vi foreslår at sætte bestemte tiltag i gang, som giver bedre data til både det, vi har, og det, vi vil prøve. Samtidig skal beskederne mellem dem, der følger den samme patient, blive bedre. Hvilke tal og hvilke beskeder mangler I?",
    endelig:
      "Regionen sætter konkrete tiltag i værk, så indsatser mellem sektorerne hviler på data, hvad enten de er nye eller kendte. Kommunikationen om den enkelte patients forløb bliver bedre i samme ombæring.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 4),
    note: null,
  },
];
