import { expect, test } from "@playwright/test";
import { stageElsewhere, stageRights } from "../support/installation";
import type { ActionAnswer, Visitor } from "../support/visitor";
import { everybody, freshKey, newestRecord } from "./attempts";
import { fieldsElsewhere, idsOfActions, nowhere, REALLY_DONE } from "./attempts-elsewhere";
import { elsewhereCombinations, matrix, type ElsewhereCombination } from "./matrix";
import type { Elsewhere } from "./staged";

let on: Elsewhere;
let people: ReadonlyMap<string, Visitor>;
let ids: ReadonlyMap<string, string>;

test.describe.configure({ timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await stageRights();
  on = await stageElsewhere();
  people = await everybody();
  ids = idsOfActions();
});

const NOT_FOUND = "Det, du ville ændre, findes ikke, eller du har ikke adgang til det.";
const NOT_ALLOWED = "Du har ikke ret til at gøre dette.";
/** The recipe's own, which say nothing of rights. */
const SAYS_NOTHING = ["Formularen er allerede sendt med et andet indhold.", "Der er travlt lige nu"];

/** What an answer says of the person's rights: who hears the rule's refusal may. Anything unforeseen is told as it is. */
function meant({ kind, message }: ActionAnswer): string {
  if (message === NOT_FOUND) return "not-found";
  if (message === NOT_ALLOWED) return "not-allowed";
  const isRule = kind === "refused" && message !== "" && !SAYS_NOTHING.some((words) => message.startsWith(words));
  return isRule ? "allowed" : `${kind}: ${message}`;
}

function tries(person: string, action: string, things: Elsewhere): Promise<ActionAnswer> {
  const [who, id] = [people.get(person), ids.get(action)];
  if (!who || id === undefined) throw new RangeError(`${person} or ${action} is not there`);
  return who.calls(id, { ...fieldsElsewhere(action, things), key: freshKey() });
}

/** What the matrix says otherwise than the application. */
async function deviations(
  combinations: readonly ElsewhereCombination[],
  said: (answer: ActionAnswer) => string,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { person, action, on: what, expected } of combinations) {
    const answer = said(await tries(person, action, on));
    if (answer !== expected) wrong.push(`${person} ${action} on ${what}: ${answer}, not ${expected}`);
  }
  return wrong;
}

test.describe("what a rule refuses to who may", () => {
  for (const person of matrix.people) {
    const mine = elsewhereCombinations.filter(
      ({ person: who, action }) => who === person && !REALLY_DONE.includes(action),
    );

    test(`${person} may and may not do what the matrix says elsewhere, ${String(mine.length)} combinations`, async () => {
      const before = await newestRecord();

      expect(await deviations(mine, meant)).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);
    });
  }
});

test.describe("what no rule refuses to who may", () => {
  for (const action of REALLY_DONE) {
    const all = elsewhereCombinations.filter((one) => one.action === action);
    const [may, mayNot] = [true, false].map((is) => all.filter(({ expected }) => (expected === "allowed") === is));

    test(`${action} is done by those who may, and by nobody else, ${String(all.length)} combinations`, async () => {
      const before = await newestRecord();

      expect(await deviations(mayNot ?? [], meant)).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);

      const doneIs = (answer: ActionAnswer): string => (answer.kind === "done" ? "allowed" : meant(answer));
      expect(may?.length).toBeGreaterThan(0);
      expect(await deviations(may ?? [], doneIs)).toEqual([]);
    });
  }
});

test.describe("what somebody cannot see elsewhere", () => {
  const unseen = elsewhereCombinations.filter(({ expected }) => expected === "not-found");

  for (const person of new Set(unseen.map((one) => one.person))) {
    test(`is to ${person} the same as what does not exist`, async () => {
      for (const { action } of unseen.filter((one) => one.person === person)) {
        const foreign = await tries(person, action, on);
        const madeUp = await tries(person, action, nowhere(on));

        expect(foreign, action).toEqual(madeUp);
      }
    });
  }
});
