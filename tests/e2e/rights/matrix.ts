import { readFileSync } from "node:fs";
import { z } from "zod";

const names = z.array(z.string());

const actionRow = z.strictObject({
  actions: names,
  on: z.string(),
  in: names,
  allowed: names,
  "not-allowed": names,
  "not-found": names,
});

/** Actions on something other than an initiative; `on` says whose it is that they are tried on. */
const elsewhereRow = z.strictObject({
  actions: names,
  on: z.string(),
  allowed: names,
  "not-allowed": names,
  "not-found": names,
});

/** What a file is sent to: the route, and the action that takes it from there. `on` says whose it is that it is tried on. */
const uploadRow = z.strictObject({
  action: z.string(),
  route: z.string(),
  address: z.string(),
  on: z.string(),
  allowed: names,
  "not-allowed": names,
  "not-found": names,
});

const initiativeRow = z.strictObject({
  route: z.string(),
  on: z.string(),
  full: names,
  partner: names,
  public: names,
  "not-found": names,
});

const RELATIONS = ["own", "same-organisation", "other-organisation", "other-region", "none"] as const;

const schema = z.strictObject({
  about: z.string(),
  people: names,
  strategies: z.record(
    z.string(),
    z.strictObject({
      owner: z.string(),
      secretariat: z.string(),
      isPublished: z.boolean(),
      sharedWithPartners: z.boolean(),
      /** Bodies that are party to its process. */
      heard: names,
    }),
  ),
  subjects: z.record(
    z.string(),
    z.strictObject({
      strategy: z.string(),
      audience: z.enum(["internal", "partner", "public"]),
      partners: names,
      lead: z.string().nullable(),
      /** One initiative stands in each of them. */
      phases: names,
      relations: z.strictObject({
        own: names,
        "same-organisation": names,
        "other-organisation": names,
        "other-region": names,
        none: names,
      }),
    }),
  ),
  actions: z.array(actionRow),
  elsewhere: z.array(elsewhereRow),
  uploads: z.array(uploadRow),
  sessions: z.array(z.strictObject({ action: z.string(), for: names, "not-for": names })),
  initiatives: z.array(initiativeRow),
  strategyRoutes: z.strictObject({ routes: names, seen: z.record(z.string(), names) }),
  pages: z.array(
    z.strictObject({
      route: z.string(),
      address: z.string(),
      shown: names,
      "sent-to-sign-in": names,
      "not-found": names,
    }),
  ),
});

export type RightsMatrix = z.output<typeof schema>;

export const matrix: RightsMatrix = schema.parse(
  JSON.parse(readFileSync(new URL("../../rights-matrix.json", import.meta.url), "utf8")),
);

/** How a person of the matrix is addressed; null for the public, who signs in nowhere. */
export const emailOf = (person: string): string | null => (person === "public" ? null : `${person}.example`);

const EVERYBODY_ELSE = "*";

/**
 * Which of the answers a row gives a person.
 * @throws RangeError where the row names the person twice or not at all: a matrix with a hole proves nothing
 */
export function answerFor<Answer extends string>(
  person: string,
  row: Readonly<Record<Answer, readonly string[]>>,
  answers: readonly Answer[],
): Answer {
  const naming = answers.filter((answer) => row[answer].includes(person));
  const otherwise = answers.filter((answer) => row[answer].includes(EVERYBODY_ELSE));
  const found = naming.length > 0 ? naming : otherwise;
  const [answer] = found;
  if (answer === undefined || found.length > 1) {
    throw new RangeError(`${person} has ${found.length} answers in ${JSON.stringify(row)}`);
  }
  return answer;
}

/** Who is named in a list, with everybody else where it says so. */
export const isNamed = (person: string, list: readonly string[]): boolean =>
  list.includes(person) || list.includes(EVERYBODY_ELSE);

const ACTION_ANSWERS = ["allowed", "not-allowed", "not-found"] as const;
export type ActionAnswerWord = (typeof ACTION_ANSWERS)[number];

export type ActionCombination = {
  readonly action: string;
  readonly subject: string;
  readonly phase: string;
  readonly person: string;
  readonly expected: ActionAnswerWord;
};

/** Every action of the rows on every subject in every phase, for everybody. */
export const actionCombinations: readonly ActionCombination[] = matrix.actions.flatMap((row) =>
  row.actions.flatMap((action) =>
    phasesOf(row).flatMap((phase) =>
      matrix.people.map((person) => ({
        action,
        subject: row.on,
        phase,
        person,
        expected: answerFor(person, row, ACTION_ANSWERS),
      })),
    ),
  ),
);

export type ElsewhereCombination = Omit<ActionCombination, "subject" | "phase"> & { readonly on: string };

/** Every action on something other than an initiative, for everybody. */
export const elsewhereCombinations: readonly ElsewhereCombination[] = matrix.elsewhere.flatMap((row) =>
  row.actions.flatMap((action) =>
    matrix.people.map((person) => ({ action, on: row.on, person, expected: answerFor(person, row, ACTION_ANSWERS) })),
  ),
);

export type UploadCombination = {
  readonly address: string;
  readonly on: string;
  readonly person: string;
  readonly expected: ActionAnswerWord;
};

/** Every file that can be sent, by everybody. */
export const uploadCombinations: readonly UploadCombination[] = matrix.uploads.flatMap(({ address, on, ...row }) =>
  matrix.people.map((person) => ({ address, on, person, expected: answerFor(person, row, ACTION_ANSWERS) })),
);

function phasesOf(row: z.output<typeof actionRow>): readonly string[] {
  return row.in.includes(EVERYBODY_ELSE) ? (matrix.subjects[row.on]?.phases ?? []) : row.in;
}

const READING_ANSWERS = ["full", "partner", "public", "not-found"] as const;
export type Reading = (typeof READING_ANSWERS)[number];

export type ReadingCombination = {
  readonly route: string;
  readonly subject: string;
  readonly person: string;
  readonly expected: Reading;
};

/** What everybody reads of every subject at the addresses of one initiative. */
export const readingCombinations: readonly ReadingCombination[] = matrix.initiatives.flatMap((row) =>
  matrix.people.map((person) => ({
    route: row.route,
    subject: row.on,
    person,
    expected: answerFor(person, row, READING_ANSWERS),
  })),
);

const PAGE_ANSWERS = ["shown", "sent-to-sign-in", "not-found"] as const;

export type PageCombination = {
  readonly route: string;
  readonly address: string;
  readonly person: string;
  readonly expected: (typeof PAGE_ANSWERS)[number];
};

export const pageCombinations: readonly PageCombination[] = matrix.pages.flatMap(({ route, address, ...row }) =>
  matrix.people.map((person) => ({ route, address, person, expected: answerFor(person, row, PAGE_ANSWERS) })),
);

/** People by their relation to a subject. */
export const relationsOf = (subject: string): readonly (readonly [relation: string, people: readonly string[]])[] =>
  RELATIONS.map((relation) => [relation, matrix.subjects[subject]?.relations[relation] ?? []]);
