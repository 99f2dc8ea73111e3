import { expect, test } from "@playwright/test";
import { actionIdOf, fieldNamesOf, formsIn } from "../support/forms";
import { stageElsewhere, stageRights } from "../support/installation";
import type { ActionAnswer, Visitor } from "../support/visitor";
import { everybody, freshKey, MADE_UP, newestRecord, personAmong, rightsIn, withEach } from "./attempts";
import { fieldsElsewhere, idsOfActions, nowhere, pagesWithForms, REALLY_DONE, thingsOf } from "./attempts-elsewhere";
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

/** The recipe's own, which say nothing of rights. */
const SAYS_NOTHING = ["Formularen er allerede sendt med et andet indhold.", "Der er travlt lige nu"];

/** What an answer says of the person's rights: who hears the rule's refusal may. Anything unforeseen is told as it is. */
function meant(answer: ActionAnswer): string {
  const { kind, message } = answer;
  const isRule = kind === "refused" && message !== "" && !SAYS_NOTHING.some((words) => message.startsWith(words));
  return rightsIn(answer) ?? (isRule ? "allowed" : `${kind}: ${message}`);
}

function tries(person: string, action: string, things: Elsewhere): Promise<ActionAnswer> {
  const id = ids.get(action);
  if (id === undefined) throw new RangeError(`${action} is not there`);
  return personAmong(people, person).calls(id, { ...fieldsElsewhere(action, things), key: freshKey() });
}

/** What the matrix says otherwise than the application. */
const deviations = (combinations: readonly ElsewhereCombination[]): Promise<readonly string[]> =>
  withEach(combinations, async ({ person, action, on: what, expected }) => {
    const answer = meant(await tries(person, action, thingsOf(what, on)));
    return answer === expected ? null : `${person} ${action} on ${what}: ${answer}, not ${expected}`;
  });

test("what is sent has the names that the forms have", async () => {
  const forms = new Map<string, ReadonlySet<string>>();
  for (const [person, address] of pagesWithForms(on)) {
    const { html } = await personAmong(people, person).gets(address);
    for (const form of formsIn(html).filter((one) => one.hidden.some(([name]) => name.startsWith("$ACTION")))) {
      forms.set(actionIdOf(form), fieldNamesOf(form));
    }
  }
  const actions = [...new Set(elsewhereCombinations.map(({ action }) => action))];
  const shown = actions.filter((action) => forms.has(ids.get(action) ?? ""));
  const unknown = shown.flatMap((action) =>
    Object.keys(fieldsElsewhere(action, on))
      .filter((name) => forms.get(ids.get(action) ?? "")?.has(name) !== true)
      .map((name) => `${action}: ${name}`),
  );

  expect(shown.length).toBeGreaterThan(20);
  // What a reform ends is ticked by its id, which is made up here; only the form of an answer has the other, and nobody has
  // said anything here.
  expect(unknown).toEqual([`prepareReformAction: chosen.organ:${MADE_UP}`, "sendCommentAction: parentId"]);
});

test.describe("what a rule refuses to who may", () => {
  for (const person of matrix.people) {
    const mine = elsewhereCombinations.filter(
      ({ person: who, action }) => who === person && !REALLY_DONE.includes(action),
    );

    test(`${person} may and may not do what the matrix says elsewhere, ${String(mine.length)} combinations`, async () => {
      const before = await newestRecord();

      expect(await deviations(mine)).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);
    });
  }
});

/** What makes it possible to do each again. */
const UNDOES: ReadonlyMap<string, string> = new Map([
  ["watchInitiativeAction", "unwatchInitiativeAction"],
  ["unwatchInitiativeAction", "watchInitiativeAction"],
]);

test.describe("what no rule refuses to who may", () => {
  for (const action of REALLY_DONE) {
    const all = elsewhereCombinations.filter((one) => one.action === action);
    const [may, mayNot] = [true, false].map((is) => all.filter(({ expected }) => (expected === "allowed") === is));

    test(`${action} is done by those who may, and by nobody else, ${String(all.length)} combinations`, async () => {
      const before = await newestRecord();

      expect(await deviations(mayNot ?? [])).toEqual([]);
      expect(await newestRecord(), "something was written").toBe(before);

      expect(may?.length).toBeGreaterThan(0);
      for (const { person, on: what } of may ?? []) {
        const things = thingsOf(what, on);
        const undoing = UNDOES.get(action);
        // Whatever an earlier run left; the answer may be that there is nothing to undo.
        if (undoing !== undefined) await tries(person, undoing, things);
        const newest = await newestRecord();

        const { kind, message } = await tries(person, action, things);

        expect({ kind, message }, `${person} on ${what}`).toEqual({ kind: "done", message: "" });
        expect(await newestRecord(), `${person} on ${what}: nothing was written`).not.toBe(newest);
      }
    });
  }
});

test.describe("what somebody cannot see elsewhere", () => {
  const unseen = elsewhereCombinations.filter(({ expected }) => expected === "not-found");

  for (const person of new Set(unseen.map((one) => one.person))) {
    test(`is to ${person} the same as what does not exist`, async () => {
      await withEach(
        unseen.filter((one) => one.person === person),
        async ({ action, on: what }) => {
          const foreign = await tries(person, action, thingsOf(what, on));
          const madeUp = await tries(person, action, nowhere(on));

          expect(foreign, action).toEqual(madeUp);
          return null;
        },
      );
    });
  }
});
