import { expect, test } from "@playwright/test";
import { wordsOf } from "../support/forms";
import { stageRights } from "../support/installation";
import type { ActionAnswer, Visitor } from "../support/visitor";
import {
  everybody,
  fieldsFor,
  formsOfEverything,
  freshKey,
  MADE_UP,
  newestRecord,
  personAmong,
  rightsIn,
  stagedIn,
  withEach,
  type Actions,
} from "./attempts";
import { actionCombinations, matrix, type ActionCombination } from "./matrix";
import type { Staged } from "./staged";

let staged: readonly Staged[];
let people: ReadonlyMap<string, Visitor>;
let actions: Actions;

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  staged = await stageRights();
  people = await everybody();
  actions = await formsOfEverything(staged);
});

const ALREADY_CHANGED = "En anden har ændret det, siden du åbnede siden.";
const ADOPTED_BY_DECISION_ONLY = "En vedtaget tekst kommer af regionsrådets beslutning og kan ikke skrives her.";

/** What an answer says of the person's rights, in the matrix's words; anything unforeseen is told as it is. */
function meant(answer: ActionAnswer): string {
  const { kind, message } = answer;
  if (message.startsWith(ALREADY_CHANGED) || message === ADOPTED_BY_DECISION_ONLY) return "allowed";
  return rightsIn(answer) ?? `${kind}: ${message}`;
}

const personOf = (person: string): Visitor => personAmong(people, person);

const idOf = (action: string): string => actions.get(action)?.id ?? "";

const tries = (person: string, action: string, on: Pick<Staged, "id" | "draftId" | "leadId">): Promise<ActionAnswer> =>
  personOf(person).calls(idOf(action), { ...fieldsFor(action, on), key: freshKey() });

const told = ({ person, action, subject, phase }: ActionCombination, answer: string): string =>
  `${person} ${action} on ${subject} in ${phase}: ${answer}`;

test.describe("by the way a page's script sends it", () => {
  for (const person of matrix.people) {
    const mine = actionCombinations.filter((combination) => combination.person === person);

    test(`${person} may and may not do what the matrix says, ${mine.length} combinations`, async () => {
      const before = await newestRecord();
      const wrong = await withEach(mine, async (combination) => {
        const { action, subject, phase, expected } = combination;
        const answer = meant(await tries(person, action, stagedIn(staged, subject, phase)));
        return answer === expected ? null : told(combination, `${answer}, not ${expected}`);
      });

      expect(wrong).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);
    });
  }
});

/** One subject that everybody sees and one that few do: the way it is sent is tried here, the rights are above. */
const SENT_WITHOUT_SCRIPT = ["midt-offentlig", "midt-intern"];

test.describe("by the way a browser without JavaScript sends it", () => {
  for (const person of matrix.people) {
    const mine = actionCombinations.filter(
      ({ person: who, subject, phase }) =>
        who === person && phase === "debatpapir" && SENT_WITHOUT_SCRIPT.includes(subject),
    );

    test(`${person} changes nothing with forms from somebody else's page, ${mine.length} combinations`, async () => {
      const before = await newestRecord();
      const wrong = await withEach(mine, async (combination) => {
        const { action, subject, phase, expected } = combination;
        const on = stagedIn(staged, subject, phase);
        const form = actions.get(action)?.form ?? { html: "", hidden: [] };
        const path = `/initiativer/${on.id}${action === "recordStatusAction" ? "/status" : ""}`;
        const answer = await personOf(person).posts(path, form, { ...fieldsFor(action, on), key: freshKey() });
        // The page is made for the person who sent it: the answer stands in a form, which only those have who may.
        const isTold = wordsOf(answer.html).includes(ALREADY_CHANGED) || answer.html.includes(ADOPTED_BY_DECISION_ONLY);
        if (![200, 404].includes(answer.status)) return told(combination, `status ${answer.status}`);
        return isTold && expected !== "allowed" ? told(combination, "is told what only others may know") : null;
      });

      expect(wrong).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);
    });
  }
});

/** Of each kind of thing one is enough here: that the answer is "not found" at all is tried above. */
const unseenBy = (person: string): readonly ActionCombination[] =>
  actionCombinations.filter(
    ({ person: who, phase, expected }) => who === person && phase === "debatpapir" && expected === "not-found",
  );

/** Everybody but the auditor, to whom nothing is hidden. */
const WITH_LIMITS = matrix.people.filter((person) => unseenBy(person).length > 0);

test.describe("what somebody cannot see", () => {
  for (const person of WITH_LIMITS) {
    test(`is to ${person} the same as what does not exist`, async () => {
      const unseen = unseenBy(person);
      const nowhere = { id: MADE_UP, draftId: MADE_UP, leadId: MADE_UP };
      const ofNothing = new Map<string, ActionAnswer>();
      for (const action of new Set(unseen.map((combination) => combination.action)))
        ofNothing.set(action, await tries(person, action, nowhere));

      await withEach(unseen, async ({ action, subject, phase }) => {
        const foreign = await tries(person, action, stagedIn(staged, subject, phase));

        expect(foreign, `${action} on ${subject}`).toEqual(ofNothing.get(action));
        return null;
      });
    });
  }

  test("is something for everybody but the auditor", () => {
    expect(matrix.people.filter((person) => !WITH_LIMITS.includes(person))).toEqual(["revisor@demo"]);
  });
});
