import { reportsBy, type Reported } from "../play/reports";
import type { Step } from "../play/steps";

/** All invented. 2.5 and 2.9 have been silent too long; 1.2 and 2.7 are late. */
const LEAD: readonly Reported[] = [
  [
    "1.1",
    [
      ["2017-10-02", "i-gang", 20, "Tre steder er valgt til lokal blodprøvetagning.", "Åbne det første."],
      [
        "2019-04-08",
        "gennemfoert",
        100,
        "Der tages blodprøver ti steder, og kontroller er fulgt med.",
        "Ingen; ydelserne er i drift.",
      ],
    ],
  ],
  [
    "1.2",
    [
      ["2017-11-20", "i-gang", 10, "Kommunerne har meldt ind, hvad de efterspørger.", "Samle det i tre ordninger."],
      [36, "forsinket", 55, "Den tredje ordning mangler speciallæger.", "Aftale timer med sygehusene."],
    ],
  ],
  [
    "1.3",
    [
      ["2017-12-04", "i-gang", 15, "Alle udgående funktioner er beskrevet ét sted.", "Gøre effekten op."],
      [12, "i-gang", 75, "Fire funktioner er bredt ud til hele regionen.", "Koble dem til sundhedshusene."],
    ],
  ],
  [
    "1.4",
    [
      ["2018-02-12", "i-gang", 20, "To afdelinger prøver én samlet plan for patienten.", "Spørge patienterne."],
      [24, "i-gang", 60, "Ordningen er nået ud på to sygehuse.", "Få det tredje med."],
    ],
  ],
  [
    "1.5",
    [
      ["2018-05-14", "ikke-startet", 0, "Foreningerne er indbudt til et møde.", "Holde mødet."],
      ["2021-09-06", "gennemfoert", 100, "Ni partnerskaber er indgået og løber.", "Ingen; de følges hvert år."],
    ],
  ],
  [
    "2.1",
    [
      ["2017-10-23", "i-gang", 30, "Erfaringerne fra de to første steder er samlet.", "Finde det næste."],
      [19, "i-gang", 70, "Seks steder driver region og kommune tilbud sammen.", "Regne økonomien efter."],
    ],
  ],
  [
    "2.2",
    [
      ["2018-01-15", "i-gang", 10, "Tre huse vil prøve fælles ledelse.", "Aftale rammerne."],
      [48, "i-bero", 35, "Arbejdet afventer de nye sundhedsråd.", "Tage det op igen efter årsskiftet."],
    ],
  ],
  [
    "2.4",
    [
      ["2017-11-06", "i-gang", 40, "Tyve læger har været på besøg i praksis.", "Gøre det til en fast ordning."],
      ["2018-12-10", "gennemfoert", 100, "Ordningen er fast på alle sygehuse.", "Ingen."],
    ],
  ],
  [
    "2.5",
    [
      ["2018-03-19", "ikke-startet", 0, "Almen praksis er spurgt, om de vil være med.", "Vente på svar."],
      [180, "i-gang", 30, "Praksis sidder med ved bordet på ét sygehus.", "Gøre forsøget op."],
    ],
  ],
  [
    "2.6",
    [
      ["2017-12-18", "i-gang", 20, "Uddannelsesbehovet er kortlagt.", "Tilrettelægge de første kurser."],
      [9, "i-gang", 80, "Kurserne når nu tre af fire praksis.", "Nå de sidste."],
    ],
  ],
  [
    "2.7",
    [
      ["2018-06-11", "ikke-startet", 0, "Et boligområde er peget ud.", "Finde praksis, der vil være med."],
      [15, "forsinket", 25, "To praksis har trukket sig, og enheden mangler læger.", "Tale med nabopraksis."],
    ],
  ],
  [
    "2.10",
    [
      ["2018-04-09", "i-gang", 30, "Det første fælles forløb er holdt.", "Lave en plan for tre år."],
      ["2020-11-16", "gennemfoert", 100, "Planen følges, og 400 har været med.", "Ingen; forløbene fortsætter."],
    ],
  ],
];

/** Led by the secretariat itself. */
const SECRETARIAT: readonly Reported[] = [
  [
    "2.3",
    [
      ["2018-02-05", "i-gang", 10, "Det er aftalt at begynde med KOL.", "Få tallene ud af systemerne."],
      [30, "i-gang", 50, "Tal for KOL og diabetes deles hvert kvartal.", "Tage fat på den ældre medicinske patient."],
    ],
  ],
  [
    "2.8",
    [
      ["2018-08-27", "i-gang", 40, "Praksis får tal for blodprøver.", "Føje henvisninger til."],
      ["2020-03-02", "gennemfoert", 100, "Alle praksis får tallene hvert halve år.", "Ingen; det er i drift."],
    ],
  ],
  [
    "2.9",
    [
      [
        "2018-09-17",
        "ikke-startet",
        0,
        "En fælles ledelse for hjertesygdom er foreslået.",
        "Drøfte forslaget i samordningsforaene.",
      ],
      [300, "i-bero", 10, "Parterne kan ikke blive enige om økonomien.", "Tage det op i koncernledelsesforum."],
    ],
  ],
  [
    "2.11",
    [
      ["2017-09-25", "i-gang", 10, "En fælles indsats mod rygning er aftalt.", "Begynde i fem kommuner."],
      ["2022-05-09", "udgaaet", 60, "Indsatsen er afløst af kommunernes egne planer.", "Ingen."],
    ],
  ],
];

export const statusSteps: readonly Step[] = [
  ...reportsBy("tovholder@syd.example", LEAD),
  ...reportsBy("strategi@syd.example", SECRETARIAT),
];

export const LED_BY_SECRETARIAT = SECRETARIAT.map(([initiative]) => initiative);
