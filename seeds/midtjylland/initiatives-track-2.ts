import { inStrategy } from "./documents";
import type { SeedInitiative } from "./types";

const SECTION = "Strategispor 2";
const SUNDHEDSHUSE = "Strategispor 2, punkt 4";

export const track2: readonly SeedInitiative[] = [
  {
    key: "2.1",
    title: "Hele livssituationen som udgangspunkt for indsatsen",
    debat:
      "En diagnose er kun et udsnit af et liv. Vi foreslår, at region, kommuner og almen praksis begynder med at spørge, hvordan borgeren har det alt i alt, og hvad han eller hun ønsker. Derefter lægges indsatsen til rette på tværs, så den passer til svaret.",
    endelig:
      "Region, kommuner og almen praksis tilrettelægger indsatsen efter borgerens egne ønsker og den situation, borgeren som helhed står i. Det er samarbejdet, der retter sig efter borgeren, og ikke omvendt.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 1),
    note: null,
  },
  {
    key: "2.2",
    title: "Projekter, der afprøver nye modeller for samarbejde",
    debat:
      "Nye måder at arbejde sammen på skal prøves af, før man ved, om de holder. Vi foreslår, at regionen både sætter projekter i gang og går med i andres, på alle niveauer og sammen med almen praksis og kommuner. Sundhed hænger sammen med job, sociale forhold og netværk, så projekterne må gerne række ind på de områder. Hvilke samspil mangler i dag?",
    endelig:
      "Regionen starter og deltager i projekter, der udvikler og prøver nye modeller for, hvordan region, kommuner og almen praksis løser opgaver sammen. Løsninger, hvor sundhed kobles med beskæftigelse, social indsats eller borgerens netværk, hører med.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 2),
    note: null,
  },
  {
    key: "2.3",
    title: "Ét samlet tilbud til borgeren i sundhedshusene",
    debat:
      "I et sundhedshus er der kort fra dør til dør, men opgaverne løses ofte hver for sig. Vi foreslår forsøg, hvor parterne løfter dem sammen, så borgeren møder ét tilbud, der rummer både det forebyggende, det behandlende og det rehabiliterende. Hvor er man klar til at gå forrest?",
    endelig:
      "Sammen med kommuner og almen praksis prøver regionen i sundhedshusene, hvordan opgaver kan løses i fællesskab. Målet er, at borgeren får ét tilbud, som går hele vejen fra forebyggelse over behandling til rehabilitering.",
    partners: ["K", "A"],
    subPoints: [],
    source: inStrategy(SECTION, 3),
    note: null,
  },
  {
    key: "2.4",
    title: "Sundhedshusenes rolle: nærhed, almene tilbud og udvalgte specialer",
    debat:
      "Regionen har tre ønsker til sundhedshusene. De skal gøre hjælpen lettere at nå og forløbet lettere at følge. Det almene skal fylde mest: kommunens tilbud, den praktiserende læge og de enkle ydelser fra hospitalet. Specialister skal derud, hvor bestemte patientgrupper har brug for dem, ved fremmøde eller over en skærm.",
    endelig:
      "Regionens linje for sundhedshusene er, at de skal binde forløb sammen tæt på borgeren og hvile på almene tilbud fra kommune, praksis og hospital. Specialiserede ydelser placeres efter, hvad befolkningen på stedet har brug for. De kan derfor findes i nogle huse og ikke i andre, og telemedicin kan træde i stedet for fremmøde.",
    partners: ["H", "K", "A"],
    subPoints: [
      {
        number: 1,
        title: "Husene gør forløbet sammenhængende og hjælpen nær",
        source: inStrategy(SUNDHEDSHUSE, 1),
      },
      {
        number: 2,
        title: "Almene tilbud fra kommune, praksis og hospital er kernen",
        source: inStrategy(SUNDHEDSHUSE, 2),
      },
      {
        number: 3,
        title: "Specialiserede ydelser går til udvalgte patientgrupper efter lokalt behov",
        source: inStrategy(SUNDHEDSHUSE, 3),
      },
    ],
    source: inStrategy(SECTION, 4),
    note: null,
  },
];
