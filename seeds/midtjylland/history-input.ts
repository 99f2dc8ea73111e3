import { day } from "@/lib/kernel/day";
import type { Moment, Step } from "../play/steps";
import type { DemoEmail } from "./people";
import type { BodyKey, InitiativeKey } from "./types";

const SECRETARIAT = "strategi@midt.example";

const on = (text: string): Moment => ({ day: day(text) });

/** Formal input on the debate texts, and what became of it; all invented. The kommissorium names who is heard. */
const RESPONSES: readonly {
  readonly on: string;
  readonly by: DemoEmail;
  readonly party: BodyKey;
  readonly initiative: InitiativeKey;
  readonly text: string;
  readonly repliedOn: string;
  readonly reply: string;
}[] = [
  {
    on: "2016-03-09",
    by: SECRETARIAT,
    party: "administrativt-ledelsesforum-midt",
    initiative: "1.6",
    text: "Forummet støtter, at rådgivning er hovedopgaven. Det bør stå klarere, hvornår hospitalet selv tager hjem til borgeren.",
    repliedOn: "2016-04-26",
    reply: "Det endelige forslag siger nu, at hospitalet kun tager hjem til borgeren, når opgaven kræver specialviden.",
  },
  {
    on: "2016-03-16",
    by: SECRETARIAT,
    party: "strategisk-sundhedsledelsesforum-midt",
    initiative: "3.1",
    text: "Før patientgrupper udpeges, skal det være afklaret, hvilke data der må bruges, og hvad borgeren får at vide.",
    repliedOn: "2016-04-26",
    reply: "Afklaringen bliver det første skridt i udmøntningen. Forslaget binder sig ikke til én bestemt metode.",
  },
  {
    on: "2016-04-12",
    by: "politiker@midt.example",
    party: "raadgivende-udvalg-sundhed-midt",
    initiative: "1.2",
    text: "Udvalget lægger vægt på, at borgere i egne med få læger ikke får længere til lægen. Større lægehuse må ikke blive færre lægehuse.",
    repliedOn: "2016-04-27",
    reply: "Det endelige forslag siger, at der bliver ved med at være en læge at gå til i lokalområdet.",
  },
  {
    on: "2016-04-12",
    by: "politiker@midt.example",
    party: "raadgivende-udvalg-sundhed-midt",
    initiative: "2.4",
    text: "Sundhedshusene skal ikke ligne hinanden. Udvalget ønsker, at behovet på stedet afgør, hvad der er i huset.",
    repliedOn: "2016-04-27",
    reply: "Enig. Forslaget siger nu, at ydelser kan findes i nogle huse og ikke i andre.",
  },
  {
    on: "2016-04-13",
    by: SECRETARIAT,
    party: "raadgivende-udvalg-psykiatri-social-midt",
    initiative: "3.2",
    text: "Mennesker med psykisk sygdom skal regnes med blandt de sårbare, og de skal mødes, hvor de bor.",
    repliedOn: "2016-04-27",
    reply: "Initiativet omfatter dem. Det opsøgende arbejde tilrettelægges sammen med psykiatrien.",
  },
  {
    on: "2016-04-21",
    by: SECRETARIAT,
    party: "sundhedskoordinationsudvalget-midt",
    initiative: "1.4",
    text: "Udvalget støtter aftaler om lægeansvar, men kommunerne skal være med til at skrive dem fra begyndelsen.",
    repliedOn: "2016-04-28",
    reply: "Aftalerne skrives sammen med kommunerne og behandles i udvalget, før de skrives under.",
  },
];

const nameOf = (index: number): string => `input-${String(index + 1)}`;

export const inputSteps: readonly Step[] = [
  ...RESPONSES.map(({ on: date, by, party, initiative, text }, index): Step => ({
    on: on(date),
    by,
    does: by === SECRETARIAT ? "register-letter" : "send-response",
    initiative,
    party,
    response: nameOf(index),
    text,
  })),
  {
    on: on("2016-03-30"),
    by: SECRETARIAT,
    does: "register-answer",
    phase: "input",
    party: "sundhedsstyregruppen-midt",
    state: "ingen-bemaerkninger",
  },
  ...RESPONSES.map(({ repliedOn, reply }, index): Step => ({
    on: on(repliedOn),
    by: SECRETARIAT,
    does: "reply-to-response",
    response: nameOf(index),
    reply,
  })),
];

/** Comments and a note, along the way and lately; invented. */
export const talkSteps: readonly Step[] = [
  {
    on: on("2016-02-22"),
    by: "kommune@aarhus.example",
    does: "send-comment",
    initiative: "1.5",
    kind: "kommentar",
    organisation: "kommune-0751",
    body: "Vores akutsygeplejersker mangler ét nummer at ringe til. Det er vigtigere end flere forskellige.",
    comment: "et-nummer",
  },
  {
    on: on("2016-02-25"),
    by: SECRETARIAT,
    does: "send-comment",
    initiative: "1.5",
    kind: "kommentar",
    organisation: "region-midtjylland",
    body: "Tak. Det tager vi med ind i arbejdet med det endelige forslag.",
    answers: "et-nummer",
  },
  {
    on: on("2016-03-02"),
    by: "praksis@plo.example",
    does: "send-comment",
    initiative: "1.3",
    kind: "kommentar",
    organisation: "almen-praksis-midt",
    body: "Det afgørende er svartiden. En hurtig undersøgelse hjælper ikke, hvis svaret kommer en uge efter.",
  },
  {
    on: on("2017-09-18"),
    by: SECRETARIAT,
    does: "send-comment",
    initiative: "3.1",
    kind: "notat",
    organisation: null,
    body: "Juristerne er spurgt om brugen af data på tværs af sektorer. Svaret ventes først næste år.",
  },
  {
    on: { daysBeforeToday: 25 },
    by: "kommune@viborg.example",
    does: "send-comment",
    initiative: "1.4",
    kind: "kommentar",
    organisation: "kommune-0791",
    body: "Vi skriver gerne under, når lægeansvaret på akutpladserne er beskrevet. Hvornår kommer udkastet?",
    comment: "udkastet",
  },
  {
    on: { daysBeforeToday: 21 },
    by: "tovholder@midt.example",
    does: "send-comment",
    initiative: "1.4",
    kind: "kommentar",
    organisation: null,
    body: "Udkastet sendes rundt, når hospitalerne har læst det. Vi regner med inden for en måned.",
    answers: "udkastet",
  },
];
