import { describeEntry, trailCategoryLabel } from "@/lib/trail/labels";
import type { TrailFilter } from "@/lib/trail/model";
import { listTrailBefore, type TrailEntry, type TrailSubject } from "@/lib/trail/queries";
import { API_NAMES, filterFrom } from "@/lib/trail/rules";
import type { Actor } from "@/lib/kernel/actor";
import { csvOf } from "@/lib/platform/csv";
import { read, type Reader } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { momentAt } from "@/app/moment";
import { badFieldsProblem, badMomentProblem, notFoundProblem } from "./problem";
import type { TrailFactResource } from "./schemas";

export const TRAIL_FORMATS = ["json", "csv"] as const;
type TrailFormat = (typeof TRAIL_FORMATS)[number];

/** Facts that are held in memory at a time, however long the trail is. */
const AT_ONCE = 1000;

/** What its screen shows over all its pages, as a file; the moment of the first part is that of all. */
export async function answerTrail(
  request: Request,
  find: (reader: Reader, viewer: Actor) => Promise<TrailSubject | null>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { filter, wrong } = filterFrom(Object.fromEntries(searchParams), API_NAMES);
  const format = TRAIL_FORMATS.find((known) => known === (searchParams.get("format") ?? "json"));
  if (wrong.length > 0 || !format) return badFieldsProblem([...wrong, ...(format ? [] : ["format"])]);
  const { moment } = await momentAt(searchParams.get("pr") ?? "");
  if (moment === undefined) return badMomentProblem();
  const { actor } = await currentVisitor();
  const begun = await read(moment, async (reader) => {
    const subject = await find(reader, actor);
    if (!subject) return null;
    const first = await listTrailBefore(reader, actor, { scope: subject.scope, filter, before: null, size: AT_ONCE });
    return { subject, stamp: reader.stamp, first };
  });
  if (!begun) return notFoundProblem();
  const parts = allParts(begun.first, { ...begun, filter, actor });
  const body = format === "csv" ? asCsv(parts) : asJson(parts, begun);
  return new Response(streamOf(body), { headers: headersFor(begun, format) });
}

type Begun = { readonly subject: TrailSubject; readonly stamp: Date };

async function* allParts(
  first: TrailEntry[],
  { subject: { scope }, stamp, filter, actor }: Begun & { filter: TrailFilter; actor: Actor },
): AsyncGenerator<TrailEntry[], void> {
  for (let part = first; part.length > 0;) {
    yield part;
    if (part.length < AT_ONCE) return;
    const before = part.at(-1)?.position ?? null;
    part = await read(stamp, (reader) => listTrailBefore(reader, actor, { scope, filter, before, size: AT_ONCE }));
  }
}

const COLUMNS = ["Nr.", "Dato", "Registreret", "Slags", "Hændelse", "Initiativ", "Titel", "Hvem", "Type"];

async function* asCsv(parts: AsyncIterable<TrailEntry[]>): AsyncGenerator<string, void> {
  yield csvOf([COLUMNS]);
  for await (const part of parts) yield csvOf(part.map(asRow), { isBegun: true });
}

const asRow = ({ position, type, category, on, recordedAt, initiative, details, by }: TrailEntry): string[] => [
  ...[String(position), on, recordedAt.toISOString(), trailCategoryLabel[category], describeEntry(type, details)],
  ...[initiative?.number ?? "", initiative?.title ?? "", by ?? "", type],
];

async function* asJson(
  parts: AsyncIterable<TrailEntry[]>,
  { subject: { strategy, scope }, stamp }: Begun,
): AsyncGenerator<string, void> {
  const initiative = "initiativeId" in scope ? scope.initiativeId : null;
  yield `{"strategy":${JSON.stringify(strategy.slug)},"initiative":${JSON.stringify(initiative)},"stamp":${JSON.stringify(stamp)},"facts":[`;
  let isBegun = false;
  for await (const part of parts) {
    yield (isBegun ? "," : "") + part.map((entry) => JSON.stringify(asFact(entry))).join(",");
    isBegun = true;
  }
  yield "]}";
}

const asFact = ({ on, details, recordedAt, ...entry }: TrailEntry): TrailFactResource => ({
  ...entry,
  text: describeEntry(entry.type, details),
  happenedOn: on,
  recordedAt: recordedAt.toISOString(),
});

/** One part after another, as fast as they are taken; a part that cannot be read breaks the connection off. */
function streamOf(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await parts.return();
    },
  });
}

const headersFor = ({ subject: { strategy, number }, stamp }: Begun, format: TrailFormat): Record<string, string> => ({
  "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json",
  "Content-Disposition": `attachment; filename="tidslinje-${strategy.slug}${number === null ? "" : `-${number}`}.${format}"`,
  "Strategispor-Stamp": stamp.toISOString(),
  "Cache-Control": "private, no-store",
});
