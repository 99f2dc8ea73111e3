import "server-only";
import { asDate, fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { Prisma } from "@/prisma/generated/client";
import { STATUS_WORDS, type StatusWord } from "./model";
import { statusOn, type StatusOnDay } from "./rules";

export const statusSelect = {
  word: true,
  progress: true,
  updatedOn: true,
  staleAfter: true,
} as const satisfies Prisma.InitiativeStatusSelect;

type StatusRow = { word: string; progress: number | null; updatedOn: Date | null; staleAfter: Date | null };

/** A status row as it counts on a day; null: nobody has reported yet. */
export function statusFrom(row: StatusRow | null, today: Day): StatusOnDay {
  if (!row?.updatedOn) return statusOn(today, null);
  const { progress, updatedOn, staleAfter } = row;
  const word = wordOf(STATUS_WORDS, row.word);
  return statusOn(today, {
    word,
    progress,
    updatedOn: fromDate(updatedOn),
    staleAfter: staleAfter && fromDate(staleAfter),
  });
}

export const updateSelect = {
  number: true,
  word: true,
  progress: true,
  note: true,
  nextStep: true,
  reportedOn: true,
  reportedBy: { select: { name: true } },
} as const satisfies Prisma.StatusUpdateSelect;

export type UpdateView = {
  number: number;
  word: StatusWord;
  progress: number | null;
  note: string;
  nextStep: string;
  reportedOn: Day;
  by: string | null;
};

type UpdateRow = Prisma.StatusUpdateGetPayload<{ select: typeof updateSelect }>;

export const updateFrom = ({ reportedBy, word, reportedOn, ...update }: UpdateRow): UpdateView => ({
  ...update,
  word: wordOf(STATUS_WORDS, word),
  reportedOn: fromDate(reportedOn),
  by: reportedBy?.name ?? null,
});

/** `statusOn` in SQL, over an InitiativeStatus `st` that may be missing: the word, or 'ukendt'. A property test holds the two against each other. */
export const statusWordOn = (today: Day): Prisma.Sql =>
  Prisma.sql`CASE WHEN st.word IS NOT NULL AND (st."staleAfter" IS NULL OR st."staleAfter" >= ${asDate(today)}::date) THEN st.word ELSE 'ukendt' END`;
