import { z } from "zod";
import { isUuid } from "@/lib/kernel/ids";
import { SetupFailure } from "../setup-failure";
import type { Visitor } from "./browserless";
import type { Profile } from "./databases";
import { textOf } from "./forms";

/** The strategy of Region Midtjylland that is measured. */
const STRATEGIES: Readonly<Record<Profile, string>> = {
  demo: "naere-sundhedsvaesen-midt",
  M: "naere-sundhed-midt-1",
  L: "naere-sundhed-midt-1",
};

const strategy = z.object({ tracks: z.array(z.object({ initiatives: z.array(z.object({ id: z.uuid() })) })) });

/** What of a profile is measured: a strategy, its initiatives, and the meetings it was treated at, the newest first. */
export type Subjects = {
  readonly slug: string;
  readonly initiatives: readonly string[];
  readonly meetings: readonly string[];
};

export async function subjectsOf(profile: Profile, visitor: Visitor): Promise<Subjects> {
  const slug = STRATEGIES[profile];
  const answer = await visitor.ask(`/api/v1/strategies/${slug}`);
  if (answer.status !== 200) throw new SetupFailure(`/api/v1/strategies/${slug} answered ${answer.status}.`);
  const { tracks } = strategy.parse(JSON.parse(textOf(answer)));
  const initiatives = tracks.flatMap(({ initiatives }) => initiatives.map(({ id }) => id));
  return { slug, initiatives, meetings: await meetingsOf(slug, visitor) };
}

/** As the page offers them to choose among. */
async function meetingsOf(slug: string, visitor: Visitor): Promise<string[]> {
  const page = textOf(await visitor.ask(`/strategier/${slug}/siden-sidst`));
  const [, choices = ""] = /<select[^>]*name="fra"[^>]*>(.*?)<\/select>/s.exec(page) ?? [];
  return [...choices.matchAll(/<option[^>]*value="([^"]+)"/g)].flatMap(([, id = ""]) => (isUuid(id) ? [id] : []));
}

export type Page = {
  readonly name: string;
  readonly path: string;
  /** Asked for by whoever may fill it in; it has no past. */
  readonly isForm: boolean;
  /** The address names the moments itself. */
  readonly isOfMoments?: boolean;
};

/** The addresses that are measured. */
export function pagesOf({ slug, initiatives: [initiative = ""], meetings }: Subjects): Page[] {
  return [
    { name: "overview", path: "/overblik", isForm: false },
    { name: "list of initiatives", path: "/initiativer", isForm: false },
    {
      name: "list, filtered and sorted",
      path: `/initiativer?strategi=${slug}&status=ukendt&sorter=-opdateret`,
      isForm: false,
    },
    { name: "search", path: "/soeg?q=samarbejde", isForm: false },
    { name: "read API of the list", path: "/api/v1/initiatives", isForm: false },
    { name: "strategy page", path: `/strategier/${slug}`, isForm: false },
    { name: "siden sidst, two years", path: `/strategier/${slug}/siden-sidst?fradag=${dayAgo(730)}`, isForm: false },
    ...betweenMeetings(slug, meetings),
    { name: "track page", path: `/strategier/${slug}/spor/1`, isForm: false },
    { name: "initiative page", path: `/initiativer/${initiative}`, isForm: false },
    { name: "read API of the strategy", path: `/api/v1/strategies/${slug}`, isForm: false },
    { name: "status form", path: `/initiativer/${initiative}/status`, isForm: true },
  ];
}

/** From the first of the meetings to the last, where there are two. */
function betweenMeetings(slug: string, meetings: readonly string[]): Page[] {
  const [until, from] = [meetings[0], meetings.at(-1)];
  if (until === undefined || from === undefined || from === until) return [];
  const path = `/strategier/${slug}/siden-sidst?fra=${from}&pr=${until}`;
  return [{ name: "siden sidst, two meetings", path, isForm: false, isOfMoments: true }];
}

/** A day so many days back, as an address has it. */
const dayAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
