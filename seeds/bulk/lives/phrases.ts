import type { Random } from "../random";
import type { StatusWord } from "@/lib/status/model";

const FORMS = [
  ...[
    "Telemedicinsk opfølgning",
    "Udgående specialistteam",
    "Fælles forløbsplan",
    "Tidlig opsporing",
    "Hjemmebehandling",
  ],
  ...["Virtuel konsultation", "Fælles rehabilitering", "Rådgivning på tværs", "Akutfunktion", "Medicingennemgang"],
  ...["Hurtig udredning", "Fleksibel indlæggelse", "Digital hjemmemonitorering", "Patientrettet forebyggelse"],
] as const;

const GROUPS = [
  ...["borgere med KOL", "borgere med diabetes", "borgere med hjertesvigt", "ældre medicinske patienter"],
  ...["børn og unge med psykiske lidelser", "borgere med demens", "gravide i en sårbar situation", "kræftpatienter"],
  ...["borgere med flere kroniske sygdomme", "borgere med svær overvægt", "borgere med kroniske smerter"],
  ...["mennesker med svær psykisk sygdom", "borgere med senfølger efter kræft", "borgere med misbrug"],
] as const;

const PLACES = [
  ...["i eget hjem", "på plejehjem", "i sundhedshuset", "i almen praksis", "på akutpladser", "på botilbud"],
  ...["i overgangen fra sygehus", "i tyndt befolkede områder", "uden for dagtid", "i nærområdet"],
] as const;

const REASONS = [
  "Forløbene er i dag delt mellem flere sektorer, og borgeren oplever, at ingen har det samlede ansvar.",
  "Erfaringer fra projekter i regionen viser, at indsatsen kan flyttes tættere på borgeren uden tab af kvalitet.",
  "Antallet af genindlæggelser er højt, og en stor del kunne være undgået med en tidligere indsats.",
  "Ulighed i sundhed viser sig tydeligt i området, og de, der har størst behov, bruger tilbuddene mindst.",
  "Parterne har hver for sig gode tilbud, men de er svære at finde rundt i og hænger ikke sammen.",
] as const;

const MEANS = [
  "Regionen, kommunerne og almen praksis aftaler en fælles arbejdsdeling, og én part har ansvaret i hvert led.",
  "Sygehuset stiller rådgivning til rådighed alle ugens dage, og aftalen evalueres efter det første år.",
  "Der etableres et fast team, som kan rykke ud inden for to timer, når borgerens tilstand ændrer sig.",
  "Målinger fra hjemmet deles digitalt, så alle parter ser de samme oplysninger på samme tid.",
  "Indsatsen afprøves i to kommuner og udbredes derefter til hele regionen, hvis målene er nået.",
] as const;

const AIMS = [
  "Målet er færre indlæggelser, større tryghed og et forløb, som borgeren selv har haft indflydelse på.",
  "Målet er, at ventetiden halveres, og at borgeren møder de samme fagpersoner gennem hele forløbet.",
  "Effekten følges på indlæggelser, genindlæggelser og patientoplevet kvalitet og vises for regionsrådet hvert år.",
  "Målet er, at tilbuddet er kendt og brugt lige meget i alle dele af regionen.",
] as const;

const SHARPENED = [
  "Efter høringen er finansieringen præciseret: udgifterne holdes inden for den almindelige drift.",
  "På baggrund af de indkomne svar er almen praksis' rolle beskrevet nærmere.",
  "Kommunerne har peget på behovet for en længere indkøringsperiode, og tidsplanen er ændret derefter.",
  "Patienternes repræsentanter er skrevet ind i styregruppen efter ønske i høringen.",
] as const;

const NOTES: Record<StatusWord, readonly string[]> = {
  "ikke-startet": ["Afventer, at styregruppen er på plads.", "Starter, når midlerne er fordelt."],
  "i-gang": [
    "Arbejdet følger planen, og de første borgere er med.",
    "Tre kommuner er kommet med siden sidst; erfaringerne er gode.",
    "Uddannelsen af medarbejdere er halvvejs, og udstyret er leveret.",
    "Samarbejdsaftalen er underskrevet af alle parter.",
  ],
  forsinket: [
    "Rekrutteringen trækker ud; to stillinger er stadig ubesatte.",
    "Udbuddet af udstyret er klaget over og skal gå om.",
    "Den fælles it-løsning er udskudt et kvartal af leverandøren.",
  ],
  "i-bero": ["Sat i bero, indtil den nationale plan er kendt.", "Afventer afklaring af økonomien mellem parterne."],
  gennemfoert: ["Indsatsen er i drift i hele regionen.", "Evalueringen er afsluttet, og målene er nået."],
  udgaaet: ["Indsatsen er lagt sammen med et andet initiativ.", "Udgået, da behovet dækkes af et nationalt tilbud."],
};

const NEXT_STEPS = [
  "Status drøftes på næste møde i styregruppen.",
  "De sidste kommuner kommer med i næste kvartal.",
  "Der følges op på tallene, når de foreligger.",
  "Erfaringerne samles i et notat til udvalget.",
  "Parterne mødes om arbejdsdelingen i næste måned.",
] as const;

const SUB_POINTS = [
  "Aftale om arbejdsdeling mellem sygehus, kommune og almen praksis",
  "Fælles uddannelse af medarbejdere",
  "Udbredelse til hele regionen",
  "Måling af effekt og patientoplevet kvalitet",
] as const;

export const TRACK_TITLES = [
  "Sundhedsløsninger tæt på borgeren",
  "Stærkere samarbejde mellem sektorerne",
  "Tidlig og målrettet indsats",
  "Fælles rammer for økonomi og data",
] as const;

export const TRACK_INTRODUCTION =
  "Sporet samler de indsatser, som parterne er enige om at tage fat på i fællesskab, og viser, hvem der har ansvaret for hver af dem.";

export const MANDATE =
  "Regionsrådet beder om en strategi for det nære sundhedsvæsen, som bygger på samarbejde med kommuner og almen praksis.";

export const WAIVER = "Opgaven ligger hos styregruppen som helhed, indtil en tovholder er fundet.";

export const initiativeTitle = (random: Random): string =>
  `${random.pick(FORMS)} for ${random.pick(GROUPS)} ${random.pick(PLACES)}`;

export const debateText = (random: Random): string =>
  [random.pick(REASONS), random.pick(MEANS), random.pick(AIMS)].join("\n\n");

/** The debate text with what the input led to. */
export const finalText = (debate: string, random: Random): string => `${debate}\n\n${random.pick(SHARPENED)}`;

export const statusNote = (word: StatusWord, random: Random): string => random.pick(NOTES[word]);
export const nextStep = (random: Random): string => random.pick(NEXT_STEPS);
export const subPoints = (random: Random): string[] => random.sample(SUB_POINTS, random.between(2, 3));

const REMARKS = [
  "Vi ser gerne, at de praktiserende læger kommer med tidligt, så henvisningen kan ske uden omveje.",
  "Hvordan bliver opgaven fordelt, når borgeren flytter mellem to kommuner midt i forløbet?",
  "Erfaringen fra det forrige projekt var, at kørsel tog mere tid end selve besøget.",
  "Økonomien bør beskrives, så den enkelte kommune kan se, hvad den selv skal afsætte.",
  "Patientforeningerne peger på, at én kontaktperson betyder mere end ét telefonnummer.",
  "Data om effekten findes kun for sygehusdelen; kommunernes tal mangler stadig.",
] as const;

const ANSWERS = [
  "Tak. Det er skrevet ind i udkastet og bliver drøftet på næste møde i styregruppen.",
  "Det er vi enige i. Arbejdsdelingen beskrives, inden teksten lægges frem.",
  "Spørgsmålet er sendt videre til økonomi, som vender tilbage med et skøn.",
  "Vi har spurgt de berørte afdelinger, og de ser ingen hindring for det.",
] as const;

export const remark = (random: Random): string => random.pick(REMARKS);
export const answer = (random: Random): string => random.pick(ANSWERS);
