import type { InitiativeKey, OrganisationKey } from "../midtjylland/types";
import type { ScriptInitiative } from "../play/script";

type Code = "" | "K" | "A" | "H" | "KA" | "HK" | "HKA";

const PARTNERS: readonly (readonly [letter: string, partner: OrganisationKey])[] = [
  ["H", "hospitalerne-midt"],
  ["K", "kommunerne-midt"],
  ["A", "almen-praksis-midt"],
];

type Written = { readonly debat: string; readonly endelig?: string };

/** All invented. 3.3 and 4.3 have no text yet. */
const LISTED: readonly (readonly [InitiativeKey, Code, string, Written | null])[] = [
  [
    "1.1",
    "HK",
    "Akutteam rykker ud til ældre borgere i eget hjem",
    {
      debat:
        "Vi foreslår ét fælles akutteam af kommunens og hospitalets folk, som kan være hos en ældre borger inden for to timer. Hvem skal kunne ringe efter teamet?",
      endelig:
        "Region og kommuner driver sammen et akutteam, som kan være hos borgeren inden for to timer. Hjemmeplejen, plejehjemmet og egen læge kan ringe efter det.",
    },
  ],
  [
    "1.2",
    "H",
    "Kontrol hjemmefra med video og egne målinger",
    {
      debat:
        "Mange kontroller kan klares hjemmefra, når borgeren selv kan måle og tale med hospitalet over video. Hvilke kontroller skal komme først?",
      endelig:
        "Hospitalerne tilbyder kontrol hjemmefra ved fem sygdomme. Borgeren vælger selv, og den, der ikke kan eller vil bruge video, møder op som før.",
    },
  ],
  [
    "1.3",
    "KA",
    "Medicingennemgang i eget hjem",
    {
      debat:
        "Borgere med mange slags medicin skal have den gennemgået derhjemme af farmaceut, sygeplejerske og egen læge. Hvordan finder vi dem, der har mest brug for det?",
    },
  ],
  [
    "2.1",
    "KA",
    "Fælles visitation til genoptræning",
    {
      debat:
        "Borgeren skal kun fortælle sin historie én gang. Vi foreslår én fælles visitation til genoptræning for kommune, praksis og hospital. Hvor skal den ligge?",
      endelig: "Kommune, praksis og hospital visiterer i fællesskab til genoptræning. Borgeren får ét svar og én plan.",
    },
  ],
  [
    "2.2",
    "KA",
    "Sundhedshuse åbner for aftenkonsultation",
    {
      debat:
        "Når sundhedshuset har åbent to aftener om ugen, kan flere komme uden at tage fri fra arbejde. Hvilke fag skal være der om aftenen?",
    },
  ],
  [
    "2.3",
    "HKA",
    "Én indgang for borgere med flere sygdomme",
    {
      debat:
        "Borgere med flere sygdomme har ofte flere forløb på én gang. Vi foreslår én fast kontakt, som kender dem alle. Hvem skal det være?",
    },
  ],
  [
    "3.1",
    "K",
    "Opsøgende rygestop i boligområder",
    {
      debat:
        "Rygestop skal tilbydes dér, hvor flest ryger, og i samarbejde med boligforeningerne. Hvad skal der til, for at beboerne siger ja?",
      endelig:
        "Kommunerne og regionen tilbyder rygestop i ti boligområder. Tilbuddet gives lokalt, er gratis og følges op efter et halvt år.",
    },
  ],
  [
    "3.2",
    "KA",
    "Tidlig hjælp til unge, der mistrives",
    {
      debat:
        "Unge skal kunne få en samtale inden for en uge, uden at de først skal henvises. Hvordan sikrer vi, at de ved, hvor de kan gå hen?",
    },
  ],
  ["3.3", "A", "Måling af, hvad patienterne selv oplever", null],
  [
    "4.1",
    "A",
    "Fælles svartider for prøver og henvisninger",
    {
      debat:
        "Almen praksis og hospitaler skal kende hinandens svartider og kunne regne med dem. Hvilke svartider betyder mest?",
      endelig:
        "Hospitaler, kommuner og almen praksis aftaler fælles svartider for prøver og henvisninger. Svartiderne måles og lægges frem hvert kvartal.",
    },
  ],
  [
    "4.2",
    "HK",
    "Ét fælles overblik over ledige pladser",
    {
      debat:
        "Ledige pladser på hospitaler og kommunale akutpladser skal stå ét sted, så ingen skal ringe rundt. Hvem skal holde overblikket ajour?",
    },
  ],
  ["4.3", "", "Lokale data om sundhed i hver kommune", null],
];

export const initiatives: readonly ScriptInitiative[] = LISTED.map(([key, code, title, texts]) => ({
  key,
  title,
  source: null,
  partners: PARTNERS.filter(([letter]) => code.includes(letter)).map(([, partner]) => partner),
  subPoints: key === "1.1" ? ["Teamets udstyr", "Fælles vagtplan"] : [],
  texts: texts ?? {},
}));
