import { isAuditor, type Actor } from "@/lib/kernel/actor";
import { read, type Reader } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { listTrail, listTrailPeople, type TrailSubject } from "@/lib/trail/queries";
import { filterFrom, SCREEN_NAMES } from "@/lib/trail/rules";
import { BadMoment } from "./bad-moment";
import { strategyCrumbs } from "./crumbs";
import { Frame } from "./frame";
import { NotThere } from "./not-there";
import { askedOf, fieldsOf, linkAt, type SearchParams } from "./request";
import { TrailPage } from "./trail-page";

type SubjectTrailProps = {
  searchParams: SearchParams;
  /** Where the strategy or the initiative itself stands; its trail stands below. */
  home: string;
  /** Where the whole trail can be fetched. */
  api: string;
  find: (reader: Reader, viewer: Actor) => Promise<TrailSubject | null>;
};

/** The trail of a strategy or of an initiative. */
export async function SubjectTrail({ searchParams, home, api, find }: SubjectTrailProps) {
  const asked = await askedOf(searchParams);
  const { filter } = filterFrom(await fieldsOf(searchParams), SCREEN_NAMES);
  const path = `${home}/tidslinje`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const found = await read(asked.moment, async (reader) => {
    const subject = await find(reader, actor);
    if (!subject) return null;
    const { scope } = subject;
    const trail = await listTrail(reader, actor, { scope, filter, page: asked.page });
    return { subject, trail, people: await listTrailPeople(reader, actor, scope) };
  });
  if (!found) return <NotThere />;
  const { subject, ...rest } = found;
  const { strategy, number, title } = subject;
  const link = linkAt(asked.pr);
  const initiative = number === null ? null : `${number} ${title}`;
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={strategy.caseNumber}
      subject="tidslinjen, som den var"
    >
      <TrailPage
        {...{ asked, path, filter, api, ...rest }}
        eyebrow={initiative === null ? strategy.title : `Initiativ ${initiative}`}
        breadcrumbs={[
          ...strategyCrumbs(strategy, link),
          ...(initiative === null ? [] : [{ label: initiative, href: link(home) }]),
        ]}
        isOfSeveral={initiative === null}
        isAuditor={isAuditor(actor)}
      />
    </Frame>
  );
}
