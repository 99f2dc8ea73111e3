import type { Moment, Step } from "../play/steps";
import type { DemoEmail } from "../midtjylland/people";
import type { BodyKey, InitiativeKey, OrganisationKey } from "../midtjylland/types";

const SECRETARIAT = "strategi@midt.example";

const ago = (daysBeforeToday: number): Moment => ({ daysBeforeToday });

type Response = {
  readonly on: number;
  readonly by: DemoEmail;
  readonly party: BodyKey | OrganisationKey;
  readonly initiative: InitiativeKey;
  readonly text: string;
  /** When, and what; null: not yet. */
  readonly reply: readonly [number, string] | null;
};

/** Those on 1.3 and 3.2 wait for an answer. */
const RESPONSES: readonly Response[] = [
  {
    on: 84,
    by: "praksis@plo.example",
    party: "almen-praksis-midt",
    initiative: "1.1",
    text: "Egen læge skal selv kunne kalde teamet, og teamet skal skrive tilbage samme dag.",
    reply: [62, "Begge dele står nu i det endelige forslag."],
  },
  {
    on: 82,
    by: SECRETARIAT,
    party: "raadgivende-udvalg-sundhed-midt",
    initiative: "1.2",
    text: "Udvalget lægger vægt på, at ingen tvinges til at bruge video.",
    reply: [62, "Det er frivilligt. Forslaget siger det nu direkte."],
  },
  {
    on: 80,
    by: "kommune@aarhus.example",
    party: "kommune-0751",
    initiative: "2.1",
    text: "En fælles visitation kræver, at det er aftalt, hvem der betaler for genoptræningen.",
    reply: [61, "Økonomien beskrives, når placeringen er valgt."],
  },
  {
    on: 76,
    by: SECRETARIAT,
    party: "sundhedssamarbejdsudvalget-midt",
    initiative: "4.1",
    text: "Svartiderne skal også gælde mellem kommune og hospital.",
    reply: [60, "Det tager vi med i det endelige forslag."],
  },
  {
    on: 68,
    by: "patient@piu.example",
    party: "patientinddragelsesudvalget-midt",
    initiative: "3.2",
    text: "De unge skal selv være med til at vælge, hvor samtalen holdes. Et kontor på kommunen er det sidste sted, mange vil gå hen.",
    reply: null,
  },
  {
    on: 40,
    by: "kommune@viborg.example",
    party: "kommune-0791",
    initiative: "1.3",
    text: "Hjemmesygeplejen kan godt være med, men ikke uden flere timer. Hvem betaler farmaceuten?",
    reply: null,
  },
  {
    on: 33,
    by: "praksis@plo.example",
    party: "almen-praksis-midt",
    initiative: "1.3",
    text: "Gennemgangen skal ende i ét medicinkort, som egen læge har ansvaret for.",
    reply: [18, "Enig. Det skriver vi ind i det endelige forslag."],
  },
];

const nameOf = (index: number): string => `input-${String(index + 1)}`;

const said: readonly Step[] = RESPONSES.flatMap(
  ({ on, by, party, initiative, text, reply }, index): readonly Step[] => [
    {
      on: ago(on),
      by,
      does: by === SECRETARIAT ? "register-letter" : "send-response",
      initiative,
      party,
      response: nameOf(index),
      text,
    },
    ...(reply
      ? [
          {
            on: ago(reply[0]),
            by: SECRETARIAT,
            does: "reply-to-response",
            response: nameOf(index),
            reply: reply[1],
          } as const,
        ]
      : []),
  ],
);

const talk: readonly Step[] = [
  {
    on: ago(64),
    by: "kommune@viborg.example",
    does: "send-comment",
    initiative: "2.2",
    kind: "kommentar",
    organisation: "kommune-0791",
    body: "Tirsdag og torsdag passer bedst; onsdag er huset lejet ud til foreninger.",
    comment: "aftener",
  },
  {
    on: ago(63),
    by: "tovholder@midt.example",
    does: "send-comment",
    initiative: "2.2",
    kind: "kommentar",
    organisation: null,
    body: "Tak, så begynder vi med de to aftener.",
    answers: "aftener",
  },
  {
    on: ago(30),
    by: "politiker@midt.example",
    does: "send-comment",
    initiative: "3.2",
    kind: "kommentar",
    organisation: null,
    body: "Hvor mange unge regner vi med om året?",
  },
  {
    on: ago(29),
    by: SECRETARIAT,
    does: "send-comment",
    initiative: "3.2",
    kind: "notat",
    organisation: null,
    body: "Tallet findes ikke endnu. Spørg kommunerne på mødet i næste uge, før vi svarer.",
  },
];

export const inputSteps: readonly Step[] = [
  ...said,
  {
    on: ago(66),
    by: SECRETARIAT,
    does: "register-answer",
    phase: "input",
    party: "hospitalerne-midt",
    state: "ingen-bemaerkninger",
  },
  { on: ago(65), by: SECRETARIAT, does: "register-answer", phase: "input", party: "kommunerne-midt", state: "svaret" },
  ...talk,
];
