import { actionIdOf, formWith, type FoundForm } from "../support/forms";
import { nobody, signedInAs, type ActionAnswer, type Fields, type Visitor } from "../support/visitor";
import { emailOf, matrix } from "./matrix";
import { FORMS_STRATEGY, UNCHANGED, WITHDRAWN, type Staged } from "./staged";

/** Older than anything: what is allowed is refused for that reason, so the matrix can be played again and again. */
const LONG_AGO = "999999999";

export const MADE_UP = "01900000-0000-7000-8000-000000000000";

/** The fields an action is sent with, apart from the key. Only its rights stand between them and a refusal of the rule. */
export function fieldsFor(action: string, { id, draftId, leadId }: Pick<Staged, "id" | "draftId" | "leadId">): Fields {
  const on = { initiativeId: id, expectedVersion: LONG_AGO };
  switch (action) {
    case "advanceInitiativeAction":
      return on;
    case "sendBackInitiativeAction":
      return { ...on, toPhaseId: MADE_UP, reason: "En begrundelse, som ikke må blive gemt." };
    case "withdrawInitiativeAction":
      return { ...on, reason: "En begrundelse, som ikke må blive gemt." };
    case "reopenInitiativeAction":
      return { ...on, phaseId: MADE_UP, reason: "En begrundelse, som ikke må blive gemt." };
    case "confirmFinalTextAction":
      return on;
    case "settleRouteAction":
      return { ...on, route: "klynge" };
    case "assignLeadAction":
      return { ...on, email: "tovholder@midt.example" };
    case "withdrawLeadAction":
      return { ...on, leadId: leadId ?? MADE_UP };
    case "waiveLeadAction":
      return { ...on, reason: "En begrundelse, der er lang nok til at blive gemt." };
    case "recordStatusAction":
      return { ...on, word: "udgaaet", progress: "1", note: "En note, som ikke må blive gemt.", nextStep: "" };
    case "draftTextAction":
      // Nobody writes an adopted text here: the rule refuses it to those who may write.
      return { initiativeId: id, kind: "vedtaget", body: "En tekst, som ikke må blive gemt." };
    case "rewriteTextAction":
      return { ...on, textId: draftId, body: "En tekst, som ikke må blive gemt." };
    case "publishTextAction":
      return { ...on, textId: draftId };
  }
  throw new RangeError(`The matrix names ${action}, which nobody knows how to send`);
}

/** As many as knock at the same time: nothing is written, so nobody waits for another. */
const AT_ONCE = 4;

/** Does it with each. @returns what each gave, in their order; what gave null is left out */
export async function withEach<T, R>(all: readonly T[], does: (one: T) => Promise<R | null>): Promise<R[]> {
  const given: (R | null)[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE)
    given.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(does))));
  return given.filter((one) => one !== null);
}

export const freshKey = (): string => crypto.randomUUID();

type FormPage = "initiative" | "without lead" | "status" | "withdrawn" | "unchanged" | "approved";

/** In which form each action is found, and where. */
const FORMS: Readonly<Record<string, { words: string; page: FormPage }>> = {
  advanceInitiativeAction: { words: "Ryk videre til", page: "initiative" },
  sendBackInitiativeAction: { words: "Send tilbage", page: "initiative" },
  withdrawInitiativeAction: { words: "Træk ud af processen", page: "initiative" },
  reopenInitiativeAction: { words: "Genoptag initiativet", page: "withdrawn" },
  confirmFinalTextAction: { words: "Bekræft, at forslaget", page: "unchanged" },
  settleRouteAction: { words: "Gem udmøntningsvejen", page: "approved" },
  assignLeadAction: { words: "Udpeg tovholder", page: "initiative" },
  withdrawLeadAction: { words: "fratræde", page: "initiative" },
  waiveLeadAction: { words: "Gem begrundelsen", page: "without lead" },
  recordStatusAction: { words: "Gem status", page: "status" },
  draftTextAction: { words: "Nyt udkast", page: "initiative" },
  rewriteTextAction: { words: "Udkastets tekst", page: "initiative" },
  publishTextAction: { words: "Offentliggør", page: "initiative" },
};

export type Actions = ReadonlyMap<string, { readonly form: FoundForm; readonly id: string }>;

/** The forms of all actions, from pages made for somebody who has them. */
export async function formsOfEverything(staged: readonly Staged[]): Promise<Actions> {
  const secretariat = await signedInAs("strategi@midt.example");
  const [led, unled] = [
    stagedIn(staged, "midt-offentlig", "debatpapir"),
    stagedIn(staged, "midt-intern", "debatpapir"),
  ];
  const pages = {
    initiative: (await secretariat.gets(`/initiativer/${led.id}`)).html,
    "without lead": (await secretariat.gets(`/initiativer/${unled.id}`)).html,
    status: (await secretariat.gets(`/initiativer/${led.id}/status`)).html,
    approved: (await secretariat.gets(`/initiativer/${stagedIn(staged, "midt-offentlig", "udmoentning").id}`)).html,
    withdrawn: await pageOf(secretariat, WITHDRAWN),
    unchanged: await pageOf(secretariat, UNCHANGED),
  };
  return new Map(
    Object.entries(FORMS).map(([action, { words, page }]) => {
      const form = formWith(pages[page], words);
      return [action, { form, id: actionIdOf(form) }];
    }),
  );
}

/** The page of an initiative that stands outside the matrix, found by its title as a person finds it. */
async function pageOf(visitor: Visitor, title: string): Promise<string> {
  const track = await visitor.gets(`/strategier/${FORMS_STRATEGY}/spor/1`);
  const id = new RegExp(`/initiativer/([0-9a-f-]{36})[^>]*>${title}`).exec(track.html)?.[1];
  if (!id) throw new RangeError(`»${title}« is not staged`);
  return (await visitor.gets(`/initiativer/${id}`)).html;
}

export function stagedIn(staged: readonly Staged[], subject: string, phase: string): Staged {
  const found = staged.find((one) => one.subject === subject && one.phase === phase);
  if (!found) throw new RangeError(`${subject} in ${phase} is not staged`);
  return found;
}

/** Everybody of the matrix, signed in. */
export async function everybody(): Promise<ReadonlyMap<string, Visitor>> {
  const people = new Map<string, Visitor>();
  for (const person of matrix.people) {
    const email = emailOf(person);
    people.set(person, email === null ? nobody : await signedInAs(email));
  }
  return people;
}

/** @throws RangeError for somebody the matrix does not know */
export function personAmong(people: ReadonlyMap<string, Visitor>, person: string): Visitor {
  const found = people.get(person);
  if (!found) throw new RangeError(`${person} is not signed in`);
  return found;
}

const NOT_FOUND = "Det, du ville ændre, findes ikke, eller du har ikke adgang til det.";
const NOT_ALLOWED = "Du har ikke ret til at gøre dette.";

/** What an answer says of the person's rights, in the matrix's words; null where it says nothing of them. */
export function rightsIn({ message }: Pick<ActionAnswer, "message">): "not-found" | "not-allowed" | null {
  if (message === NOT_FOUND) return "not-found";
  return message === NOT_ALLOWED ? "not-allowed" : null;
}

/** The newest record in the ledger: the same before and after means that nothing was written at all. */
export async function newestRecord(): Promise<string> {
  const { status, headers } = await nobody.gets("/api/v1/strategies/naere-sundhedsvaesen-midt");
  const stamp = headers.get("strategispor-stamp");
  if (status !== 200 || stamp === null) throw new RangeError(`The API tells no stamp (${status})`);
  return stamp;
}
