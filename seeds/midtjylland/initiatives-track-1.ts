import { inStrategy } from "./documents";
import type { SeedInitiative } from "./types";

const SECTION = "Strategispor 1";

export const track1: readonly SeedInitiative[] = [
  {
    key: "1.1",
    title: "Velfærdsteknologi flytter specialiseret opfølgning hjem",
    debat:
      "Noget af den behandling og kontrol, som i dag kræver en tur på hospitalet, kan klares med teknologi hjemme eller lokalt. Vi foreslår, at den slags løsninger kommer først, når specialiserede opgaver skal lægges til rette. Tilbuddet skal dog passe til mennesket: Ikke alle har de samme kræfter eller den samme erfaring med teknik. Hvilke opgaver egner sig bedst til at begynde med?",
    endelig:
      "Regionen giver forrang til de specialiserede opgaver inden for behandling og opfølgning, som velfærdsteknologi gør det muligt at løse tæt på borgeren. Inden et tilbud gives, skal det stå klart, at netop denne borger kan og vil bruge det. Er det ikke tilfældet, vælges en anden vej.",
    partners: [],
    subPoints: [],
    source: inStrategy(SECTION, 1),
    note: null,
  },
  {
    key: "1.2",
    title: "Lokal lægehjælp og større praksisfællesskaber, hvor læger mangler",
    debat:
      "Den praktiserende læge er omdrejningspunktet, når sygdom skal forebygges, findes og behandles uden for hospitalet, og det skal der ikke rokkes ved. Vi foreslår at bygge videre på det, almen praksis kan tilbyde, så ingen får for langt til lægen. I egne, hvor læger er svære at skaffe, kan lægehuse samle flere af dem i ét fællesskab. Hvad skal der til, for at læger slår sig ned dér?",
    endelig:
      "Sammen med almen praksis udbygger regionen det, lægerne kan tilbyde, så der bliver ved med at være en læge at gå til i lokalområdet. Hvor lægedækningen er truet, arbejder regionen for, at flere læger går sammen i et lægehus. Almen praksis bliver stående i midten af det nære sundhedsvæsen.",
    partners: ["A"],
    subPoints: [],
    source: inStrategy(SECTION, 2),
    note: null,
  },
  {
    key: "1.3",
    title: "Hurtig udredning og rådgivning fra hospitalet til den praktiserende læge",
    debat:
      "Når en praktiserende læge er i tvivl, skal vejen til en undersøgelse på hospitalet, der giver svar, være kort. Vi foreslår, at det bliver nemt både at bestille undersøgelsen og at få en specialist i tale. Sparringen skal række hele vejen: fra den første mistanke over behandlingen til tiden efter, at patienten er sendt hjem.",
    endelig:
      "Hospitalerne giver almen praksis en enkel og hurtig vej til de undersøgelser, der kan afklare en diagnose. Faglig rådgivning følger med, både mens patienten udredes og behandles, og når hospitalet slipper patienten, og egen læge tager over.",
    partners: ["H"],
    subPoints: [],
    source: inStrategy(SECTION, 3),
    note: null,
  },
  {
    key: "1.4",
    title: "Aftaler med kommunerne om lægeansvar og rammedelegation",
    debat:
      "Flere behandles hjemme eller på en kommunal plads i stedet for i en hospitalsseng. Så må ingen være i tvivl om, hvem der har det lægelige ansvar, og hvor personalet kan hente hjælp. Vi foreslår aftaler, som binder både region og kommuner, og som også dækker de kommunale akut- og aflastningspladser. Rammedelegation kan bruges oftere og mere ensartet end i dag; hvor er behovet størst?",
    endelig:
      "Region og kommuner aftaler bindende, hvem der har lægeansvaret, og hvordan kommunernes personale får støtte af en læge, når behandlingen foregår hjemme eller på en akut- eller aflastningsplads. Rammedelegation er en fast del af aftalerne og bruges oftere og efter et fælles mønster.",
    partners: ["K"],
    subPoints: [],
    source: inStrategy(SECTION, 4),
    note: null,
  },
  {
    key: "1.5",
    title: "Støtte til kommunernes personale, før en situation bliver kritisk",
    debat:
      "De, der kommer i borgerens hjem, ser ofte først, at noget er ved at gå skævt. Vi foreslår at aftale, hvordan kommunernes sundhedspersonale kan få råd om netop den patient, de står hos. Det skal også gælde, mens der endnu er tid til at undgå, at helbredet bliver dårligere.",
    endelig:
      "Regionen aftaler med kommunerne, hvor og hvordan deres sundhedspersonale henter faglig støtte til et bestemt patientforløb. Adgangen er ikke kun til for kriser. Den skal netop bruges i tide, så en forværring kan afværges.",
    partners: ["K"],
    subPoints: [],
    source: inStrategy(SECTION, 5),
    note: null,
  },
  {
    key: "1.6",
    title: "Udgående funktioner fra hospitalerne med rådgivning som hovedopgave",
    debat:
      "Hospitalet slipper ikke ansvaret ved udgangen. Vi foreslår at blive ved med at sende viden ud, først og fremmest som råd til kommunens folk og egen læge om den enkelte patient. Sådan tager regionen sin del af forebyggelse, behandling og rehabilitering. Somme tider må hospitalets folk selv hjem til borgeren, men kun når opgaven er så speciel, at hverken kommunen eller den praktiserende læge kan løse den. Er det den rigtige grænse?",
    endelig:
      "Regionen holder fast i de udgående funktioner og bærer sin del af ansvaret for forebyggelse, behandling og rehabilitering uden for hospitalets mure. Rådgivning af kommuner og almen praksis er hovedopgaven. Hospitalets personale tager kun selv hjem til borgeren, når indsatsen kræver specialviden, som de to andre parter ikke har.",
    partners: ["H", "K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 6),
    note: null,
  },
  {
    key: "1.7",
    title: "Fælles kompetenceudvikling for personale i alle sektorer",
    debat:
      "Personalet i det nære sundhedsvæsen møder de samme borgere, men lærer hver for sig. Vi foreslår, at regionen sammen med kommuner og praksissektor udvikler uddannelsesforløb og selv sender folk af sted. Det skal være lige meget, hvem man er ansat hos. Hvilke fag og emner haster mest?",
    endelig:
      "Region, kommuner og praksissektor laver kompetenceforløb sammen og deltager i dem på lige fod. Det afgørende er, at man arbejder med sundhed tæt på borgeren, ikke hvor man er ansat. Regionen bidrager med støtte, med udvikling og med egne deltagere.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 7),
    note: null,
  },
  {
    key: "1.8",
    title: "Gode rammer for samarbejdet mellem almen praksis og kommuner",
    debat:
      "Kommunen og den praktiserende læge bærer tilsammen en stor del af det nære sundhedsvæsen. Regionen har ansvaret for praksissektoren og kan derfor gøre det lettere for de to at arbejde sammen. Vi foreslår at spørge begge, hvad der står i vejen, og rette rammerne ind efter svaret.",
    endelig:
      "Regionen bruger sit ansvar for praksissektoren til at give almen praksis og kommuner så gode vilkår for at samarbejde som muligt. Begge er bærende parter, og ingen af dem kan undværes.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 8),
    note: null,
  },
  {
    key: "1.9",
    title: "Opgaver fordeles på nye måder efter triple aim",
    debat:
      "En opgave behøver ikke blive liggende, hvor den altid har ligget. Vi foreslår at prøve andre fordelinger: Noget kan flytte fra hospitalet og ud, andet kan ændre form, så alle tre parter gør noget nyt, og enkelte ting kan patienten klare på egen hånd. Målestokken er triple aim: Hvem giver borgeren mest, og hvad koster samfundet mindst?",
    endelig:
      "Regionen går selv i gang med at forny, hvordan opgaver løses. Før en opgave flyttes eller laves om, afklares det, hvem der løser den bedst set fra borgerens side og billigst set fra samfundets (triple aim). Svaret kan være hospital, kommune eller praksis – eller borgeren selv.",
    partners: ["H", "K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 9),
    note: null,
  },
];
