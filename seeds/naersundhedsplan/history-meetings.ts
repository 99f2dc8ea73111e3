import type { BodyKey, InitiativeKey } from "../midtjylland/types";
import type { Moment, Step } from "../play/steps";

const SECRETARY = "sekretaer@midt.example";

const ago = (daysBeforeToday: number): Moment => ({ daysBeforeToday });

type Called = {
  readonly meeting: string;
  readonly body: BodyKey;
  readonly calledDaysAgo: number;
  /** When the agenda was sent to the members; null: it has not been yet. */
  readonly sentDaysAgo: number | null;
  /** Negative: to come. */
  readonly heldDaysAgo: number;
  readonly item: string;
  readonly title: string;
  readonly initiatives: readonly InitiativeKey[];
};

const called = ({ meeting, body, item, title, initiatives, ...days }: Called): readonly Step[] => [
  { on: ago(days.calledDaysAgo), by: SECRETARY, does: "call-meeting", meeting, body, heldOn: ago(days.heldDaysAgo) },
  {
    on: ago(days.calledDaysAgo),
    by: SECRETARY,
    does: "list-item",
    meeting,
    item,
    title,
    proposal: "Administrationen indstiller, at de endelige forslag godkendes.",
    initiatives,
  },
  ...sent(meeting, days.sentDaysAgo),
];

const sent = (meeting: string, daysAgo: number | null): readonly Step[] =>
  daysAgo === null ? [] : [{ on: ago(daysAgo), by: SECRETARY, does: "publish-agenda", meeting }];

const CONDITIONS =
  "idet egen læge skal have besked, når et akutteam har været hos en borger, kommunernes udgifter afklares, og Patientinddragelsesudvalget orienteres.";

/**
 * The committee agreed to 1.1 and 2.1, on three conditions, and the case number was corrected; the council sent 2.1 back,
 * and meets on 1.1 on the day of the first start. Both bodies have 1.2 before them.
 */
export const meetingSteps: readonly Step[] = [
  ...called({
    meeting: "udvalget-foer",
    body: "sundhedssamarbejdsudvalget-midt",
    calledDaysAgo: 43,
    sentDaysAgo: 41,
    heldDaysAgo: 35,
    item: "udvalget-foer",
    title: "Nærsundhedsplan 2027: de første forslag",
    initiatives: ["1.1", "2.1"],
  }),
  {
    on: ago(35),
    by: SECRETARY,
    does: "record-decision",
    item: "udvalget-foer",
    outcome: "tiltraadt",
    wording: `Udvalget tiltrådte de to forslag, ${CONDITIONS}`,
    caseNumber: "1-30-72-901-26",
    initiatives: ["1.1", "2.1"],
    conditions: [
      {
        text: "Det beskrives, hvordan egen læge får besked, når et akutteam har været hos en borger.",
        by: "tovholder@midt.example",
        deadline: ago(5),
      },
      {
        text: "Kommunernes udgifter til den fælles visitation afklares.",
        by: "strategi@midt.example",
        deadline: ago(-30),
      },
      {
        text: "Forslagene sendes til orientering i Patientinddragelsesudvalget.",
        by: "strategi@midt.example",
        deadline: ago(20),
      },
    ],
  },
  {
    on: ago(32),
    by: SECRETARY,
    does: "correct-decision",
    item: "udvalget-foer",
    outcome: "tiltraadt",
    wording: `Udvalget tiltrådte de to forslag, ${CONDITIONS}`,
    caseNumber: "1-30-72-900-26",
  },
  {
    on: ago(31),
    by: SECRETARY,
    does: "paste-minutes",
    meeting: "udvalget-foer",
    text: [
      "Til stede: udvalgets medlemmer.\nAfbud: et medlem fra kommunerne.",
      "Punkt 1: Nærsundhedsplan 2027: de første forslag",
      "Administrationen gennemgik de to forslag. Udvalget drøftede, hvordan egen læge får besked.",
      `Beslutning\nUdvalget tiltrådte de to forslag, ${CONDITIONS}`,
    ].join("\n\n"),
  },
  {
    on: ago(21),
    by: "strategi@midt.example",
    does: "close-follow-up",
    item: "udvalget-foer",
    number: 3,
    note: "Patientinddragelsesudvalget er orienteret på sit møde. Udvalget havde ingen bemærkninger.",
  },
  ...called({
    meeting: "raadet-foer",
    body: "regionsraadet-midt",
    calledDaysAgo: 34,
    sentDaysAgo: 33,
    heldDaysAgo: 28,
    item: "raadet-foer",
    title: "Nærsundhedsplan 2027: fælles visitation til genoptræning",
    initiatives: ["2.1"],
  }),
  {
    on: ago(28),
    by: SECRETARY,
    does: "record-decision",
    item: "raadet-foer",
    outcome: "sendt-tilbage",
    wording: "Regionsrådet sendte forslaget tilbage, fordi det mangler at beskrive, hvem der betaler hvad.",
    caseNumber: "1-30-72-900-26",
    initiatives: ["2.1"],
  },
  ...called({
    meeting: "udvalget-naeste",
    body: "sundhedssamarbejdsudvalget-midt",
    calledDaysAgo: 9,
    sentDaysAgo: 6,
    heldDaysAgo: -7,
    item: "udvalget-naeste",
    title: "Nærsundhedsplan 2027: kontrol hjemmefra",
    initiatives: ["1.2"],
  }),
  ...called({
    meeting: "raadet-i-dag",
    body: "regionsraadet-midt",
    calledDaysAgo: 8,
    sentDaysAgo: 7,
    heldDaysAgo: 0,
    item: "raadet-i-dag",
    title: "Nærsundhedsplan 2027: akutteam til ældre",
    initiatives: ["1.1"],
  }),
  {
    on: ago(6),
    by: SECRETARY,
    does: "make-paper",
    item: "raadet-i-dag",
    resume:
      "Regionsrådet skal tage stilling til det endelige forslag om akutteam til ældre. Sundhedssamarbejdsudvalget har tiltrådt det.",
    account: [
      "# Baggrund",
      "Mange ældre bliver indlagt med tilstande, som kunne være behandlet hjemme. Forslaget samler sygeplejersker fra kommunerne og læger fra hospitalerne i **akutteam**, der kan komme samme dag.",
      "# Forslaget",
      "Teamet skal kunne",
      "- vurdere borgeren hjemme inden for fire timer\n- give væske og medicin i en blodåre\n- aftale den videre behandling med egen læge",
      "# Det videre forløb",
      "1. Regionsrådet behandler forslaget.\n2. Kommunerne behandler samarbejdsaftalen.\n3. De første team begynder.",
    ].join("\n\n"),
    consequences:
      "Udgifterne til regionens del holdes inden for hospitalernes drift. Kommunernes del aftales i klyngerne.",
  },
  ...called({
    meeting: "raadet-naeste",
    body: "regionsraadet-midt",
    calledDaysAgo: 8,
    sentDaysAgo: null,
    heldDaysAgo: -14,
    item: "raadet-naeste",
    title: "Nærsundhedsplan 2027: kontrol hjemmefra",
    initiatives: ["1.2"],
  }),
];
