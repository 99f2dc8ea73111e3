import { madeFileAnswer } from "@/app/api/kept-file";
import { badMomentProblem, notFoundProblem, problem } from "@/app/api/v1/problem";
import { comparisonAt } from "@/app/comparison";
import { BACKWARDS } from "@/lib/comparisons/labels";
import { comparisonSheet } from "@/lib/comparisons/rules";
import { dayOf } from "@/lib/kernel/day";
import { wordOf } from "@/lib/platform/word";

/** What siden sidst tells at the same fields of the address, over all its pages, as `<slug>.docx`. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [slug = "", format, ...more] = (await params).file.split(".");
  if (format !== "docx" || more.length > 0) return notFoundProblem();
  const { order, found, meeting, until } = await comparisonAt(slug, fieldsIn(request), null);
  if (order === "unreadable") return badMomentProblem("fra, fradag og pr");
  if (order === "backwards") return problem(400, BACKWARDS);
  if (!found) return notFoundProblem();
  const { strategy, since, changed, texts } = found;
  // A file is read later than it is made: now has a time in it.
  const untilThen = until.moment ?? new Date();
  const sheet = comparisonSheet({
    ...{ strategy, since, until: untilThen, sinceMeeting: meeting, untilMeeting: until.meeting },
    ...{ changed, texts },
  });
  const days = `${dayOf(since)} til ${dayOf(untilThen)}`;
  return madeFileAnswer({ bytes: await wordOf(sheet), name: `Siden sidst ${strategy.title} ${days}.docx` });
}

/** Of a name that stands there twice the first, as on the page. */
function fieldsIn(request: Request) {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(["fra", "fradag", "pr"].map((name) => [name, searchParams.get(name) ?? ""]));
}
