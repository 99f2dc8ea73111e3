import { randomUUID } from "node:crypto";
import { getInitiativePage } from "@/lib/initiatives/queries";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf } from "@/lib/kernel/day";
import { closeDatabase, database } from "@/lib/platform/db";
import { read, type Moment, type Reader } from "@/lib/platform/readers";
import { actorFor } from "@/lib/platform/session";
import { recordStatus } from "@/lib/status/commands/record-status";
import { getStrategyPage, getStrategyTree, getTrackPage } from "@/lib/strategies/queries";
import { main } from "../main";
import { measure, type Pace } from "./pace";

/** What the application does without HTTP and pages around it. */
export type InProcessFigures = {
  readonly queries: readonly { readonly name: string; readonly now: Pace; readonly past: Pace }[];
  readonly writes: { readonly alone: Pace; readonly busy: Pace };
};

const YEAR_MS = 365 * 86_400_000;
const WRITERS = 16;

/** `in-process.ts SLUG SECONDS`: run beside the benchmark, since the environment of a process is read once. */
async function run(): Promise<number> {
  const [slug = "", seconds = "1"] = process.argv.slice(2);
  const secretariat = await personAt("strategi@midt.example");
  const politician = await personAt("politiker@midt.example");
  const queries = await measureQueries({ slug, viewer: politician, seconds: Number(seconds) });
  const writes = await measureWrites({ slug, writer: secretariat, seconds: Number(seconds) });
  await closeDatabase();
  const figures: InProcessFigures = { queries, writes };
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

const initiativesOf = async (slug: string, count: number) =>
  database().now.initiative.findMany({
    where: { strategy: { slug } },
    orderBy: [{ track: { number: "asc" } }, { number: "asc" }],
    select: { id: true, status: { select: { version: true } } },
    take: count,
  });

type Queries = { readonly slug: string; readonly viewer: Actor; readonly seconds: number };

async function measureQueries({ slug, viewer, seconds }: Queries): Promise<InProcessFigures["queries"]> {
  const [initiative] = await initiativesOf(slug, 1);
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

/** Commands called directly, on distinct initiatives: what they wait for is the one stamp. */
async function measureWrites(options: {
  slug: string;
  writer: Actor;
  seconds: number;
}): Promise<InProcessFigures["writes"]> {
  const { slug, writer, seconds } = options;
  const lanes = (await initiativesOf(slug, WRITERS)).map(({ id, status }) => ({ id, version: status?.version ?? 0 }));
  const write = async (at: number): Promise<void> => {
    const lane = lanes[at % lanes.length];
    if (!lane) return;
    const outcome = await recordStatus(writer, {
      ...{ key: randomUUID(), initiativeId: lane.id, expectedVersion: lane.version },
      ...{ word: "i-gang", progress: 40, note: "Arbejdet følger planen.", nextStep: "Status drøftes." },
    });
    if (outcome.kind !== "done") throw new RangeError(`Nobody else writes here, yet: ${JSON.stringify(outcome)}`);
    lane.version = outcome.answer.version;
  };
  for (let warmUp = 0; warmUp < 30; warmUp++) await write(0);
  return {
    alone: await measure(write, { connections: 1, seconds }),
    busy: await measure(write, { connections: lanes.length, seconds }),
  };
}

main(import.meta.url, run);
