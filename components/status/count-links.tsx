import { Details } from "@/components/ui/details";
import type { StatusCounts } from "@/lib/initiatives/evidence";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import type { InitiativeFilter } from "@/lib/lists/model";
import { countedStatusLabel } from "@/lib/status/labels";
import { COUNTED_STATUSES } from "@/lib/status/model";

export type CountLinksProps = {
  /** Names the table. */
  title: string;
  counts: StatusCounts;
  /** The list behind a number, by what it is narrowed to. */
  hrefFor: (more: Partial<InitiativeFilter>) => string;
};

/** "12 initiativer, 2 over tid", and under details the numbers by status: each a link to exactly its rows. */
export function CountLinks({ title, counts, hrefFor }: CountLinksProps) {
  return (
    <div>
      <p className="mb-2">
        <a href={hrefFor({})}>{initiativesInNumbers(counts.total)}</a>
        {counts.late > 0 && (
          <>
            , <a href={hrefFor({ isLate: true })}>{`${String(counts.late)} over tid`}</a>
          </>
        )}
      </p>
      {counts.total > 0 && (
        <Details summary="Tallene bag">
          <table className="data-table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Status</th>
                <th scope="col" className="numeric">
                  Antal
                </th>
                <th scope="col" className="numeric">
                  Andel
                </th>
              </tr>
            </thead>
            <tbody>
              {COUNTED_STATUSES.filter((status) => counts[status] > 0).map((status) => (
                <tr key={status}>
                  <th scope="row">{countedStatusLabel[status]}</th>
                  <td className="numeric">
                    <a href={hrefFor({ status })}>{counts[status]}</a>
                  </td>
                  <td className="numeric">{`${String(Math.round((100 * counts[status]) / counts.total))} %`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Details>
      )}
    </div>
  );
}
