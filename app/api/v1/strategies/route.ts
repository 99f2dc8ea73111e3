import { answer, pageOf } from "@/app/api/v1/answer";
import { badFieldsProblem } from "@/app/api/v1/problem";
import { listStrategies } from "@/lib/strategies/queries";

/** The strategies the viewer can see, a page of them. */
export function GET(request: Request): Promise<Response> | Response {
  const page = pageOf(request);
  if (page === null) return badFieldsProblem(["side"]);
  return answer(request, async (reader, viewer) => {
    const { rows, total } = await listStrategies(reader, viewer, { page });
    return { total, strategies: rows };
  });
}
