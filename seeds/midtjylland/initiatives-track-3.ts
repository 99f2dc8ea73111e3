import { inStrategy } from "./documents";
import type { SeedInitiative } from "./types";

const SECTION = "Strategispor 3";

export const track3: readonly SeedInitiative[] = [
  {
    key: "3.1",
    title: "Risikostratificering finder patienterne, før sygdommen tager til",
    debat:
      "I dag sker der ofte først noget, når en patient er blevet dårligere. Vi foreslår at se på hele befolkningsgrupper og bruge blandt andet risikostratificering til at finde dem, hvis sygdom kan ventes at udvikle sig. Så kan hjælpen komme tidligt og rettes mod dem, der har gavn af den. Hvordan sikrer vi, at borgeren selv er med på det?",
    endelig:
      "Regionen arbejder forebyggende med hele populationer og ikke kun med den enkelte henvisning. Metoder som risikostratificering udpeger de patientgrupper, hvor en forværring truer. De får forebyggelse og behandling i tide og tilpasset deres behov.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 1),
    note: null,
  },
  {
    key: "3.2",
    title: "Opsøgende og målrettede indsatser for sårbare og udsatte",
    debat:
      "Nogle borgere får for lidt ud af de tilbud, vi har, fordi livet i øvrigt er svært. Vi foreslår, at regionen går foran og udvikler indsatser, som kommer sårbare og udsatte i møde i stedet for at vente på dem. Hvem overser vi i dag?",
    endelig:
      "Regionen går foran med indsatser, der er skåret til efter sårbare eller udsatte borgere, og som begynder, uden at borgeren først skal bede om det. Formålet er, at også de får fuldt udbytte af sundhedsvæsenet.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 2),
    note: null,
  },
  {
    key: "3.3",
    title: "Egen læge og kommune er med, når patienten udskrives",
    debat:
      "En udskrivning er et skifte, hvor meget kan gå tabt. Vi foreslår, at hospitalet tager fat i både egen læge og kommune, når patienten skal følges op. Det skal også gælde det, der blev opdaget undervejs og ikke er grunden til indlæggelsen.",
    endelig:
      "Når en patient, der skal følges op, forlader hospitalet, er det en prioriteret opgave at få almen praksis og kommunen aktivt med. Det gælder hele patientens behov, også når det intet har at gøre med det, patienten oprindelig kom for.",
    partners: ["H", "K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 3),
    note: null,
  },
  {
    key: "3.4",
    title: "Indsatsen ved kronisk sygdom organiseres på nye måder",
    debat:
      "Kronisk sygdom varer ved, og det bør organiseringen tage højde for. Vi foreslår at lede efter andre måder at lægge indsatsen til rette på, hvor forebyggelse kommer først. Det kan kun ske sammen med alle dem, der har en rolle i borgerens liv med sygdommen. Hvor skal vi begynde?",
    endelig:
      "Sammen med alle, det vedkommer, undersøger regionen, hvordan hjælpen til borgere med kronisk sygdom kan organiseres anderledes. Forebyggelse er udgangspunktet for de modeller, der vælges.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 4),
    note: null,
  },
  {
    key: "3.5",
    title: "Viden om, hvad der virker i samarbejdet på tværs",
    debat:
      "Vi samarbejder meget, men ved for lidt om, hvad det fører til. Vi foreslår, at regionen skaffer sig bedre viden om, hvilken virkning de enkelte indsatser på tværs af sektorer har. Hvilke spørgsmål vil I helst have svar på?",
    endelig:
      "Regionen sørger for, at det bliver kendt, hvad konkrete indsatser mellem sektorerne fører til. Viden om virkningen skaffes aktivt og bruges, når der skal vælges mellem indsatser.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 5),
    note: "Punktet står på siden efter overskriften for spor 3 og før indledningen til spor 4. At det hører til spor 3, er vores læsning.",
  },
];
