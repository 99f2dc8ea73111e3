import { listChanges } from "@/lib/changes/queries";
import { listComments } from "@/lib/comments/queries";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import { EVERYTHING, IN_ORDER } from "@/lib/lists/model";
import { listInitiatives, PAGE_SIZE } from "@/lib/lists/queries";
import { database } from "@/lib/platform/db";
import { readAt, type Reader } from "@/lib/platform/readers";
import { getStrategyTree, listStrategies } from "@/lib/strategies/queries";

/** What the viewer may do: `can`, `canWrite` and the like. It is about now. */
const RIGHT = /^can([A-Z]|$)/;

/** An answer without the rights. */
export const asText = (answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (RIGHT.test(key) ? undefined : value));

/** How many facts the read API tells of an initiative. */
const FACTS = 50;

export type Choice = (initiativeIds: readonly string[]) => readonly string[];

/** Who asks, and about which of the initiatives also by itself. */
export type Asking = { readonly viewer: Actor; readonly choose: Choice };

type Ask = (reader: Reader) => Promise<unknown>;
type Answered = { readonly address: string; readonly ask: Ask; readonly text: string };

/** Everything the read API answers somebody: the lists, every strategy, and the initiatives that are chosen. */
async function allAnswers(reader: Reader, { viewer, choose }: Asking): Promise<Answered[]> {
  const answers: Answered[] = [];
  const add = async <T>(address: string, ask: (reader: Reader) => Promise<T>): Promise<T> => {
    const answer = await ask(reader);
    answers.push({ address, ask, text: asText(answer) });
    return answer;
  };
  const { rows } = await add("/strategies", (from) => listStrategies(from, viewer, { page: 1 }));
  for (const { slug } of rows) await add(`/strategies/${slug}`, (from) => getStrategyTree(from, viewer, slug));
  const ids: string[] = [];
  for (let page = 1, total = 1; (page - 1) * PAGE_SIZE < total; page++) {
    const wish = { filter: EVERYTHING, order: IN_ORDER, page };
    const list = await add(`/initiatives?side=${page}`, (from) => listInitiatives(from, viewer, wish));
    ids.push(...list.rows.map(({ id }) => id));
    total = list.total;
  }
  for (const id of choose(ids)) await add(`/initiatives/${id}`, (from) => ofInitiative(from, viewer, id));
  return answers;
}

const ofInitiative = async (reader: Reader, viewer: Actor, id: string) => ({
  initiative: await getInitiativePage(reader, viewer, id),
  listed: await listInitiatives(reader, viewer, { filter: EVERYTHING, order: IN_ORDER, page: 1, id }),
  comments: (await listComments(reader, viewer, { initiativeId: id, pages: { comments: 1, notes: 1 } }))?.comments,
  changes: await listChanges(reader, viewer, { scope: { initiativeId: id }, size: FACTS }),
});

export type Golden = { readonly at: Date; readonly answers: readonly Answered[] };

/** The answers while nothing later has happened, read from the present, on the day that it was. */
export const recordLive = (at: Date, asking: Asking): Promise<Golden> =>
  database().now.$transaction(
    async (db) => ({ at, answers: await allAnswers({ db, today: dayOf(at), stamp: at, isPast: false }, asking) }),
    { isolationLevel: "RepeatableRead", maxWait: 10_000, timeout: 120_000 },
  );

/** Those that are not answered the same, byte for byte, when they are asked for with `?pr=`: where they part, and how. */
export async function answeredOtherwise({ at, answers }: Golden): Promise<string[]> {
  const otherwise: string[] = [];
  for (const { address, ask, text } of answers) {
    const again = await readAt(at, async (reader) => asText(await ask(reader)));
    if (again !== text) otherwise.push(`${address}?pr=${at.toISOString()}: ${partingOf(text, again)}`);
  }
  return otherwise;
}

function partingOf(live: string, again: string): string {
  let at = 0;
  while (at < live.length && live[at] === again[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `live …${around(live)}… again …${around(again)}…`;
}
