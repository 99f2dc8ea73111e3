import type { InitiativeKey, OrganisationKey } from "../midtjylland/types";
import type { ScriptInitiative } from "../play/script";
import { inRammepapir } from "./documents";

type Code = "" | "K" | "A" | "KA";

const PARTNERS: Record<Code, readonly OrganisationKey[]> = {
  "": [],
  K: ["kommunerne-syd"],
  A: ["almen-praksis-syd"],
  KA: ["kommunerne-syd", "almen-praksis-syd"],
};

/** Headings are the paper's own; the texts are gengivet, with the economy where the paper says something of it. */
const LISTED: readonly (readonly [InitiativeKey, Code, string, string])[] = [
  [
    "1.1",
    "",
    "Lokal blodprøvetagning og andre konkrete serviceydelser",
    "Blodprøver og andre enkle ydelser, fx kontroller og høreapparater, gives tættere på borgere, der i dag har langt at køre. Særligt udsatte grupper kan komme først, og lokale behov afgør hvor.\n\nØkonomi: Lokal blodprøvetagning er nævnt i regionens budget 2017.",
  ],
  [
    "1.2",
    "",
    "Anvendelsen af speciallæger eller andre specialkompetencer, fx sygeplejersker på et bredere område, fx til hjælp for kommuner",
    "Kommunerne efterspørger sygehusenes specialviden, både i akutfunktionerne, om den enkelte borger og i planlægningen. Det skal være lettere at få fat i den.",
  ],
  [
    "1.3",
    "",
    "Fortsat og systematisk udvikling af udgående funktioner",
    "Først samles viden om de udgående funktioner, der allerede findes: hvad de vil, og hvad de virker. Derefter bredes det gode ud, med ny teknologi, med sundhedshusene og med personale på tværs af sektorer.",
  ],
  [
    "1.4",
    "",
    "Særlig indsats for patienter med flere sygdomme",
    "Har en patient mere end én sygdom, skal regionens egne tilbud hænge bedre sammen. Det kan ske ved forsøg eller ved brede ændringer af driften.",
  ],
  [
    "1.5",
    "",
    "Etablere partnerskaber med frivillige organisationer – den tredje sektor",
    "Gode relationer betyder lige så meget for livskvaliteten som et godt helbred. Regionen bygger videre på sin frivilligstrategi og indgår partnerskaber, også om overgangene mellem sektorer.",
  ],
  [
    "2.1",
    "K",
    "Udvikling af nye modeller for samdrift af regionale og kommunale tilbud",
    "Region og kommune driver tilbud sammen, hvor faglighed og økonomi taler for det. Skadeklinik og sygeplejeklinik i Tønder og et fælles akutteam i Esbjerg er eksempler.",
  ],
  [
    "2.2",
    "KA",
    "Sundhedshuse – en videreudvikling",
    "Sundhedshusene begyndte som et svar på mangel på læger. Næste skridt er nye former for samarbejde i dem, fx fælles ledelse og fælles opgaver.",
  ],
  [
    "2.3",
    "KA",
    "Fælles data",
    "Parterne får brug for flere tal på tværs af sektorer. Arbejdet kan begynde med én målgruppe, fx patienter med KOL, og derfra brede sig til andre forløb.",
  ],
  [
    "2.4",
    "A",
    "Understøtte tættere kliniksamarbejde med almen praksis",
    "Sygehusets læger bliver lettere at nå for almen praksis, fx ved besøg i praksis og korte ophold under efteruddannelse. Den direkte adgang til sparring og undersøgelser er udgangspunktet.",
  ],
  [
    "2.5",
    "A",
    "Almen praksis tættere på den daglige ledelse og prioritering af det lokale sundhedsvæsen",
    "Sygehus og almen praksis ledes hver for sig. Regionen kan invitere almen praksis med til bordet, når sygehuset prioriterer, hvis praksis vil.",
  ],
  [
    "2.6",
    "A",
    "Proaktiv investering i mere systematisk udvikling og uddannelse af almen praksis",
    "Regionens uddannelse af læger og personale i praksis rettes mod de udfordringer, alle deler, så ydelser og kompetencer bliver mere ens.",
  ],
  [
    "2.7",
    "KA",
    "Etablere mindre organisatoriske enheder – populationsledelse på tværs",
    "Nogle få praksis, sygehuset og kommunen tager sammen ansvar for en bestemt gruppe, fx et udsat boligområde eller et område med meget diabetes.",
  ],
  [
    "2.8",
    "A",
    "Faglig information (ledelsesinformation) til praksis",
    "Brugen af blodprøver, billeder og henvisninger varierer meget mellem praksis. Regionen deler tallene, så de kan drøftes fagligt.",
  ],
  [
    "2.9",
    "KA",
    "Fælles ledelsesgrupper på tværs af sygehus, praksis og kommune",
    "For nogle af de store sygdomsgrupper kan ansvaret ledes i fællesskab, måske også med fælles økonomi, så opgaver kan flytte derhen, hvor de giver mening.",
  ],
  [
    "2.10",
    "K",
    "Fælles kompetenceudvikling",
    "Når personale lærer sammen, lærer de også hinanden at kende. Det sættes i system med kommunerne, og job kan byttes for en tid.",
  ],
  [
    "2.11",
    "K",
    "Fokuseret forebyggende indsats",
    "Rygning koster flest leveår, og regionen har flest daglige rygere. Region og kommuner sætter sammen ind, og det samme kan gælde alkohol.",
  ],
];

export const initiatives: readonly ScriptInitiative[] = LISTED.map(([key, code, title, text]) => {
  const [track = "", number = ""] = key.split(".");
  return {
    key,
    title,
    source: inRammepapir(`3.${track}`, Number(number)),
    partners: PARTNERS[code],
    subPoints: [],
    texts: { vedtaget: text },
  };
});
