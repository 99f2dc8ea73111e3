import { z } from "zod";
import { OUTCOMES } from "@/lib/decisions/model";
import { CHANGE_TYPES } from "@/lib/changes/model";
import { OWNER_ROLES, PASSAGE_ENDS } from "@/lib/initiatives/model";
import { ORGANISATION_KINDS } from "@/lib/organisations/model";
import { PHASE_KINDS } from "@/lib/processes/model";
import { STATUS_WORDS } from "@/lib/status/model";
import { TRAIL_CATEGORIES, TRAIL_TYPES } from "@/lib/trail/model";

// What the API answers, for its description; the routes' answers are held to these types.

const day = z.iso.date();
const text = z.string();

const phase = z.strictObject({ kind: z.enum(PHASE_KINDS), title: text }).nullable();
const status = z.strictObject({
  /** What was reported last, also where it has grown too old to count (`known` false). */
  word: z.enum(STATUS_WORDS).nullable(),
  known: z.boolean(),
  progress: z.int().min(0).max(100).nullable(),
  updatedOn: day.nullable(),
});
const owners = z.array(
  z.strictObject({ organisation: text, kind: z.enum(ORGANISATION_KINDS), role: z.enum(OWNER_ROLES) }),
);

export const problemSchema = z.strictObject({ type: text, status: z.int(), title: text, detail: text });

export const strategyListSchema = z.strictObject({
  total: z.int(),
  strategies: z.array(
    z.strictObject({
      slug: text,
      title: text,
      caseNumber: text.nullable(),
      owner: text,
      initiatives: z.int(),
      publishedOn: day.nullable(),
      isDemonstration: z.boolean(),
    }),
  ),
});

export const strategySchema = z.strictObject({
  slug: text,
  title: text,
  caseNumber: text.nullable(),
  isDemonstration: z.boolean(),
  tracks: z.array(
    z.strictObject({
      number: z.int(),
      title: text,
      initiatives: z.array(
        z.strictObject({
          id: z.uuid(),
          number: z.int(),
          title: text,
          subPoints: z.array(z.strictObject({ title: text })),
          phase,
          status,
          owners,
        }),
      ),
    }),
  ),
  process: z
    .strictObject({
      title: text,
      phases: z.array(
        z.strictObject({
          title: text,
          kind: z.enum(PHASE_KINDS),
          planned: z.strictObject({ text, from: day, to: day.nullable() }),
          state: z.enum(["planned", "open", "closed"]),
          bodies: z.array(z.strictObject({ name: text, level: text })),
        }),
      ),
    })
    .nullable(),
});
export type StrategyResource = z.input<typeof strategySchema>;

const listed = z.strictObject({
  id: z.uuid(),
  track: z.int(),
  number: z.int(),
  title: text,
  strategy: z.strictObject({ slug: text, title: text }),
  phase,
  withdrawn: z.boolean(),
  status,
  lateAfter: day.nullable(),
  late: z.boolean(),
  owners,
  isDemonstration: z.boolean(),
});

export const initiativeListSchema = z.strictObject({
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  initiatives: z.array(listed),
});
export type InitiativeList = z.input<typeof initiativeListSchema>;

const comment = z.strictObject({
  id: z.uuid(),
  html: text,
  author: text.nullable(),
  organisation: text.nullable(),
  sentOn: day,
});

export const initiativeSchema = listed.omit({ strategy: true }).extend({
  strategy: z.strictObject({ slug: text, title: text, caseNumber: text.nullable(), owner: text }),
  version: z.int(),
  subPoints: z.array(z.strictObject({ title: text })),
  /** The newest reports; empty for the public. */
  statusHistory: z.array(
    z.strictObject({
      number: z.int(),
      word: z.enum(STATUS_WORDS),
      progress: z.int().nullable(),
      note: text,
      nextStep: text,
      reportedOn: day,
      by: text.nullable(),
    }),
  ),
  phaseHistory: z.array(
    z.strictObject({ phase: text, enteredOn: day, leftOn: day.nullable(), how: z.enum(PASSAGE_ENDS).nullable() }),
  ),
  /** The newest threads; empty for the public. */
  comments: z.strictObject({
    total: z.int(),
    threads: z.array(comment.extend({ answers: z.array(comment) })),
  }),
  facts: z.array(
    z.strictObject({
      position: z.int(),
      type: z.enum(CHANGE_TYPES),
      happenedOn: day,
      word: z.enum(STATUS_WORDS).nullable(),
      phase: text.nullable(),
      outcome: z.enum(OUTCOMES).nullable(),
      body: text.nullable(),
    }),
  ),
});
export type InitiativeResource = z.input<typeof initiativeSchema>;

const trailFact = z.strictObject({
  position: z.int(),
  type: z.enum(TRAIL_TYPES),
  category: z.enum(TRAIL_CATEGORIES),
  /** What happened, in one line. */
  text,
  happenedOn: day,
  recordedAt: z.iso.datetime(),
  /** null: it is about none, or about several. */
  initiative: z.strictObject({ id: z.uuid(), number: text, title: text }).nullable(),
  by: text.nullable(),
});
export type TrailFactResource = z.input<typeof trailFact>;

/** `initiative` null: it is the whole strategy's. */
export const trailSchema = z.strictObject({
  strategy: text,
  initiative: z.uuid().nullable(),
  stamp: z.iso.datetime(),
  facts: z.array(trailFact),
});
