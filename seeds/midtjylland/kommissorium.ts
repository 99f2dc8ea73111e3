import type { BodyLevel } from "@/lib/bodies/model";
import { day, type Day } from "@/lib/kernel/day";
import type { Period } from "@/lib/kernel/period";
import type { ParticipationRole } from "@/lib/processes/model";
import { inKommissorium } from "./documents";
import type { BodyKey, Gengivet, OrganisationKey, Quoted, SeedParticipant, SeedPhase } from "./types";

type Kommissorium = {
  readonly organisation: OrganisationKey;
  readonly title: string;
  readonly caseNumber: string;
  readonly date: Day;
  /** Why there is to be a strategy, and by when; the deadline is that of the last phase. */
  readonly mandate: Quoted & { readonly deadline: Period };
  readonly background: Gengivet;
  readonly phases: readonly SeedPhase[];
};

const TIMETABLE = "Proces, tidsplanen";

type Party = { readonly body: BodyKey; readonly name: string; readonly level: BodyLevel };

const regionsraadet: Party = { body: "regionsraadet-midt", name: "Regionsrådet", level: "politisk" };
const koordinationsudvalget: Party = {
  body: "sundhedskoordinationsudvalget-midt",
  name: "Sundhedskoordinationsudvalget",
  level: "politisk",
};
const raadgivendeUdvalg: readonly Party[] = [
  { body: "raadgivende-udvalg-sundhed-midt", name: "Rådgivende udvalg på sundhedsområdet", level: "politisk" },
  {
    body: "raadgivende-udvalg-psykiatri-social-midt",
    name: "Rådgivende udvalg for psykiatriområdet og det specialiserede socialområde",
    level: "politisk",
  },
];
const fora: readonly Party[] = [
  { body: "administrativt-ledelsesforum-midt", name: "Administrativt ledelsesforum", level: "administrativ" },
  { body: "strategisk-sundhedsledelsesforum-midt", name: "Strategisk Sundhedsledelsesforum", level: "administrativ" },
  { body: "sundhedsstyregruppen-midt", name: "Sundhedsstyregruppen", level: "administrativ" },
];

const inRow = (row: number, role: ParticipationRole, parties: readonly Party[]): readonly SeedParticipant[] =>
  parties.map((party) => ({ ...party, role, inTimetable: true, source: inKommissorium(TIMETABLE, row) }));

/** The timetable names nobody in the two writing phases; the text before it has the administration's working group write. */
const arbejdsgruppen: SeedParticipant = {
  body: "arbejdsgruppen-midt",
  name: "Arbejdsgruppen fra Administrationen",
  level: "administrativ",
  role: "udarbejder",
  inTimetable: false,
  source: inKommissorium("Proces", 1),
};

export const kommissorium: Kommissorium = {
  organisation: "region-midtjylland",
  title: "Kommissorium for udarbejdelse af strategi for regionens indsatser i det nære sundhedsvæsen",
  caseNumber: "1-30-72-225-15",
  date: day("2015-11-04"),
  mandate: {
    quote: "Strategien forelægges regionsrådet senest medio 2016.",
    deadline: {
      from: day("2016-05-01"),
      to: day("2016-06-30"),
      precision: "part-of-year",
      text: "senest medio 2016",
    },
    source: inKommissorium("Baggrund, citat fra budgetforliget for 2016"),
  },
  background: {
    text: "Forligspartierne bag budget 2016 bestilte én samlet strategi for det, regionen gør i det nære sundhedsvæsen, og sundhedshusene skal med.",
    source: inKommissorium("Baggrund"),
  },
  phases: [
    {
      number: 1,
      kind: "orientering",
      title: "Orientering om kommissorium samt tidsplan",
      planned: {
        from: day("2015-11-01"),
        to: day("2015-12-31"),
        precision: "range",
        text: "Nov – december 2015",
      },
      participants: inRow(1, "orienteres", [regionsraadet, koordinationsudvalget, ...fora]),
      source: inKommissorium(TIMETABLE, 1),
      gate: [
        {
          text: "To politiske og tre administrative organer skal kende kommissoriet og tidsplanen.",
          source: inKommissorium(TIMETABLE, 1),
        },
      ],
    },
    {
      number: 2,
      kind: "debatpapir",
      title: "Udarbejdelse af debatpapir",
      planned: { from: day("2015-12-01"), to: day("2016-01-31"), precision: "range", text: "December-januar" },
      participants: [arbejdsgruppen],
      source: inKommissorium(TIMETABLE, 2),
      gate: [
        {
          text: "En lille gruppe fra regionens administration skriver, og hospitalerne er med hele vejen.",
          source: inKommissorium("Proces", 1),
        },
      ],
    },
    {
      number: 3,
      kind: "input",
      title: "Input til strategi med afsæt i debatpapir",
      planned: { from: day("2016-02-01"), to: day("2016-04-30"), precision: "range", text: "februar-april" },
      participants: inRow(3, "hoeres", [...raadgivendeUdvalg, koordinationsudvalget, ...fora]),
      source: inKommissorium(TIMETABLE, 3),
      gate: [
        {
          text: "De rådgivende udvalg på sundhed, psykiatri og det specialiserede socialområde skal kunne give input, mens der endnu er meget at påvirke.",
          source: inKommissorium("Proces", 3),
        },
        {
          text: "Borgere, kommuner og almen praksis kommer også til orde; hvordan, aftales undervejs med de rådgivende udvalg.",
          source: inKommissorium("Proces", 2),
        },
      ],
    },
    {
      number: 4,
      kind: "endeligt-forslag",
      title: "Udarbejdelse af endeligt forslag til strategi",
      planned: { from: day("2016-05-01"), to: day("2016-05-31"), precision: "month", text: "Maj" },
      participants: [arbejdsgruppen],
      source: inKommissorium(TIMETABLE, 4),
      gate: [
        {
          text: "Efter inputtet er der én måned til at skrive det forslag, regionsrådet skal tage stilling til.",
          source: inKommissorium(TIMETABLE, 4),
        },
      ],
    },
    {
      number: 5,
      kind: "behandling",
      title: "Behandling af endeligt forslag til strategi",
      planned: { from: day("2016-06-01"), to: day("2016-06-30"), precision: "month", text: "Juni" },
      participants: inRow(5, "beslutter", [regionsraadet]),
      source: inKommissorium(TIMETABLE, 5),
      gate: [
        {
          text: "Kun regionsrådet står ved den sidste række: Det afgør sagen.",
          source: inKommissorium(TIMETABLE, 5),
        },
        {
          text: "Budgetforliget sætter fristen: Regionsrådet skal have strategien i hænde, før halvåret er gået.",
          source: inKommissorium("Baggrund, citat fra budgetforliget for 2016"),
        },
      ],
    },
  ],
};
