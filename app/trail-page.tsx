import type { ReactNode } from "react";
import { TrailFilterForm } from "@/components/trail/trail-filter";
import { TrailList } from "@/components/trail/trail-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { Named } from "@/components/ui/select";
import type { Page } from "@/lib/platform/listing";
import { describeFilter, entriesInNumbers } from "@/lib/trail/labels";
import type { TrailFilter } from "@/lib/trail/model";
import { PAGE_SIZE, type TrailEntry } from "@/lib/trail/queries";
import { API_NAMES, countFilters, fieldsFrom, SCREEN_NAMES } from "@/lib/trail/rules";
import { addressOf, linkAt, type Asked } from "./request";

export type TrailPageProps = {
  asked: Asked;
  path: string;
  filter: TrailFilter;
  trail: Page<TrailEntry>;
  people: readonly Named[];
  /** Whose trail it is: stands above the title. */
  eyebrow: ReactNode;
  breadcrumbs: readonly Crumb[];
  /** Whether each is shown with the initiative it is about. */
  isOfSeveral: boolean;
  /** What the trail holds. */
  note?: string;
  /** Whether the viewer reads anybody's trail. */
  isAuditor?: boolean;
  /** Where the whole of it can be fetched; null: nowhere. */
  api: string | null;
};

/** A trail: what is narrowed down to, what happened, and where to fetch it. */
export function TrailPage({
  asked,
  path,
  filter,
  trail,
  people,
  eyebrow,
  breadcrumbs,
  isOfSeveral,
  note = "Her står, hvad der er sket, så langt du har adgang til det.",
  isAuditor = false,
  api,
}: TrailPageProps) {
  const { rows, total } = trail;
  const link = linkAt(asked.pr);
  const narrowed = describeFilter(filter, people.find(({ id }) => id === filter.by)?.name ?? null);
  const hrefFor = (page: number) => link(addressOf(path, fieldsFrom(filter, SCREEN_NAMES), page));
  return (
    <>
      <PageHeader
        eyebrow={eyebrow}
        title="Tidslinje"
        breadcrumbs={breadcrumbs}
        lead={`${entriesInNumbers(total)}${narrowed && ` (${narrowed})`}, den nyeste først. ${note}`}
      />
      <TrailFilterForm action={path} filter={filter} people={people} pr={asked.pr} />
      {isAuditor && filter.by !== null && (
        <p className="mb-6 print:hidden">
          <a href={link(`/administration/personer/${filter.by}/tidslinje`)}>Se alt, hvad personen har gjort</a>
        </p>
      )}
      {rows.length === 0 ? (
        <Nothing isFiltered={countFilters(filter) > 0} isBeyond={total > 0} href={link(path)} />
      ) : (
        <TrailList entries={rows} link={isOfSeveral ? link : null} />
      )}
      <Pager page={asked.page} pageCount={Math.ceil(total / PAGE_SIZE)} hrefFor={hrefFor} label="Tidslinje" />
      {total > 0 && api !== null && (
        <Download
          total={total}
          hrefFor={(format) => link(addressOf(api, { ...fieldsFrom(filter, API_NAMES), format }))}
        />
      )}
    </>
  );
}

function Nothing({ isFiltered, isBeyond, href }: { isFiltered: boolean; isBeyond: boolean; href: string }) {
  if (!isFiltered && !isBeyond) {
    return <EmptyState title="Intet er sket endnu">Her står det, så snart noget er registreret.</EmptyState>;
  }
  return (
    <EmptyState title="Intet passer" action={<a href={href}>Vis hele tidslinjen</a>}>
      {isBeyond ? "Tidslinjen har ikke så mange sider." : "Intet af det, der er sket, passer til filteret."}
    </EmptyState>
  );
}

const Download = ({ total, hrefFor }: { total: number; hrefFor: (format: string) => string }) => (
  <p className="mt-8 print:hidden">
    Hent {total === 1 ? "hændelsen" : `alle ${total.toLocaleString("da-DK")} hændelser`} med dette filter:{" "}
    <a href={hrefFor("csv")} download>
      CSV til Excel
    </a>{" "}
    eller{" "}
    <a href={hrefFor("json")} download>
      JSON
    </a>
  </p>
);
