import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { listMeetingMoments } from "@/lib/moments/queries";
import { dayOf } from "@/lib/kernel/day";
import { closeDatabase, database } from "@/lib/platform/db";
import { read, type Moment, type Reader } from "@/lib/platform/readers";
import { actorFor } from "@/lib/platform/session";
import { getStrategyPage, getStrategyTree, getTrackPage } from "@/lib/strategies/queries";
import { main } from "../main";
import { type Agreement, heldAgainstDumps } from "./dumps";
import { measure, type Pace } from "./pace";
import { measureWrites, type WriteFigures } from "./writes";

/** What the application does without HTTP and pages around it. */
export type InProcessFigures = {
  readonly queries: readonly { readonly name: string; readonly now: Pace; readonly past: Pace }[];
  readonly writes: readonly WriteFigures[];
  /** Siden sidst between meetings, held against the read API. */
  readonly agreement: Agreement;
};

const YEAR_MS = 365 * 86_400_000;

/** `in-process.ts SLUG SECONDS`: run beside the benchmark, since the environment of a process is read once. */
async function run(): Promise<number> {
  const [slug = "", seconds = "1"] = process.argv.slice(2);
  const secretariat = await personAt("strategi@midt.example");
  const politician = await personAt("politiker@midt.example");
  const queries = await measureQueries({ slug, viewer: politician, seconds: Number(seconds) });
  const agreement = await holdBetweenMeetings(slug, politician);
  const writes = await measureWrites(secretariat, Number(seconds));
  await closeDatabase();
  const figures: InProcessFigures = { queries, writes, agreement };
  console.log(JSON.stringify(figures));
  return 0;
}

async function personAt(email: string): Promise<Actor> {
  const { now: db } = database();
  const { id } = await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const actor = await actorFor(db, id, dayOf(new Date()), new Date());
  if (!actor) throw new RangeError(`${email} has just been found`);
  return actor;
}

type Queries = { readonly slug: string; readonly viewer: Actor; readonly seconds: number };

async function measureQueries({ slug, viewer, seconds }: Queries): Promise<InProcessFigures["queries"]> {
  const initiative = await database().now.initiative.findFirst({
    where: { strategy: { slug } },
    orderBy: [{ track: { number: "asc" } }, { number: "asc" }],
    select: { id: true },
  });
  const queries: readonly (readonly [string, (reader: Reader) => Promise<unknown>])[] = [
    ["getStrategyPage", (reader) => getStrategyPage(reader, viewer, slug)],
    ["getTrackPage", (reader) => getTrackPage(reader, viewer, { slug, number: 1, page: 1 })],
    ["getInitiativePage", (reader) => getInitiativePage(reader, viewer, initiative?.id ?? "")],
    ["getStrategyTree", (reader) => getStrategyTree(reader, viewer, slug)],
  ];
  const at = async (moment: Moment, query: (reader: Reader) => Promise<unknown>): Promise<Pace> => {
    const once = () => read(moment, query);
    for (let warmUp = 0; warmUp < 15; warmUp++) await once();
    return measure(once, { connections: 1, seconds });
  };
  const figures = [];
  for (const [name, query] of queries) {
    figures.push({ name, now: await at(null, query), past: await at(new Date(Date.now() - YEAR_MS), query) });
  }
  return figures;
}

/** From every fifth of the meetings that treated the strategy up to the newest. */
async function holdBetweenMeetings(slug: string, viewer: Actor): Promise<Agreement> {
  const strategy = await database().now.strategy.findUniqueOrThrow({
    where: { slug },
    select: { id: true, slug: true },
  });
  const [newest, ...earlier] = await read(null, (reader) => listMeetingMoments(reader, viewer, slug));
  const wrong: string[] = [];
  let differences = 0;
  for (const { instant: from } of newest ? earlier.filter((_, at) => at % 5 === 0) : []) {
    const held = await heldAgainstDumps({ strategy, from, until: newest?.instant ?? null }, viewer);
    differences += held.differences;
    wrong.push(...held.wrong.map((line) => `since ${from.toISOString()}, ${line}`));
  }
  return { differences, wrong };
}

main(import.meta.url, run);
