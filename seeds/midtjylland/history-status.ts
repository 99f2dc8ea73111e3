import type { Step, StatusReport } from "./steps";
import type { InitiativeKey } from "./types";

type Reported = StatusReport & { readonly initiative: InitiativeKey; readonly daysBeforeToday: number };

/**
 * The leads' reports, by initiative. 1.5 has been silent for 143 days and counts as unknown; 1.4 is late; 1.9, 2.4, 3.5
 * and 4.4 have no lead, so nothing is reported.
 */
const REPORTS: readonly Reported[] = [
  {
    initiative: "1.1",
    daysBeforeToday: 196,
    word: "ikke-startet",
    progress: 0,
    note: "Afdelingerne er bedt om at pege på opgaver, der egner sig.",
    nextStep: "Samle forslagene i én liste.",
  },
  {
    initiative: "1.1",
    daysBeforeToday: 96,
    word: "i-gang",
    progress: 15,
    note: "Tolv opgaver er foreslået, og fire er valgt ud.",
    nextStep: "Beskrive de fire med patienternes vilkår for at bruge dem.",
  },
  {
    initiative: "1.1",
    daysBeforeToday: 18,
    word: "i-gang",
    progress: 35,
    note: "To af de fire opgaver er beskrevet færdigt.",
    nextStep: "Drøfte dem med de rådgivende udvalg.",
  },
  {
    initiative: "1.2",
    daysBeforeToday: 75,
    word: "i-gang",
    progress: 20,
    note: "Der er overblik over de egne, hvor lægedækningen er truet.",
    nextStep: "Tale med praksis i de to mest udsatte egne.",
  },
  {
    initiative: "1.3",
    daysBeforeToday: 61,
    word: "i-gang",
    progress: 80,
    note: "Vejen til undersøgelser er åben på fire af fem hospitaler.",
    nextStep: "Få det sidste hospital med.",
  },
  {
    initiative: "1.3",
    daysBeforeToday: 21,
    word: "gennemfoert",
    progress: 100,
    note: "Alle hospitaler tilbyder nu hurtig undersøgelse og rådgivning.",
    nextStep: "Ingen; ordningen er i drift.",
  },
  {
    initiative: "1.4",
    daysBeforeToday: 110,
    word: "i-gang",
    progress: 30,
    note: "Udkast til aftale er sendt til kommunerne.",
    nextStep: "Samle svarene.",
  },
  {
    initiative: "1.4",
    daysBeforeToday: 40,
    word: "forsinket",
    progress: 30,
    note: "Kommunerne vil have lægeansvaret på akutpladserne beskrevet, før de svarer.",
    nextStep: "Holde møde med kommunerne om akutpladserne.",
  },
  {
    initiative: "1.5",
    daysBeforeToday: 143,
    word: "i-gang",
    progress: 25,
    note: "Tre kommuner prøver en fast indgang til rådgivning.",
    nextStep: "Gøre erfaringerne op med de tre kommuner.",
  },
  {
    initiative: "1.6",
    daysBeforeToday: 30,
    word: "i-gang",
    progress: 45,
    note: "Hospitalernes udgående funktioner er kortlagt.",
    nextStep: "Skille rådgivning fra besøg i hjemmet i kortlægningen.",
  },
  {
    initiative: "1.7",
    daysBeforeToday: 14,
    word: "i-gang",
    progress: 10,
    note: "Kommuner og praksis har meldt de første emner ind.",
    nextStep: "Vælge emne til det første fælles forløb.",
  },
  {
    initiative: "1.8",
    daysBeforeToday: 8,
    word: "i-gang",
    progress: 5,
    note: "Debatteksten er offentliggjort.",
    nextStep: "Sende initiativet videre til input.",
  },
  {
    initiative: "2.1",
    daysBeforeToday: 27,
    word: "i-gang",
    progress: 20,
    note: "Borgere og pårørende har fortalt, hvad de savner.",
    nextStep: "Skrive det sammen til et oplæg.",
  },
  {
    initiative: "2.2",
    daysBeforeToday: 10,
    word: "ikke-startet",
    progress: 0,
    note: "Initiativet er netop sendt til input.",
    nextStep: "Afvente de første svar.",
  },
  {
    initiative: "2.3",
    daysBeforeToday: 16,
    word: "ikke-startet",
    progress: 0,
    note: "Debatteksten er skrevet, men ikke offentliggjort.",
    nextStep: "Få teksten læst igennem af to kommuner.",
  },
  {
    initiative: "3.1",
    daysBeforeToday: 52,
    word: "i-bero",
    progress: 15,
    note: "Arbejdet venter på, at det afklares, hvilke data der må bruges.",
    nextStep: "Tage sagen op igen, når juristerne har svaret.",
  },
  {
    initiative: "3.2",
    daysBeforeToday: 7,
    word: "i-gang",
    progress: 30,
    note: "Et opsøgende hold er begyndt i to boligområder.",
    nextStep: "Spørge borgerne, hvad de får ud af det.",
  },
  {
    initiative: "3.3",
    daysBeforeToday: 3,
    word: "ikke-startet",
    progress: 0,
    note: "Initiativet er lige gået videre til input.",
    nextStep: "Aftale møde med hospital, kommuner og praksis.",
  },
  {
    initiative: "3.4",
    daysBeforeToday: 45,
    word: "ikke-startet",
    progress: 0,
    note: "Debatteksten mangler.",
    nextStep: "Skrive et første udkast.",
  },
  {
    initiative: "4.2",
    daysBeforeToday: 11,
    word: "ikke-startet",
    progress: 0,
    note: "Almen praksis er indbudt til en første drøftelse.",
    nextStep: "Holde mødet.",
  },
];

/** Led by the secretariat itself. */
const SECRETARIAT_REPORTS: readonly Reported[] = [
  {
    initiative: "4.1",
    daysBeforeToday: 22,
    word: "i-gang",
    progress: 10,
    note: "Eksempler på økonomi, der modvirker sammenhæng, er ved at blive samlet.",
    nextStep: "Udvælge de eksempler, der skal med til ministeriet.",
  },
  {
    initiative: "4.3",
    daysBeforeToday: 33,
    word: "ikke-startet",
    progress: 0,
    note: "Debatteksten ligger som udkast.",
    nextStep: "Offentliggøre teksten.",
  },
];

const asStep = ({ daysBeforeToday, ...report }: Reported, by: Step["by"]): Step => ({
  on: { daysBeforeToday },
  by,
  does: "record-status",
  ...report,
});

export const statusSteps: readonly Step[] = [
  ...REPORTS.map((report) => asStep(report, "tovholder@midt.example")),
  ...SECRETARIAT_REPORTS.map((report) => asStep(report, "strategi@midt.example")),
];
