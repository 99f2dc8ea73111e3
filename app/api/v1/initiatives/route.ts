import { answer, pageOf } from "@/app/api/v1/answer";
import { badFieldsProblem } from "@/app/api/v1/problem";
import { asListedResource } from "@/app/api/v1/resources";
import type { InitiativeList } from "@/app/api/v1/schemas";
import { IN_ORDER } from "@/lib/lists/model";
import { listInitiatives, PAGE_SIZE } from "@/lib/lists/queries";
import { filterFrom, type Fields } from "@/lib/lists/rules";

/** The API's English names of the fields that the list's address has. */
const NAMES = { strategy: "strategi", phase: "fase", status: "status", late: "over-tid" } as const;

/** Initiatives of all strategies the viewer can see, filtered as the list on screen is; refuses a value that is none. */
export function GET(request: Request): Promise<Response> | Response {
  const { searchParams } = new URL(request.url);
  const { filter, wrong } = filterFrom(fieldsOf(searchParams));
  const page = pageOf(request);
  const misread = Object.entries(NAMES).flatMap(([name, field]) => (wrong.includes(field) ? [name] : []));
  if (page === null || misread.length > 0) return badFieldsProblem([...misread, ...(page === null ? ["side"] : [])]);
  return answer(request, async (reader, viewer): Promise<InitiativeList> => {
    const { rows, total } = await listInitiatives(reader, viewer, { filter, order: IN_ORDER, page });
    return { total, page, pageSize: PAGE_SIZE, initiatives: rows.map(asListedResource) };
  });
}

function fieldsOf(params: URLSearchParams): Fields {
  const late = params.get("late") ?? "";
  const isLate: Fields = { true: "ja", false: "" };
  const { strategy, phase, status } = NAMES;
  return {
    [strategy]: params.get("strategy") ?? "",
    [phase]: params.get("phase") ?? "",
    [status]: params.get("status") ?? "",
    [NAMES.late]: isLate[late] ?? late,
  };
}
